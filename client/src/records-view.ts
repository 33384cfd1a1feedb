import {
  EventEmitter,
  l10n,
  MarkdownString,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  workspace,
  type TreeDataProvider,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Range as ProtocolRange } from 'vscode-languageclient';
import { deskFiles } from './desk-listing.ts';
import { mine } from './remember.ts';

type State = 'checked' | 'reopened' | 'ignored' | 'gone' | 'off' | 'word' | 'name';

/** One thing that was decided. */
export interface RecordNode {
  readonly kind: 'record';
  readonly id: string;
  readonly state: State;
  readonly about: string;
  readonly code?: string;
  readonly detail: string;
  readonly note?: string;
  readonly range?: ProtocolRange;
  /** The desk's file that holds it; none where it is the user's own setting. */
  readonly file?: string;
  readonly article?: string;
}

/** An article, the desk, or the user, and what was decided there. */
export interface GroupNode {
  readonly kind: 'group';
  readonly label: string;
  readonly article?: string;
  readonly entries: readonly RecordNode[];
}

interface Answer {
  readonly file: string;
  readonly article?: string;
  readonly entries: readonly Omit<RecordNode, 'kind'>[];
}

export type RecordsTree = TreeDataProvider<GroupNode | RecordNode> & { refresh(): void };

/** Everything that is ignored, checked or remembered: by article, then the desk's, then the user's own. */
export function recordsTree(client: BaseLanguageClient): RecordsTree {
  const changed = new EventEmitter<undefined>();
  return {
    onDidChangeTreeData: changed.event,
    refresh: () => {
      changed.fire(undefined);
    },
    async getChildren(node) {
      if (node) return node.kind === 'group' ? [...node.entries] : [];
      return [...(await deskGroups(client)), ...mineGroup()].filter(({ entries }) => entries.length > 0);
    },
    getTreeItem: (node) => (node.kind === 'group' ? groupItem(node) : recordItem(node)),
  };
}

async function deskGroups(client: BaseLanguageClient): Promise<GroupNode[]> {
  if (!client.isRunning()) return [];
  const files = await deskFiles(client);
  const answers = await client.sendRequest<Answer[]>('newsroomFactcheck/records', { files });
  const nodes = ({ entries, file, article }: Answer): RecordNode[] =>
    entries.map((entry) => ({ kind: 'record', ...entry, file, ...(article ? { article } : {}) }));
  const articles = answers.flatMap((answer): GroupNode[] => {
    const { article } = answer;
    return article === undefined
      ? []
      : [
          {
            kind: 'group',
            label: workspace.asRelativePath(Uri.parse(article)),
            article,
            entries: nodes(answer),
          },
        ];
  });
  const shared = answers.filter(({ article }) => article === undefined).flatMap(nodes);
  return [...articles, { kind: 'group', label: l10n.t('For the whole desk'), entries: shared }];
}

function mineGroup(): GroupNode[] {
  const { words, names, rules } = mine();
  const node =
    (state: State) =>
    (about: string): RecordNode => ({ kind: 'record', id: about, state, about, detail: '' });
  const off = Object.keys(rules).filter((code) => rules[code] === 'off');
  const entries = [...off.map(node('off')), ...words.map(node('word')), ...names.map(node('name'))];
  return [{ kind: 'group', label: l10n.t('For me alone'), entries }];
}

function groupItem({ label, article, entries }: GroupNode): TreeItem {
  const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
  const again = entries.filter(({ state }) => state === 'reopened').length;
  item.id = article ?? label;
  item.iconPath = new ThemeIcon(article ? 'file-text' : 'library');
  item.description = again
    ? l10n.t('{0}, {1} to check again', entries.length, again)
    : String(entries.length);
  item.accessibilityInformation = { label: `${label}: ${item.description}` };
  item.contextValue = 'group';
  return item;
}

function recordItem(node: RecordNode): TreeItem {
  const { about, code, detail, note, state, range, article } = node;
  const item = new TreeItem(about);
  const said = stateInWords(state);
  item.description = [said, code, detail].filter(Boolean).join(' · ');
  item.tooltip = new MarkdownString();
  item.tooltip.appendText([about, item.description, note].filter(Boolean).join('\n'));
  item.iconPath = iconOf(state);
  item.contextValue = state;
  item.accessibilityInformation = { label: [said, about, code, detail, note].filter(Boolean).join(', ') };
  if (article && range) {
    const { start, end } = range;
    item.command = {
      title: l10n.t('Go to the passage'),
      command: 'vscode.open',
      arguments: [
        Uri.parse(article),
        { selection: new Range(start.line, start.character, end.line, end.character) },
      ],
    };
  }
  return item;
}

function stateInWords(state: State): string {
  switch (state) {
    case 'checked':
      return l10n.t('checked');
    case 'reopened':
      return l10n.t('check again');
    case 'ignored':
      return l10n.t('ignored');
    case 'gone':
      return l10n.t('not in the article any more');
    case 'off':
      return l10n.t('rule turned off');
    case 'word':
      return l10n.t('word that is right');
    case 'name':
      return l10n.t('name that is right');
  }
}

function iconOf(state: State): ThemeIcon {
  switch (state) {
    case 'checked':
      return new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
    case 'reopened':
      return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
    case 'ignored':
      return new ThemeIcon('eye-closed');
    case 'gone':
      return new ThemeIcon('question');
    case 'off':
      return new ThemeIcon('circle-slash');
    case 'word':
    case 'name':
      return new ThemeIcon('book');
  }
}
