import { commands, l10n, Selection, TextEditorRevealType, window } from 'vscode';
import type { Findings } from './findings.ts';
import { inOrder, type Found } from './found.ts';

/** Goes to the next finding in the article, or the one before, and shows what is said about it; after the last it begins again. */
export async function walkFindings(findings: Findings, step: 1 | -1): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const places = distinct(findings.of(editor.document.uri));
  if (places.length === 0) {
    void window.showInformationMessage(l10n.t('Nothing was found in this article.'));
    return;
  }
  const { selection } = editor;
  const next =
    step === 1
      ? (places.find(({ range }) => inOrder(range, selection) > 0) ?? places[0]!)
      : (places.findLast(({ range }) => inOrder(range, selection) < 0) ?? places.at(-1)!);
  editor.selection = new Selection(next.range.start, next.range.end);
  editor.revealRange(next.range, TextEditorRevealType.InCenterIfOutsideViewport);
  window.setStatusBarMessage(next.message, 10_000);
  await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

/** Of findings about the same words, one stop. */
function distinct(found: readonly Found[]): Found[] {
  return found.filter((one, i) => !found[i - 1]?.range.isEqual(one.range));
}
