import {
  commands,
  Disposable,
  l10n,
  languages,
  StatusBarAlignment,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

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

const LANGUAGES = ['article', 'plaintext', 'markdown'];

/** The status bar item: in a word what is going on, and in the tooltip why a file is not checked. */
export function showStatus(client: BaseLanguageClient): Disposable {
  const states = new Map<string, Status>();
  const item = window.createStatusBarItem('newsroomFactcheck.status', StatusBarAlignment.Right, 90);
  item.name = 'Newsroom Fact-Check';

  const show = () => {
    const document = window.activeTextEditor?.document;
    const status = document && states.get(client.code2ProtocolConverter.asUri(document.uri));
    void commands.executeCommand(
      'setContext',
      'newsroomFactcheck.isArticle',
      status?.state === 'checked' || status?.state === 'checking',
    );
    if (!document || !LANGUAGES.includes(document.languageId)) {
      item.hide();
      return;
    }
    const { text, tooltip, warn, command } = describe(status);
    item.text = text;
    item.tooltip = tooltip;
    item.accessibilityInformation = { label: `Newsroom Fact-Check: ${tooltip}` };
    item.backgroundColor = warn ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    item.command = command;
    item.show();
  };

  const subscriptions = [
    item,
    client.onNotification('newsroomFactcheck/status', (status: Status) => {
      states.set(status.uri, status);
      show();
    }),
    window.onDidChangeActiveTextEditor(show),
    languages.onDidChangeDiagnostics(show),
    workspace.onDidCloseTextDocument((document) =>
      states.delete(client.code2ProtocolConverter.asUri(document.uri)),
    ),
  ];
  show();
  return new Disposable(() => {
    for (const subscription of subscriptions) subscription.dispose();
  });
}

function describe(status: Status | undefined): {
  text: string;
  tooltip: string;
  warn?: boolean;
  command: string;
} {
  const why = 'newsroomFactcheck.whyNotChecked';
  const problems = 'workbench.actions.view.problems';
  switch (status?.state) {
    case undefined:
      return {
        text: '$(loading~spin) Fact-Check',
        tooltip: l10n.t('Starting'),
        command: 'newsroomFactcheck.showOutput',
      };
    case 'checking':
      return { text: '$(sync~spin) Fact-Check', tooltip: l10n.t('Reading the article'), command: problems };
    case 'off':
      return {
        text: '$(circle-slash) Fact-Check',
        tooltip: l10n.t('Not checked: {0}', status.reason ?? l10n.t('it is turned off in the settings')),
        command: why,
      };
    case 'not-article':
      return {
        text: '$(dash) Fact-Check',
        tooltip: l10n.t('Not checked: {0}', status.reason ?? l10n.t('it is no article')),
        command: why,
      };
    case 'checked': {
      const { error = 0, warning = 0, information = 0 } = status.counts ?? {};
      const serious = error + warning;
      const tooltip =
        serious + information
          ? [
              serious === 1 ? l10n.t('1 thing to mend or ask') : l10n.t('{0} things to mend or ask', serious),
              l10n.t('{0} to check', information),
            ].join(', ')
          : l10n.t('Nothing to ask');
      return {
        text: serious ? `$(search) ${l10n.t('{0} to ask', serious)}` : '$(check) Fact-Check',
        tooltip,
        command: problems,
      };
    }
  }
}
