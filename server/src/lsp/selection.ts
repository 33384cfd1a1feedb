import type { TextDocument } from 'vscode-languageserver-textdocument';
import { whyNotArticle } from '#core/article/selection';
import { folderOf } from './desk-folder.ts';
import { nameOf, pathOf } from './from-proto.ts';
import { matcher } from './glob.ts';
import type { Settings } from './settings.ts';

/** Why a document is not checked: the end of the sentence “This file is not checked: …”. */
export interface Unchecked {
  readonly state: 'off' | 'not-article';
  readonly reason: string;
}

/** Documents that an editor makes for itself: the old half of a comparison, a panel, a comment box. */
const NO_FILES = /^(?:git|output|comment|vscode-[a-z-]*(?:cell|output|chat)[a-z-]*):/;

/** Undefined for an article. Settings first, then the file patterns, then the text itself. */
export function whyUnchecked(
  document: TextDocument,
  settings: Settings,
  folders: readonly string[],
): Unchecked | undefined {
  if (!settings.enable) return { state: 'off', reason: 'it is turned off (newsroomFactcheck.enable)' };
  if (NO_FILES.test(document.uri)) return { state: 'not-article', reason: 'it is no file of yours' };
  const path = pathWithin(document.uri, folders);
  if (settings.exclude.some((pattern) => matcher(pattern)(path))) {
    return { state: 'not-article', reason: 'newsroomFactcheck.exclude leaves it out' };
  }
  // A new file has no name yet, and who chooses the language “News article” has said what it is.
  const chosen = document.languageId === 'article' || document.uri.startsWith('untitled:');
  if (!chosen && !settings.include.some((pattern) => matcher(pattern)(path))) {
    return { state: 'not-article', reason: 'newsroomFactcheck.include does not name it' };
  }
  const file = { name: nameOf(document.uri), languageId: document.languageId, text: document.getText() };
  const reason = whyNotArticle(file);
  return reason === undefined ? undefined : { state: 'not-article', reason };
}

/** The path that patterns are held against: from the workspace folder on, or all of it outside of one. */
function pathWithin(uri: string, folders: readonly string[]): string {
  const folder = folderOf(uri, folders);
  const path = pathOf(uri);
  return folder === undefined ? path : path.slice(pathOf(folder).length).replace(/^\/+/, '');
}
