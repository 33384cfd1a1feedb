import {
  LSPErrorCodes,
  ResponseError,
  type PrepareRenameParams,
  type PrepareRenameResult,
  type RenameParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { changeOf, nameAt, rename } from '#core/renaming/renaming';
import type { OpenArticle } from './articles.ts';
import type { Desk } from './desk.ts';
import { offsetOf } from './from-proto.ts';
import { toRenameEdit } from './rename-edits.ts';
import { tell } from './tell.ts';
import { toRange } from './to-proto.ts';

/** What cannot be renamed, in words that the editor shows. */
export const refusal = (why: string) => new ResponseError<never>(LSPErrorCodes.RequestFailed, `${why}.`);

/** Where there is no article there is no name. */
export const NO_ARTICLE = refusal('This file is not checked as an article, so its names are not known');

/** The name under the cursor, without its title and its “’s”. */
export function prepareRename(
  { document, analysis }: OpenArticle,
  { position }: PrepareRenameParams,
): PrepareRenameResult | ResponseError<never> {
  const here = nameAt(analysis, offsetOf(document, position));
  if (typeof here === 'string') return refusal(here);
  const range = toRange(document, here.mention);
  return { range, placeholder: document.getText(range).replace(/\s+/g, ' ') };
}

/** Renames a person wherever the article names them. Quotations and posts are changed only where the user can consent. */
export function renameRequest({ connection, client }: Desk) {
  return (
    article: OpenArticle,
    { position, newName }: RenameParams,
  ): WorkspaceEdit | ResponseError<never> => {
    const { document, version, analysis } = article;
    const here = nameAt(analysis, offsetOf(document, position));
    if (typeof here === 'string') return refusal(here);
    const change = changeOf(analysis, here, newName);
    if (typeof change === 'string') return refusal(change);
    const renamed = rename(analysis, here.person, change);
    const { edit, left } = toRenameEdit([{ document, version, renamed, elsewhere: false }], client);
    if (left > 0) tell(connection, leftAlone(left));
    return edit;
  };
}

function leftAlone(n: number): string {
  const mentions = n === 1 ? '1 mention' : `${n} mentions`;
  return `${mentions} within quotations or posts ${n === 1 ? 'was' : 'were'} left as ${n === 1 ? 'it is' : 'they are'}: those are somebody else’s words.`;
}
