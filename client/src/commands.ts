import type { Uri } from 'vscode';
import {
  commands,
  window,
  workspace,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { correctNameEverywhere } from './correct-name.ts';
import type { Doctor } from './doctor.ts';
import type { Findings } from './findings.ts';
import type { FindingsView } from './findings-view.ts';
import type { Found } from './found.ts';
import { atCaret, mender } from './mend.ts';
import { nextClaim } from './next-claim.ts';
import { choosePreset } from './presets.ts';
import { openRulePage } from './rule-pages.ts';
import { openSample } from './sample.ts';
import { walkFindings } from './walk-findings.ts';
import { checkAllArticles, clearWorkspaceResults } from './workspace-check.ts';

/** What commands work with. */
export interface Tools {
  readonly context: ExtensionContext;
  readonly client: BaseLanguageClient;
  readonly log: LogOutputChannel;
  readonly findings: Findings;
  readonly doctor: Doctor;
  readonly view: FindingsView;
}

/** The commands of the palette and those that quick fixes carry. */
export function registerCommands({ context, client, log, findings, doctor, view }: Tools): Disposable[] {
  const uriOf = (uri: Uri) => client.code2ProtocolConverter.asUri(uri);
  const { fix, fixAll, fixKind } = mender(findings, client);
  const own: Readonly<Record<string, (...given: never[]) => unknown>> = {
    checkArticle: async () => {
      const document = window.activeTextEditor?.document;
      if (!document) return;
      await client.sendNotification('newsroomFactcheck/check', { uri: uriOf(document.uri) });
      await commands.executeCommand('newsroomFactcheck.showFindings');
    },
    checkAllArticles: async () => {
      const checked = await checkAllArticles(client);
      if (checked) await commands.executeCommand('newsroomFactcheck.list.workspace');
      return checked;
    },
    correctNameEverywhere: (name?: string) => correctNameEverywhere(client, name),
    clearWorkspaceResults: () => clearWorkspaceResults(client),
    restartServer: async () => {
      if (client.needsStop()) await client.stop();
      await client.start();
    },
    showOutput: () => {
      log.show();
    },
    openRulePage: (code?: string) => openRulePage(context.extensionUri, code),
    openSample: () => openSample(context.extensionUri),
    whyNotChecked: () => doctor.examine(),
    nextClaim: () => nextClaim(client),
    nextFinding: () => walkFindings(findings, 1),
    previousFinding: () => walkFindings(findings, -1),
    fixFinding: (given?: Found | 'selected') => fix(given === 'selected' ? view.selected() : given),
    fixAll: () => fixAll(),
    fixAllOfKind: (found?: Found | string) => (typeof found === 'string' ? fixAll(found) : fixKind(found)),
    ignoreFinding: (given?: Found | 'selected') =>
      ignore(given === 'selected' ? view.selected() : (given ?? atCaret(findings))),
    choosePreset,
  };
  return Object.entries(own).map(([name, run]) => commands.registerCommand(`newsroomFactcheck.${name}`, run));
}

/** Hands a finding to the command that remembers what is ignored. */
async function ignore(found: Found | undefined): Promise<void> {
  if (!found) return;
  const document = await workspace.openTextDocument(found.uri);
  const [start, end] = [document.offsetAt(found.range.start), document.offsetAt(found.range.end)];
  const { code } = found;
  await commands.executeCommand('newsroomFactcheck.ignoreHere', {
    uri: found.uri.toString(),
    start,
    end,
    code,
  });
}
