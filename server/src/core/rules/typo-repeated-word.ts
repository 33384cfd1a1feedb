import repeated from '../../language/en/repeated-words.json' with { type: 'json' };
import { wordsWithCorrections } from '../spelling/notes.ts';
import type { Word } from '../spelling/words.ts';
import type { Rule } from './rule.ts';

const RIGHT: ReadonlySet<string> = new Set([...repeated.grammar, ...repeated.emphasis, ...repeated.phrases]);
const PARTICLE_VERBS: ReadonlySet<string> = new Set(repeated.particleVerbs);
const CLAUSE_OPENERS: ReadonlySet<string> = new Set(repeated.clauseOpeners);
/** Names may be double (Duran Duran, Walla Walla); these words are no names, whatever their capitals. */
const NEVER_A_NAME = /^(?:a|an|and|at|by|for|from|i|in|is|of|on|the|to|was|with)$/;

export const typoRepeatedWord: Rule = {
  code: 'typo-repeated-word',
  family: 'typo',
  name: 'doubled words',
  summary: 'The same word twice in a row, also across the end of a line',
  severity: 'warning',
  *check({ article: { text }, prose }) {
    const words = wordsWithCorrections(prose);
    for (let i = 1; i < words.length; i++) {
      const first = words[i - 1]!;
      const second = words[i]!;
      if (
        first.lower !== second.lower ||
        !isSlip(first, second) ||
        isGrammar(words, i) ||
        isMarkup(first, second, text)
      )
        continue;
      if (words[i - 2]?.lower === second.lower) continue;
      const last = lastOfRun(words, i);
      if (last > i && !NEVER_A_NAME.test(second.lower)) continue; // "no no no"
      const times = last > i ? `${last - i + 2} times. Keep one.` : 'twice. Take one out.';
      yield {
        span: { start: first.start, end: words[last]!.end },
        message: `“${text.slice(first.start, words[last]!.end).replace(/\s+/g, ' ')}”: the word stands ${times}`,
        suggestions: [first.text],
      };
    }
  },
};

/** The last of the same words in a row. */
function lastOfRun(words: readonly Word[], from: number): number {
  let last = from;
  while (words[last + 1]?.lower === words[from]!.lower && /^\s+$/.test(words[last + 1]!.gap)) last++;
  return last;
}

/** Two of one word with nothing but a space or a line's end between. */
function isSlip(first: Word, second: Word): boolean {
  if (RIGHT.has(second.lower) || second.shape === 'digits' || !/^\s+$/.test(second.gap)) return false;
  if (second.lower.length === 1 && !/[ai]/.test(second.lower)) return false;
  if (second.shape === 'lower') return first.shape === 'lower' || first.startsSentence;
  return NEVER_A_NAME.test(second.lower) && first.shape === second.shape;
}

/** Tags and file names that no mask covers: "<tweet tweet-id=…". */
function isMarkup(first: Word, second: Word, text: string): boolean {
  return /[-<=@#_/]/.test(text[first.start - 1] ?? ' ') || /[-‐–=@#_/>]/.test(text[second.end] ?? ' ');
}

/** "Trains came in in pairs", "what it is is a start", "those who can do do so": one ends a phrase, one begins one. */
function isGrammar(words: readonly Word[], second: number): boolean {
  const { lower, paragraph } = words[second]!;
  if (/^(?:in|on|over|by)$/.test(lower)) return PARTICLE_VERBS.has(words[second - 2]?.lower ?? '');
  if (!/^(?:is|are|was|were|do|does|did)$/.test(lower)) return false;
  for (let i = second - 2; i >= 0 && i > second - 9 && words[i]!.paragraph === paragraph; i--) {
    if (CLAUSE_OPENERS.has(words[i]!.lower) && i < second - 2) return true;
    if (words[i + 1]!.startsSentence) return false;
  }
  return false;
}
