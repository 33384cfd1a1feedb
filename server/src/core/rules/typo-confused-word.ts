import type { RawFinding } from '../finding.ts';
import {
  alternativesTo,
  isAttested,
  isConceivable,
  oddsOf,
  reportedFor,
  type Alternative,
} from '../spelling/confusion.ts';
import { framedAt } from '../spelling/confusion-frames.ts';
import { inCompanyOf, keepsCompany } from '../spelling/company.ts';
import { after, before, contextOf } from '../spelling/context.ts';
import type { Dictionary } from '../spelling/dictionary.ts';
import { wordsOf, type Word } from '../spelling/words.ts';
import type { Rule } from './rule.ts';

/** What the odds must reach beyond the pair's threshold where a sentence starts: "Sate" may be a name. */
const CAPITAL = 1.5;
/** The same for a word that the article has elsewhere: its subject is a ward, not a word. */
const REPEATED = 2.5;
const SUGGESTIONS = 3;
/** Odds. */
const SOUNDS = 3;
/** Words so common stand everywhere, and are slips everywhere: "then", "form". */
const COMMON = 3.5;

export const typoConfusedWord: Rule = {
  code: 'typo-confused-word',
  family: 'typo',
  name: 'mistaken words',
  summary: 'A real word in place of another: “lead” for “led”, “pubic” for “public”',
  severity: 'warning',
  *check({ article: { text }, prose }, { dictionary, words: remembered }) {
    const words = wordsOf(prose);
    const apostrophe = text.includes('’') ? '’' : "'";
    for (const [i, word] of words.entries()) {
      const framed = isWhole(word, text) && !remembered.has(word.lower) && framedAt(words, i, prose);
      if (framed) {
        if (framed[0] !== word.lower) yield report(word, framed, apostrophe);
        continue;
      }
      const reported = reportedFor(word.lower);
      if (!dictionary || (!reported && !keepsCompany(word.lower))) continue;
      if (!isOrdinary(word, text) || remembered.has(word.lower)) continue;
      const accompanied = inCompanyOf(words, i, prose, dictionary);
      if (accompanied !== undefined) yield report(word, [accompanied], apostrophe);
      if (accompanied !== undefined || !reported) continue;
      const beside = [before(words, i), after(words, i)] as const;
      if (isAttested(word.lower, beside, dictionary)) continue;
      const conceivable = reported.filter(({ right }) => isConceivable(right, beside, dictionary));
      if (conceivable.length === 0) continue;
      const context = contextOf(words, i, prose);
      const weigh = (other: Alternative) => oddsOf(word.lower, other, context, dictionary);
      if (!isLikely(conceivable, weigh, () => caution(word, words, dictionary))) continue;
      const alternatives = alternativesTo(word.lower)!;
      const fitting = likeliest(
        alternatives.filter(({ right }) => isConceivable(right, beside, dictionary)),
        weigh,
      );
      if (fitting.length > 0) yield report(word, fitting, apostrophe);
    }
  },
};

function report(word: Word, fitting: readonly string[], apostrophe: string): RawFinding {
  const suggestions = fitting.map((right) => likeWritten(right, word).replace("'", apostrophe));
  return {
    span: { start: word.start, end: word.end },
    message: `“${word.text}” is a word, but “${suggestions[0]}” is what fits here. Which is meant?`,
    suggestions,
  };
}

/** Running copy: no names, no parts of compounds or addresses. A capital counts for nothing where a sentence starts. */
function isOrdinary(word: Word, text: string): boolean {
  const { shape, startsSentence } = word;
  return (shape === 'lower' || (shape === 'capitalised' && startsSentence)) && isWhole(word, text);
}

function isWhole({ start, end }: Word, text: string): boolean {
  return !/[-‐‑–@#_/&.]/.test(text[start - 1] ?? ' ') && !/[-‐‑–@_/&]/.test(text[end] ?? ' ');
}

/** True where one of the alternatives is likely enough for a report. */
function isLikely(
  reported: readonly Alternative[],
  oddsOf: (alternative: Alternative) => number,
  caution: () => number,
): boolean {
  const surplus = Math.max(...reported.map((other) => oddsOf(other) - other.threshold!));
  return surplus >= 0 && surplus >= caution();
}

/** The alternatives that fit better than what is written, likeliest first. */
function likeliest(
  alternatives: readonly Alternative[],
  oddsOf: (alternative: Alternative) => number,
): string[] {
  return alternatives
    .map((alternative) => ({ alternative, odds: oddsOf(alternative) }))
    .filter(({ odds }) => odds > 0)
    .sort((a, b) => likelihood(b) - likelihood(a))
    .slice(0, SUGGESTIONS)
    .map(({ alternative }) => alternative.right);
}

/** A word that sounds the same is more often meant than one that is a slip of the fingers away: “there patience”. */
function likelihood({ alternative, odds }: { alternative: Alternative; odds: number }): number {
  return odds + (alternative.sounds ? SOUNDS : 0);
}

function likeWritten(right: string, { shape }: Word): string {
  return shape === 'lower' ? right : right[0]!.toUpperCase() + right.slice(1);
}

/** What the odds must have beyond their threshold. */
function caution(word: Word, words: readonly Word[], dictionary: Dictionary): number {
  const capital = word.shape === 'lower' ? 0 : CAPITAL;
  if (dictionary.frequency(word.lower) >= COMMON) return capital;
  return capital + (words.some((other) => other !== word && other.lower === word.lower) ? REPEATED : 0);
}
