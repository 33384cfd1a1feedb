import {
  SymbolKind,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { outline, type OutlineItem } from '#core/outline';
import type { OpenArticle } from './articles.ts';
import type { Client } from './client.ts';
import { toLocation, toRange } from './to-proto.ts';

const KINDS: Readonly<Record<OutlineItem['kind'], SymbolKind>> = {
  person: SymbolKind.Class,
  organisation: SymbolKind.Module,
  speaker: SymbolKind.Interface,
  quotation: SymbolKind.String,
  claims: SymbolKind.Namespace,
  claim: SymbolKind.Event,
  dates: SymbolKind.Namespace,
  date: SymbolKind.Constant,
};

/** The outline: people and their quotations, claims by rank, dates. */
export function symbols(client: Client) {
  return (
    { document, analysis }: OpenArticle,
    _: DocumentSymbolParams,
  ): DocumentSymbol[] | SymbolInformation[] => {
    const items = outline(analysis);
    return client.hierarchicalSymbols
      ? items.map((item) => toSymbol(item, document))
      : items.flatMap((item) => flat(item, document));
  };
}

function toSymbol(item: OutlineItem, document: TextDocument): DocumentSymbol {
  return {
    name: item.name,
    detail: item.detail,
    kind: KINDS[item.kind],
    range: toRange(document, item.span),
    selectionRange: toRange(document, item.target),
    children: item.children.map((child) => toSymbol(child, document)),
  };
}

/** For editors that know no hierarchy: each line says under whom it stands. */
function flat(item: OutlineItem, document: TextDocument, containerName?: string): SymbolInformation[] {
  const { name, kind, target } = item;
  const location = toLocation(document, target);
  const symbol = { name, kind: KINDS[kind], location, ...(containerName ? { containerName } : {}) };
  return [symbol, ...item.children.flatMap((child) => flat(child, document, name))];
}
