import lists from '../../language/en/claim-sources.json' with { type: 'json' };
import type { Prose, Token } from '../prose/prose.ts';
import { overlaps, type Span } from '../span.ts';
import type { Quote, SpeakerKind } from '../speakers/speakers.ts';
import type { Source } from './claims.ts';
import { isPastForm } from './kinds-of-word.ts';

const KIND_OF: Readonly<Record<SpeakerKind, Source['kind']>> = {
  named: 'person',
  pronoun: 'person',
  nominal: 'person',
  organisation: 'organisation',
  post: 'post',
};

/** Verbs that take somebody or something for their object: what follows is whom they are about, not what they say. */
const ACTS: ReadonlySet<string> = new Set(lists.acts);

/** By sentence: the reported words in it that somebody says, as the speakers stage found them. */
export function reportedBySentence(prose: Prose, quotes: readonly Quote[]): (readonly Quote[])[] {
  const { sentences } = prose;
  const bySentence: Quote[][] = sentences.map(() => []);
  let first = 0;
  for (const quote of quotes) {
    while (first < sentences.length && sentences[first]!.end <= quote.start) first++;
    for (let i = first; i < sentences.length && sentences[i]!.start < quote.end; i++)
      if (quote.speaker && !isAct(prose, quote, i)) bySentence[i]!.push(quote);
  }
  return bySentence;
}

/**
 * “He praised the army”, “refused to punish schools”, “than they were promised”: no statement of theirs stands behind it.
 */
function isAct({ sentences, tokens }: Prose, { kind, cue }: Quote, sentence: number): boolean {
  if (kind !== 'indirect' || !cue) return false;
  const { firstToken, endToken } = sentences[sentence]!;
  for (let at = firstToken; at < endToken; at++)
    if (tokens[at]!.start === cue.start)
      return ACTS.has(tokens[at]!.lemma) || isPassive(tokens, at, firstToken);
  return false;
}

/** Who is reported to say these words. */
export function reporterOf(reported: readonly Quote[], words: Span): Source | undefined {
  // “The minister knew about the trips”: the cue is itself the claim, and nobody is its source.
  const quote = reported.find((q) => overlaps(q, words) && !(q.cue && overlaps(q.cue, words)));
  const speaker = quote?.speaker;
  return speaker && { start: speaker.mention.start, end: speaker.mention.end, kind: KIND_OF[speaker.kind] };
}

/** "were promised", "has been told": the subject is who hears it, not who says it. */
function isPassive(tokens: readonly Token[], at: number, first: number): boolean {
  let i = at - 1;
  while (i > first && tokens[i]!.pos === 'ADV') i--;
  return i >= first && tokens[i]!.lemma === 'be' && isPastForm(tokens[at]!);
}
