import type { TextDocument } from 'vscode-languageserver-textdocument';
import { whyNotArticle } from '#core/article/selection';
import { folderOf } from './desk-folder.ts';
import { nameOf, pathOf } from './from-proto.ts';
import { matcher } from './glob.ts';
import type { Settings } from './settings.ts';

/** Why a document is not checked, as the end of the sentence “This file is not checked: …”, and what to do about it. */
export interface Unchecked {
  readonly state: 'off' | 'not-article';
  readonly reason: string;
  readonly remedy?: string;
}

/** Documents that an editor makes for itself: the old half of a comparison, a panel, a comment box. */
const NO_FILES = /^(?:git|output|comment|newsroom-factcheck|vscode-[a-z-]*(?:cell|output|chat)[a-z-]*):/;

/** Undefined for an article. Settings first, then the file patterns, then the text itself. */
export function whyUnchecked(
  document: TextDocument,
  settings: Settings,
  folders: readonly string[],
): Unchecked | undefined {
  for (const why of reasonsUnchecked(document, settings, folders)) return why;
  return undefined;
}

/** Every reason there is, found one after the other: nobody reads the text of what the settings leave out. */
export function* reasonsUnchecked(
  document: TextDocument,
  settings: Settings,
  folders: readonly string[],
): Iterable<Unchecked> {
  if (!settings.enable) {
    const remedy = 'Set newsroomFactcheck.enable to true, here or for this folder.';
    yield { state: 'off', reason: 'it is turned off (newsroomFactcheck.enable)', remedy };
  }
  if (NO_FILES.test(document.uri)) {
    const remedy = 'It is a panel or an old version: open the file itself.';
    yield { state: 'not-article', reason: 'it is no file of yours', remedy };
  }
  const path = pathWithin(document.uri, folders);
  const excluding = settings.exclude.find((pattern) => matcher(pattern)(path));
  if (excluding !== undefined) {
    const remedy = `Take “${excluding}” out of newsroomFactcheck.exclude, or of the desk’s .factcheck/config.json.`;
    yield { state: 'not-article', reason: `the pattern “${excluding}” leaves it out`, remedy };
  }
  // A new file has no name yet, and who chooses the language “News article” has said what it is.
  const chosen = document.languageId === 'article' || document.uri.startsWith('untitled:');
  if (!chosen && !settings.include.some((pattern) => matcher(pattern)(path))) {
    const remedy = `Add a pattern that fits “${path}” to newsroomFactcheck.include (or to the desk’s .factcheck/config.json), or choose the language “News article”.`;
    yield { state: 'not-article', reason: 'newsroomFactcheck.include does not name it', remedy };
  }
  const file = { name: nameOf(document.uri), languageId: document.languageId, text: document.getText() };
  const reason = whyNotArticle(file);
  if (reason !== undefined) yield { state: 'not-article', reason, remedy: remedyFor(reason) };
}

function remedyFor(reason: string): string {
  if (reason === 'empty') return 'Write or paste the story.';
  if (reason === 'not in English') return 'Only copy in English is checked.';
  return 'If it is a story all the same, run “Check This Article”, or choose the language “News article”.';
}

/** The path that patterns are held against: from the workspace folder on, or all of it outside of one. */
function pathWithin(uri: string, folders: readonly string[]): string {
  const folder = folderOf(uri, folders);
  const path = pathOf(uri);
  return folder === undefined ? path : path.slice(pathOf(folder).length).replace(/^\/+/, '');
}
