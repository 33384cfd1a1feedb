import {
  l10n,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  workspace,
  type DiagnosticSeverity,
} from 'vscode';
import { familyName, isToAsk, severityName, type Group } from './finding-groups.ts';
import { familyOf, type Found } from './found.ts';

const SHADES = ['error', 'warning', 'information', 'hint'] as const;
const ICONS = ['error', 'warning', 'info', 'lightbulb'] as const;
const FAMILY_ICONS: Readonly<Record<string, string>> = {
  quote: 'quote',
  claim: 'question',
  typo: 'whole-word',
  conflict: 'git-compare',
};

/** A severity's name in settings and colours. */
export function shadeOf(severity: DiagnosticSeverity): (typeof SHADES)[number] {
  return SHADES[severity];
}

/** The head of a group: what it is, and how many there are. */
export function groupItem(group: Group): TreeItem {
  const item = new TreeItem(group.label, TreeItemCollapsibleState.Expanded);
  item.id = group.id;
  item.description = String(group.found.length);
  item.iconPath = iconOf(group);
  item.contextValue = `group-${group.by}`;
  const asked = group.found.filter(isToAsk).length;
  const label =
    group.found.length === 1
      ? l10n.t('{0}: 1 finding, {1} to mend or ask', group.label, asked)
      : l10n.t('{0}: {1} findings, {2} to mend or ask', group.label, group.found.length, asked);
  item.tooltip = label;
  item.accessibilityInformation = { label };
  return item;
}

function iconOf({ by, id, found }: Group): ThemeIcon {
  if (by === 'kind') return new ThemeIcon(FAMILY_ICONS[familyOf(found[0]!)] ?? 'checklist');
  if (by === 'person') return new ThemeIcon(id.endsWith('/') ? 'dash' : 'person');
  return severityIcon(found[0]!.severity);
}

function severityIcon(severity: DiagnosticSeverity): ThemeIcon {
  return new ThemeIcon(ICONS[severity], new ThemeColor(`newsroomFactcheck.${shadeOf(severity)}`));
}

/** A finding: its words, then what there is to say about them; a click leads there. */
export function foundItem(found: Found, scope: 'article' | 'workspace'): TreeItem {
  const { uri, range, words, message, severity, code } = found;
  const item = new TreeItem(words || message, TreeItemCollapsibleState.None);
  const rest = withoutWords(message, words);
  const line = range.start.line + 1;
  const place = scope === 'workspace' ? `${workspace.asRelativePath(uri)}:${line}` : l10n.t('line {0}', line);
  item.description = scope === 'workspace' ? `${place} · ${rest}` : rest;
  item.iconPath = severityIcon(severity);
  item.contextValue = 'finding';
  item.tooltip = new MarkdownString().appendText(`${message}\n\n${place} · ${code}`);
  item.accessibilityInformation = {
    label: [severityName(severity), familyName(familyOf(found)), words, rest, place].join(', '),
  };
  item.command = {
    command: 'vscode.open',
    title: l10n.t('Go to the words'),
    arguments: [uri, { selection: range }],
  };
  return item;
}

/** “Blinked” looks like a slip …: where the label has the words already, the message goes on behind them. */
function withoutWords(message: string, words: string): string {
  const quoted = `“${words}”`;
  return words && message.startsWith(quoted)
    ? message.slice(quoted.length).replace(/^[:,]?\s*/, '')
    : message;
}
