import lists from '../../language/en/claim-exclusions.json' with { type: 'json' };
import type { Prose, Sentence } from '../prose/prose.ts';
import { compilePhrases, findPhrases } from './phrases.ts';

const SILENT = compilePhrases(lists.never.phrases.map((phrase) => [phrase, true] as const));
const NOTES: ReadonlySet<string> = new Set(lists.never.openings);
const SHORTEST = 4;
const MOST_QUOTED = 0.34;

/**
 * Why the sentence can be no claim of the reporter's own, whatever it says: a question, a heading, other people's
 * words, a note to the reader. Undefined when it can.
 */
export function neverClaim(prose: Prose, sentence: Sentence, hidden: Uint8Array): string | undefined {
  const { tokens } = prose;
  const { firstToken, endToken } = sentence;
  const { kind } = prose.paragraphs[sentence.paragraph]!.block;
  if (kind === 'headline' || kind === 'subhead') return 'a heading';
  if (kind !== 'paragraph' && kind !== 'list-item') return 'somebody else’s words';
  const words = wordsIn(prose, sentence, hidden);
  if (words.all < SHORTEST) return 'too short to be a statement';
  if (words.quoted / words.all > MOST_QUOTED) return 'mostly quotation';
  const last = lastMark(prose, sentence);
  if (last === '?') return 'a question';
  if (last === '') return 'a line without a full stop';
  const opening = tokens[firstToken]!;
  if (NOTES.has(opening.lower)) return 'a note to the reader';
  if (opening.pos === 'VERB' && opening.lower === opening.lemma && !opening.lower.endsWith('ed'))
    return 'an instruction';
  if (findPhrases(SILENT, tokens, firstToken, endToken, hidden).length)
    return 'somebody who would not comment';
  return undefined;
}

function wordsIn(prose: Prose, sentence: Sentence, hidden: Uint8Array): { all: number; quoted: number } {
  let all = 0;
  let quoted = 0;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    if (prose.tokens[at]!.pos === 'PUNCT') continue;
    all++;
    quoted += hidden[at]!;
  }
  return { all, quoted };
}

/** The mark that ends the sentence, closing marks and brackets aside; '' when there is none. */
function lastMark(prose: Prose, sentence: Sentence): string {
  for (let at = sentence.endToken - 1; at >= sentence.firstToken; at--) {
    const { text, pos } = prose.tokens[at]!;
    if (/^[.!…]+$/.test(text)) return '.';
    if (text.endsWith('?')) return '?';
    if (/^[:;,]$/.test(text)) return text;
    if (pos !== 'PUNCT') return /[.]$/.test(text) ? '.' : '';
  }
  return '';
}
