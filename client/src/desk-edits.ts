import { applyEdits, findNodeAtLocation, modify, parseTree, type JSONPath } from 'jsonc-parser';

/** What a new list begins with. */
const HEAD = '# One a line. Lines that begin with # are remarks. Share this file with your desk.\n';
/** What is new comes first, lest a remark behind the last line come to stand behind it. */
const HOW = { formattingOptions: { insertSpaces: true, tabSize: 2 }, getInsertionIndex: () => 0 };

/** A list of words or names with the entry in it; no other line changes. */
export function withLine(text: string, entry: string): string {
  if (text.split(/\r?\n/).includes(entry)) return text;
  const head = text || HEAD;
  const end = head.includes('\r\n') ? '\r\n' : '\n';
  return `${head}${head.endsWith('\n') ? '' : end}${entry}${end}`;
}

export function withoutLine(text: string, entry: string): string {
  return text
    .split(/(?<=\n)/)
    .filter((line) => line.trim() !== entry)
    .join('');
}

/** The desk's config.json with the rule turned off; comments and the rest stay as they are. */
export function withRuleOff(text: string, code: string): string {
  return changed(text, ['rules', code], 'off');
}

/** The same without a word about the rule. */
export function withoutRule(text: string, code: string): string {
  return changed(text, ['rules', code], undefined);
}

/** The same without an entry of one of its lists. */
export function withoutEntry(text: string, list: 'words' | 'names', entry: string): string {
  const tree = parseTree(text);
  const items = (tree && findNodeAtLocation(tree, [list])?.children) ?? [];
  const at = items.findIndex(({ value }) => value === entry);
  return at < 0 ? text : changed(text, [list, at], undefined);
}

function changed(text: string, path: JSONPath, value: string | undefined): string {
  const file = text.trim() === '' ? '{}\n' : text;
  return applyEdits(file, modify(file, path, value, HOW));
}
