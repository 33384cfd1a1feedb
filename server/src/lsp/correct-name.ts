import { ResponseError, type CancellationToken, type WorkspaceEdit } from 'vscode-languageserver';
import { surnameOf } from '#core/renaming/forms';
import { changeOf, nameAt, rename, renameElsewhere } from '#core/renaming/renaming';
import type { OpenArticle } from './articles.ts';
import { breathe, onArticle, type Desk } from './desk.ts';
import { nameOf, offsetOf } from './from-proto.ts';
import type { CorrectName } from './protocol.ts';
import { NO_ARTICLE, refusal } from './rename.ts';
import { toRenameEdit, type RenamedCopy } from './rename-edits.ts';
import type { SettingsStore } from './settings-store.ts';
import { filesIn, readUnopened } from './workspace-files.ts';

/**
 * A rename in every article of the workspace in which the person or the bare surname occurs. What stands in other
 * articles waits until the user has seen it.
 */
export function correctName(desk: Desk, settings: Pick<SettingsStore, 'of'>) {
  const find = onArticle<CorrectName, OpenArticle | undefined>(desk, undefined, (article) => article);
  return async (
    params: CorrectName,
    token: CancellationToken,
  ): Promise<WorkspaceEdit | ResponseError<never>> => {
    const article = await find(params, token);
    if (!article) return NO_ARTICLE;
    if (article instanceof ResponseError) return article;
    const { document, version, analysis } = article;
    const here = nameAt(analysis, offsetOf(document, params.position));
    if (typeof here === 'string') return refusal(here);
    const change = changeOf(analysis, here, params.newName);
    if (typeof change === 'string') return refusal(change);
    const { name } = here.person;
    const copies: RenamedCopy[] = [
      { document, version, renamed: rename(analysis, here.person, change), elsewhere: false },
    ];
    for await (const other of articlesWith(surnameOf(name), article, desk, settings, token)) {
      const renamed = renameElsewhere(other.analysis, name, change);
      const open = desk.documents.get(other.document.uri);
      copies.push({
        document: other.document,
        version: open ? other.version : null,
        renamed,
        elsewhere: true,
      });
    }
    return toRenameEdit(copies, desk.client).edit;
  };
}

/** The other articles that hold the word: the open ones as they are, the rest as they stand on disk. */
async function* articlesWith(
  word: string,
  { document: { uri: here } }: OpenArticle,
  desk: Desk,
  settings: Pick<SettingsStore, 'of'>,
  token: CancellationToken,
): AsyncIterable<OpenArticle> {
  const { connection, documents, articles, folders, host } = desk;
  const listed = await Promise.all(
    folders.all().map(async (folder) => filesIn(folder, await settings.of(folder), desk)),
  );
  const files = new Set([...documents.keys(), ...listed.flat()]);
  files.delete(here);
  const progress = await connection.window.createWorkDoneProgress();
  progress.begin('Looking for the name', 0, undefined, true);
  try {
    let done = 0;
    for (const uri of files) {
      if (token.isCancellationRequested || progress.token.isCancellationRequested) return;
      progress.report(Math.floor((done++ / files.size) * 100), nameOf(uri));
      const document = documents.get(uri) ?? (await readUnopened(uri, desk));
      if (!document || !holds(document.getText(), word)) continue;
      const look = documents.get(uri) ? await articles.look(uri) : await articles.readOnce(document);
      if (look?.state === 'checked') yield look;
      await breathe(host);
    }
  } finally {
    progress.done();
  }
}

/** The word is without accents and in lower case. */
function holds(text: string, word: string): boolean {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase().includes(word);
}
