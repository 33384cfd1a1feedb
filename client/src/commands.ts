import type { Uri } from 'vscode';
import {
  commands,
  l10n,
  window,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { nextClaim } from './next-claim.ts';
import { openRulePage } from './rule-pages.ts';
import { remember, turnRuleOff } from './remember.ts';

/** The commands of the palette and those that quick fixes carry. */
export function registerCommands(
  context: ExtensionContext,
  client: BaseLanguageClient,
  log: LogOutputChannel,
): Disposable[] {
  const active = () => window.activeTextEditor?.document;
  const uriOf = (uri: Uri) => client.code2ProtocolConverter.asUri(uri);
  return [
    commands.registerCommand('newsroomFactcheck.checkArticle', async () => {
      const document = active();
      if (!document) return;
      await client.sendNotification('newsroomFactcheck/check', { uri: uriOf(document.uri) });
      await commands.executeCommand('workbench.actions.view.problems');
    }),
    commands.registerCommand('newsroomFactcheck.restartServer', async () => {
      await client.stop();
      await client.start();
    }),
    commands.registerCommand('newsroomFactcheck.showOutput', () => {
      log.show();
    }),
    commands.registerCommand('newsroomFactcheck.openRulePage', (code?: string) =>
      openRulePage(context.extensionUri, code),
    ),
    commands.registerCommand('newsroomFactcheck.whyNotChecked', async () => {
      const document = active();
      if (!document) return;
      const why = await client.sendRequest<string | null>('newsroomFactcheck/whyNot', {
        uri: uriOf(document.uri),
      });
      void window.showInformationMessage(
        why ? l10n.t('This file is not checked: {0}.', why) : l10n.t('This file is checked.'),
      );
    }),
    commands.registerCommand('newsroomFactcheck.nextClaim', () => nextClaim(client)),
    commands.registerCommand('newsroomFactcheck.remember', remember),
    commands.registerCommand('newsroomFactcheck.turnRuleOff', turnRuleOff),
  ];
}
