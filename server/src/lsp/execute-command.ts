import {
  FileChangeType,
  LSPErrorCodes,
  ResponseError,
  type ExecuteCommandParams,
} from 'vscode-languageserver';
import type { Desk } from './desk.ts';
import { COMMANDS, type CheckedAll, type Remember } from './protocol.ts';
import { recordOf } from './settings.ts';
import { tell } from './tell.ts';
import type { WatchedFiles } from './watched-files.ts';
import { lineFor } from './word-lists.ts';
import type { WorkspaceCheck } from './workspace-check.ts';

/** Commands that the server runs itself, for editors that know none of ours. Our own client has its own by these names. */
export const OTHERS_COMMANDS = {
  remember: COMMANDS.remember,
  checkAllArticles: 'newsroomFactcheck.checkAllArticles',
  clearWorkspaceResults: 'newsroomFactcheck.clearWorkspaceResults',
} as const;

export function executeCommand(
  desk: Desk,
  workspace: Pick<WorkspaceCheck, 'run' | 'clear'>,
  watched: WatchedFiles,
) {
  return async ({ command, arguments: [given] = [] }: ExecuteCommandParams): Promise<unknown> => {
    switch (command) {
      case OTHERS_COMMANDS.checkAllArticles: {
        const found = await workspace.run();
        tell(desk.connection, toldOf(found));
        return found;
      }
      case OTHERS_COMMANDS.clearWorkspaceResults:
        workspace.clear();
        return null;
      case OTHERS_COMMANDS.remember:
        return remember(given, desk, watched);
      default:
        return refused(`There is no command “${command}” here.`);
    }
  };
}

/** Adds a word or name to the desk's list. The file and its folder are made where there are none. */
async function remember(given: unknown, { files, host }: Desk, watched: WatchedFiles): Promise<unknown> {
  const { list, entry, uri } = recordOf(given) as Partial<Remember>;
  if ((list !== 'words' && list !== 'names') || typeof entry !== 'string' || typeof uri !== 'string')
    return refused('What is to be remembered is missing: { "list": "names", "entry": "…", "uri": "…" }.');
  const file = (await files.pathsOf(uri))?.[list];
  if (file === undefined || !host.appendToFile)
    return refused('There is no folder to keep the desk’s lists in. Open the folder of the article.');
  try {
    await host.appendToFile(file, lineFor(await files.read(file), entry));
  } catch (error) {
    return refused(`“${entry}” could not be written to ${file}: ${String(error)}`);
  }
  watched.tell([{ uri: file, type: FileChangeType.Changed }]); // not every editor watches files
  return null;
}

function toldOf({ articles, findings }: CheckedAll): string {
  const were = articles === 1 ? '1 article was' : `${articles} articles were`;
  return `${were} checked, with ${findings === 1 ? '1 finding' : `${findings} findings`}.`;
}

const refused = (why: string) => new ResponseError<undefined>(LSPErrorCodes.RequestFailed, why);
