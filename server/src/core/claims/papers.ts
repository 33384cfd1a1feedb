import lists from '../../language/en/claim-sources.json' with { type: 'json' };
import type { Prose, Sentence } from '../prose/prose.ts';
import type { Source } from './claims.ts';

const DOCUMENTS: ReadonlySet<string> = new Set(lists.documents);
const SHOWING: ReadonlySet<string> = new Set(lists.showingVerbs);
const TELLING: ReadonlySet<string> = new Set(lists.tellingVerbs);
const TELLERS: ReadonlySet<string> = new Set(['he', 'it', 'she', 'they']);
/** Tokens from the sentence’s start within which its subject ends, and from there to the verb. */
const [LONGEST_SUBJECT, LONGEST_GAP] = [8, 8];

/**
 * A source that is the subject of the sentence and shows what it tells, “The report puts the injured at 12”, or that a
 * pronoun between commas goes back to, “Each volunteer, it adds, drank two litres”.
 */
export function paperOf(prose: Prose, sentence: Sentence, hidden: Uint8Array): Source | undefined {
  return subject(prose, sentence, hidden) ?? aside(prose, sentence, hidden);
}

function subject(
  { tokens }: Prose,
  { firstToken, endToken }: Sentence,
  hidden: Uint8Array,
): Source | undefined {
  for (let at = firstToken; at < Math.min(endToken, firstToken + LONGEST_SUBJECT); at++) {
    const { lower, lemma, pos } = tokens[at]!;
    if (hidden[at] || pos === 'VERB' || pos === 'AUX' || pos === 'ADP' || lower === ',') return undefined;
    if (pos !== 'NOUN' || !(DOCUMENTS.has(lemma) || DOCUMENTS.has(lower)) || tokens[at + 1]?.pos === 'NOUN')
      continue;
    for (let verb = at + 1; verb < Math.min(endToken, at + LONGEST_GAP); verb++) {
      const next = tokens[verb]!;
      if (next.pos === 'AUX' || next.lower === ',' || next.lower === ';') return undefined;
      if (SHOWING.has(next.lemma) || SHOWING.has(next.lower))
        return { start: tokens[firstToken]!.start, end: tokens[at]!.end, kind: 'document' };
      // “published with the agenda commits”: a participle belongs to the noun.
      if (next.pos === 'VERB' && !next.lower.endsWith('ed')) return undefined;
    }
    return undefined;
  }
  return undefined;
}

function aside(
  { tokens }: Prose,
  { firstToken, endToken }: Sentence,
  hidden: Uint8Array,
): Source | undefined {
  for (let at = firstToken + 1; at + 3 < endToken; at++) {
    const [comma, teller, verb, close] = [tokens[at]!, tokens[at + 1]!, tokens[at + 2]!, tokens[at + 3]!];
    if (hidden[at] || comma.lower !== ',' || close.lower !== ',' || !TELLERS.has(teller.lower)) continue;
    if (!TELLING.has(verb.lemma)) continue;
    return { start: teller.start, end: teller.end, kind: teller.lower === 'it' ? 'document' : 'person' };
  }
  return undefined;
}
