import { firstSound } from '../spelling/sound.ts';
import { wordsWithCorrections } from '../spelling/notes.ts';
import type { Word } from '../spelling/words.ts';
import type { Rule } from './rule.ts';

/** How much copy the sound of a figure may need: "11,000-strong". */
const AHEAD = 12;
/** After these "a" is a letter, a name or French: "a or an", "il y a un". */
const NO_NOUN = /^(?:a|an|and|as|de|el|in|is|l|la|le|les|of|or|un|une|was)$/;

export const typoArticle: Rule = {
  code: 'typo-article',
  family: 'typo',
  name: 'a and an',
  summary: '“a” before a vowel sound or “an” before a consonant',
  severity: 'warning',
  *check({ article: { text }, prose }) {
    const words = wordsWithCorrections(prose);
    for (let i = 0; i + 1 < words.length; i++) {
      const word = words[i]!;
      const next = words[i + 1]!;
      if (!isArticle(word, text) || !isItsNoun(next, word, text)) continue;
      const sound = firstSound(next, text.slice(next.start, next.start + AHEAD));
      const right = sound === 'vowel' ? 'an' : 'a';
      if (!sound || right === word.lower) continue;
      if (word.text === 'an' && isBetweenNames(words[i - 1], word, next)) {
        yield {
          span: { start: word.start, end: word.end },
          message: `“${words[i - 1]!.text} an ${next.text}”: “and” seems to be meant; before a consonant sound “an” is “a”.`,
          suggestions: ['and', 'a'],
        };
        continue;
      }
      const suggestion = word.shape === 'lower' ? right : right[0]!.toUpperCase() + right.slice(1);
      yield {
        span: { start: word.start, end: word.end },
        message: `“${word.text} ${next.text}”: “${next.text}” begins with a ${sound} sound. Write “${suggestion} ${next.text}”.`,
        suggestions: [suggestion],
      };
    }
  },
};

/** "a" and "an" in running copy; "Plan A" and "hepatitis A" are letters, "a." and "p&a" are parts of something. */
function isArticle({ text: written, shape, lower, startsSentence, start, end }: Word, text: string): boolean {
  if (lower !== 'a' && lower !== 'an') return false;
  if (shape !== 'lower' && (!startsSentence || written === 'AN')) return false;
  return !/[-–.'’/&@#$]/.test(text[start - 1] ?? ' ') && /\s/.test(text[end] ?? '');
}

/** "Germany an France" */
function isBetweenNames(last: Word | undefined, article: Word, next: Word): boolean {
  return (
    last?.shape === 'capitalised' &&
    next.shape === 'capitalised' &&
    last.paragraph === article.paragraph &&
    last.text.length > 1 &&
    article.gap === ' ' &&
    next.gap === ' '
  );
}

/** The word that the article stands before, at most in marks: a “unique” plan. */
function isItsNoun(next: Word, article: Word, text: string): boolean {
  if (next.paragraph !== article.paragraph || next.startsSentence) return false;
  if (!/^\s{1,2}["“‘(*_]?$/.test(next.gap) || (text[next.end] === '.' && next.lower.length === 1))
    return false;
  return (
    next.shape !== 'lower' || !NO_NOUN.test(next.lower) || (next.lower === 'in' && text[next.end] === '-')
  );
}
