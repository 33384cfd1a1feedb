import type { Diagnostic } from 'vscode-languageserver';
import type { Analysis } from '#core/analysis';
import type { Finding } from '#core/finding';
import { overlaps, type Span } from '#core/span';
import type { OpenArticle } from './articles.ts';
import type { Client } from './client.ts';
import { toDiagnostic } from './to-proto.ts';

/** The `data` of our own client's diagnostics: what its view of the findings shows and sorts by. */
export interface About {
  /** The words meant, cut to a line. */
  readonly words: string;
  /** Whom it is about: who speaks the quotation, whose name it is. */
  readonly person?: string;
  /** For claims without a source: 1 is the one most worth checking. */
  readonly rank?: number;
  /** It stands in somebody else's words. */
  readonly quoted?: true;
}

type Named = Span & { readonly name: string };

const LENGTH = 60; // characters of copy

/** The findings of an article as diagnostics, which say whom and what they are about where our own client asks. */
export function toDiagnostics(
  { document, analysis }: Pick<OpenArticle, 'document' | 'analysis'>,
  findings: readonly Finding[],
  client: Client,
): Diagnostic[] {
  if (client.rulePages === undefined) return findings.map((f) => toDiagnostic(f, document, client));
  const about = aboutFindings(analysis);
  return findings.map((finding) => ({ ...toDiagnostic(finding, document, client), data: about(finding) }));
}

/** Reads the cast, the quotations and the claims once, then answers for every finding. */
export function aboutFindings(analysis: Analysis): (finding: Finding) => About {
  const { text } = analysis.article;
  const mentions = inOrder(
    analysis.people
      .filter(({ kind }) => kind !== 'place')
      .flatMap(({ name, mentions: all }) => all.map(({ start, end }) => ({ start, end, name }))),
  );
  const quotations = inOrder(
    analysis.quotes.flatMap(({ start, end, kind, post, speaker, speakerName }) => {
      const name = speaker?.person?.name ?? speakerName;
      return name !== undefined && (kind === 'direct' || post) ? [{ start, end, name }] : [];
    }),
  );
  const ranks = new Map(analysis.claims.map(({ words, rank }) => [words.start, rank]));
  const personOf = ({ span, family, evidence }: Finding): string | undefined => {
    const named = () => at(mentions, span);
    const speaker = () => at(quotations, span);
    const shown = () => firstOf(evidence.map((other) => at(mentions, other.span)));
    if (!/\p{L}/u.test(text.slice(span.start, span.end))) return undefined; // marks are nobody's
    if (family === 'quote') return speaker() ?? named();
    // The misspelt name is nobody's: the one beside it is meant.
    return family === 'typo' ? (shown() ?? named() ?? speaker()) : (named() ?? shown() ?? speaker());
  };
  return (finding) => {
    const { span, family, quoted } = finding;
    const person = personOf(finding);
    const rank = family === 'claim' ? ranks.get(span.start) : undefined;
    return {
      words: excerpt(text.slice(span.start, span.end)),
      ...(person === undefined ? {} : { person }),
      ...(rank === undefined ? {} : { rank }),
      ...(quoted ? { quoted } : {}),
    };
  };
}

const inOrder = (spans: Named[]): Named[] => spans.sort((a, b) => a.start - b.start);

/** The name at a place: the first that begins within it, else one that reaches into it. By halves. */
function at(spans: readonly Named[], place: Span): string | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < place.start) low = middle + 1;
    else high = middle;
  }
  const [before, next] = [spans[low - 1], spans[low]];
  if (before && overlaps(before, place)) return before.name;
  return next && overlaps(next, place) ? next.name : undefined;
}

function firstOf(names: readonly (string | undefined)[]): string | undefined {
  return names.find((name) => name !== undefined);
}

function excerpt(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= LENGTH) return line;
  const cut = line.lastIndexOf(' ', LENGTH);
  return `${line.slice(0, cut > 0 ? cut : LENGTH)} …`;
}
