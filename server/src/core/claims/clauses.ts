import type { Prose, Sentence, Token } from '../prose/prose.ts';

/** Half open, indices into the article's tokens. */
export interface Clause {
  readonly first: number;
  readonly end: number;
}

const JOINERS: ReadonlySet<string> = new Set([
  'and', 'but', 'or', 'so', 'though', 'although', 'while', 'whereas', 'as', 'yet', 'because', 'which', 'who',
]); // prettier-ignore

/**
 * The sentence cut at semicolons, and at commas and dashes where a new subject and verb follow: “His players have not
 * been paid, | though nobody could accuse them of sulking.”
 */
export function clausesOf(prose: Prose, sentence: Sentence): Clause[] {
  const { tokens } = prose;
  const clauses: Clause[] = [];
  let first = sentence.firstToken;
  for (let at = first + 2; at < sentence.endToken - 2; at++) {
    if (!startsClause(tokens, at, sentence.endToken)) continue;
    clauses.push({ first, end: at });
    first = at + 1;
  }
  clauses.push({ first, end: sentence.endToken });
  return clauses;
}

/** True at the mark of punctuation before a clause of its own. */
function startsClause(tokens: readonly Token[], at: number, end: number): boolean {
  const mark = tokens[at]!;
  if (mark.pos !== 'PUNCT') return false;
  if (mark.lower === ';') return true;
  if (!/^[,—–-]$/.test(mark.text) || mark.glued !== (mark.text === ',')) return false;
  const joiner = tokens[at + 1]!;
  if (!JOINERS.has(joiner.lower)) return false;
  const verb = verbIn(tokens, at + 2, Math.min(end, at + 10));
  return verb > at + 2 || (joiner.lower === 'which' && verb > 0);
}

/** The first finite verb, if something that can be its subject stands before it; else -1. */
function verbIn(tokens: readonly Token[], from: number, end: number): number {
  let subject = false;
  for (let at = from; at < end; at++) {
    const { pos, lower } = tokens[at]!;
    if (pos === 'PUNCT' && lower !== ',') return -1;
    if (subject && (pos === 'VERB' || pos === 'AUX')) return at;
    subject ||= pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON';
  }
  return -1;
}
