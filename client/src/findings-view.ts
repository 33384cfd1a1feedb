import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  window,
  type Memento,
  type TreeDataProvider,
  type TreeItem,
} from 'vscode';
import type { ArticleInFront } from './article-in-front.ts';
import { groupFindings, GROUPINGS, isToAsk, matches, type Group, type Grouping } from './finding-groups.ts';
import { foundItem, groupItem } from './finding-items.ts';
import type { Findings } from './findings.ts';
import type { Found } from './found.ts';

const PAUSE = 300; // ms

type Scope = 'article' | 'workspace';
export type Node = Group | Found;

/** The Fact-Check view. Exported to the tests as what the tree shows. */
export interface FindingsView extends TreeDataProvider<Node> {
  getChildren(node?: Node): Node[];
  getTreeItem(node: Node): TreeItem;
  /** The finding that is selected in the list. */
  selected(): Found | undefined;
  readonly badge: () => number;
  readonly message: () => string | undefined;
  dispose(): void;
}

/** Shows the findings of this article or of the workspace, grouped as the user likes, with what can be done about each. */
export function showFindingsView(findings: Findings, front: ArticleInFront, memory: Memento): FindingsView {
  const changed = new EventEmitter<undefined>();
  let by = memory.get<Grouping>('findings.by', 'kind');
  let scope = memory.get<Scope>('findings.scope', 'article');
  let wanted = '';

  const inScope = () => {
    if (scope === 'workspace') return findings.all();
    const document = front.document();
    return document ? findings.of(document.uri) : [];
  };
  const shown = () => inScope().filter((found) => matches(found, wanted));
  const toAsk = () => inScope().filter(isToAsk).length;
  const message = () =>
    wanted
      ? l10n.t('Only findings with “{0}”: {1} of {2}.', wanted, shown().length, inScope().length)
      : undefined;

  const provider: TreeDataProvider<Node> & Pick<FindingsView, 'getChildren' | 'getTreeItem'> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) =>
      node === undefined ? groupFindings(shown(), by) : 'found' in node ? [...node.found] : [],
    getTreeItem: (node) => ('found' in node ? groupItem(node) : foundItem(node, scope)),
  };
  const tree = window.createTreeView('newsroomFactcheck.findings', { treeDataProvider: provider });

  const refresh = () => {
    const asked = toAsk();
    const tooltip =
      asked === 1 ? l10n.t('1 thing to mend or ask') : l10n.t('{0} things to mend or ask', asked);
    tree.badge = asked ? { value: asked, tooltip } : undefined;
    tree.message = message() ?? '';
    tree.description = describe(scope, by);
    changed.fire(undefined);
  };
  /** While a thousand articles are checked the list is drawn anew a few times a second, not for each of them. */
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const refreshSoon = () => {
    if (scope === 'article') refresh();
    else
      waiting ??= setTimeout(() => {
        waiting = undefined;
        refresh();
      }, PAUSE);
  };
  const tellContext = () => {
    for (const [key, value] of Object.entries({ scope, by, filtered: wanted !== '' }))
      void commands.executeCommand('setContext', `newsroomFactcheck.findings.${key}`, value);
  };
  const look = (next: { by?: Grouping; scope?: Scope; wanted?: string }) => {
    ({ by = by, scope = scope, wanted = wanted } = next);
    void memory.update('findings.by', by);
    void memory.update('findings.scope', scope);
    tellContext();
    refresh();
  };
  const filter = async (given?: string) => {
    const prompt = l10n.t(
      'Show only findings with these words in the copy, the message, the person or the rule',
    );
    const asked =
      given ?? (await window.showInputBox({ prompt, value: wanted, placeHolder: l10n.t('Show all') }));
    if (asked !== undefined) look({ wanted: asked.trim() });
  };

  const subscriptions = Disposable.from(
    tree,
    changed,
    findings.onDidChange(refreshSoon),
    front.onDidChange(refresh),
    ...GROUPINGS.map((next) =>
      commands.registerCommand(`newsroomFactcheck.groupBy.${next}`, () => {
        look({ by: next });
      }),
    ),
    ...(['article', 'workspace'] as const).map((next) =>
      commands.registerCommand(`newsroomFactcheck.list.${next}`, () => {
        look({ scope: next });
      }),
    ),
    commands.registerCommand('newsroomFactcheck.filterFindings', filter),
    commands.registerCommand('newsroomFactcheck.clearFilter', () => {
      look({ wanted: '' });
    }),
    commands.registerCommand('newsroomFactcheck.showFindings', () =>
      commands.executeCommand('newsroomFactcheck.findings.focus'),
    ),
  );
  tellContext();
  refresh();
  return {
    ...provider,
    selected: () => tree.selection.find((node): node is Found => !('found' in node)),
    badge: toAsk,
    message,
    dispose() {
      clearTimeout(waiting);
      subscriptions.dispose();
    },
  };
}

function describe(scope: Scope, by: Grouping): string {
  const ways = { kind: l10n.t('by kind'), person: l10n.t('by person'), rank: l10n.t('by rank') };
  return [scope === 'article' ? l10n.t('this article') : l10n.t('workspace'), ways[by]].join(', ');
}
