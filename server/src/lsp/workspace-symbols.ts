import { SymbolKind, type SymbolInformation, type WorkspaceSymbolParams } from 'vscode-languageserver';
import type { OpenArticle } from './articles.ts';
import type { Desk } from './desk.ts';
import { nameOf } from './from-proto.ts';
import { toLocation } from './to-proto.ts';
import type { WorkspaceCheck } from './workspace-check.ts';

/** More than anybody reads; a longer list comes with a longer query. */
const MOST = 500;

/** The people of an article, each where the article first names them. */
export function peopleOf({ document, analysis }: OpenArticle): SymbolInformation[] {
  return analysis.people
    .filter(({ kind, fits }) => kind === 'person' && !fits)
    .map(({ name, titles, mentions }) => ({
      name: name.replace(/\s+/g, ' '),
      kind: SymbolKind.Class,
      location: toLocation(document, mentions[0]!),
      containerName: [titles[0]?.text, nameOf(document.uri)].filter(Boolean).join(' · '),
    }));
}

/** Go to symbol in workspace: people of the open articles, and of all once they were checked. */
export function workspaceSymbols(
  { documents, articles }: Pick<Desk, 'documents' | 'articles'>,
  checked: Pick<WorkspaceCheck, 'people'>,
) {
  return async ({ query }: WorkspaceSymbolParams): Promise<SymbolInformation[]> => {
    const looks = await Promise.all(documents.keys().map((uri) => articles.look(uri)));
    const open = looks.flatMap((look) => (look?.state === 'checked' ? peopleOf(look) : []));
    return [...open, ...checked.people()].filter(({ name }) => fits(query, name)).slice(0, MOST);
  };
}

/** As editors search: the letters of the query in their order, capitals, accents and blanks aside. */
export function fits(query: string, name: string): boolean {
  const letters = folded(name);
  let at = 0;
  for (const letter of folded(query)) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}|\s/gu, '')
    .toLowerCase();
}
