import {
  commands,
  Disposable,
  l10n,
  languages,
  MarkdownString,
  StatusBarAlignment,
  window,
  workspace,
  type TextDocument,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ArticleInFront } from './article-in-front.ts';
import { LANGUAGES } from './languages.ts';

/** What the server says of one file: `newsroomFactcheck/status`. */
interface Status {
  readonly uri: string;
  readonly version: number;
  readonly state: 'checked' | 'checking' | 'not-article' | 'off';
  readonly reason?: string;
  readonly counts?: {
    readonly error: number;
    readonly warning: number;
    readonly information: number;
    readonly hint: number;
  };
}

/** How the item looks. */
export interface Look {
  readonly text: string;
  readonly tooltip: string;
  readonly command: string;
}

/** The status bar item: in a word what is going on, and in the tooltip why a file is not checked. */
export interface StatusItem {
  /** What the item shows; undefined while it is hidden. */
  look(): Look | undefined;
  dispose(): void;
}

export function showStatus(client: BaseLanguageClient, front: ArticleInFront): StatusItem {
  const states = new Map<string, Status>();
  let shown: Look | undefined;
  const item = window.createStatusBarItem('newsroomFactcheck.status', StatusBarAlignment.Right, 90);
  item.name = 'Newsroom Fact-Check';

  const show = () => {
    const document = front.document();
    const status = document && states.get(client.code2ProtocolConverter.asUri(document.uri));
    tellContext(document, status);
    if (!document || !LANGUAGES.includes(document.languageId)) {
      item.hide();
      shown = undefined;
      return;
    }
    shown = describe(status);
    const { text, tooltip, command } = shown;
    item.text = text;
    item.tooltip = withLinks(tooltip, status?.state);
    item.accessibilityInformation = { label: `Newsroom Fact-Check: ${tooltip}`, role: 'button' };
    item.command = command;
    item.show();
  };

  const subscriptions = [
    item,
    client.onNotification('newsroomFactcheck/status', (status: Status) => {
      states.set(status.uri, status);
      show();
    }),
    front.onDidChange(show),
    languages.onDidChangeDiagnostics(show),
    workspace.onDidCloseTextDocument((document) =>
      states.delete(client.code2ProtocolConverter.asUri(document.uri)),
    ),
  ];
  show();
  return {
    look: () => shown,
    dispose() {
      Disposable.from(...subscriptions).dispose();
    },
  };
}

/** What the keys, the menus and the empty view go by. */
function tellContext(document: TextDocument | undefined, status: Status | undefined): void {
  const ours = document && LANGUAGES.includes(document.languageId);
  const state = ours ? (status?.state ?? 'checking') : 'none';
  const isArticle = state === 'checked' || (status !== undefined && state === 'checking');
  void commands.executeCommand('setContext', 'newsroomFactcheck.state', state);
  void commands.executeCommand('setContext', 'newsroomFactcheck.isArticle', isArticle);
}

function describe(status: Status | undefined): Look {
  const why = 'newsroomFactcheck.whyNotChecked';
  const findings = 'newsroomFactcheck.showFindings';
  switch (status?.state) {
    case undefined:
      return {
        text: '$(loading~spin) Fact-Check',
        tooltip: l10n.t('Starting'),
        command: 'newsroomFactcheck.showOutput',
      };
    case 'checking':
      return { text: '$(sync~spin) Fact-Check', tooltip: l10n.t('Reading the article'), command: findings };
    case 'off': {
      const reason = status.reason ?? l10n.t('it is turned off in the settings');
      return {
        text: '$(circle-slash) Fact-Check',
        tooltip: l10n.t('Not checked: {0}', reason),
        command: why,
      };
    }
    case 'not-article': {
      const reason = status.reason ?? l10n.t('it is no article');
      return { text: '$(dash) Fact-Check', tooltip: l10n.t('Not checked: {0}', reason), command: why };
    }
    case 'checked':
      return { ...counted(status.counts), command: findings };
  }
}

function counted({ error, warning, information, hint }: NonNullable<Status['counts']> = NONE): Omit<
  Look,
  'command'
> {
  const asked = error + warning;
  if (asked + information + hint === 0)
    return { text: '$(check) Fact-Check', tooltip: l10n.t('Nothing to ask') };
  const parts = [
    error > 0 && l10n.t('{0} to mend', error),
    warning > 0 && l10n.t('{0} to ask', warning),
    information > 0 && l10n.t('{0} to check against a source', information),
    hint > 0 && l10n.t('{0} of style', hint),
  ];
  return {
    text:
      asked > 0
        ? `${error > 0 ? '$(error)' : '$(warning)'} ${l10n.t('{0} to ask', asked)}`
        : '$(check) Fact-Check',
    tooltip: parts.filter(Boolean).join(', '),
  };
}

const NONE = { error: 0, warning: 0, information: 0, hint: 0 };

/** The tooltip, and under it what else a click could do. */
function withLinks(tooltip: string, state: Status['state'] | undefined): MarkdownString {
  const links =
    state === 'off' || state === 'not-article'
      ? [
          [l10n.t('Why not?'), 'newsroomFactcheck.whyNotChecked'],
          [l10n.t('Check it all the same'), 'newsroomFactcheck.checkArticle'],
        ]
      : [
          [l10n.t('Findings'), 'newsroomFactcheck.showFindings'],
          [l10n.t('Next finding'), 'newsroomFactcheck.nextFinding'],
          [l10n.t('Preset…'), 'newsroomFactcheck.choosePreset'],
        ];
  const text = new MarkdownString(`**Newsroom Fact-Check** `, true);
  text.isTrusted = { enabledCommands: links.flatMap(([, command]) => command ?? []) };
  return text
    .appendText(tooltip)
    .appendMarkdown(
      `\n\n${links.map(([label = '', command = '']) => `[${label}](command:${command})`).join(' · ')}`,
    );
}
