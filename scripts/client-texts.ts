import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const FOLDER = 'client/src';

/**
 * The texts that the client says through `l10n.t`, each under itself, as VS Code wants them for translators. Throws with
 * file and line where the text is not written out, for then nobody could translate it.
 */
export function clientTexts(): Record<string, string> {
  const texts = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => textsIn(`${FOLDER}/${file}`));
  return Object.fromEntries([...new Set(texts)].sort().map((text) => [text, text]));
}

function textsIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'l10n.t') {
      const [text] = node.arguments;
      if (!text || !ts.isStringLiteralLike(text)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        throw new Error(`${file}:${line + 1}: write the text of l10n.t out in quotation marks`);
      }
      found.push(text.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
