import { claimChanged } from './claim-changed.ts';
import { claimUnsourced } from './claim-unsourced.ts';
import { claimWeakSource } from './claim-weak-source.ts';
import { conflictDate } from './conflict-date.ts';
import { conflictName } from './conflict-name.ts';
import { conflictNumber } from './conflict-number.ts';
import { conflictTitle } from './conflict-title.ts';
import { quoteAttributed } from './quote-attributed.ts';
import { quoteChanged } from './quote-changed.ts';
import { quoteDiffers } from './quote-differs.ts';
import { quoteMixedMarks } from './quote-mixed-marks.ts';
import { quoteNearVerbatim } from './quote-near-verbatim.ts';
import { quoteUnattributed } from './quote-unattributed.ts';
import { quoteUnclearSpeaker } from './quote-unclear-speaker.ts';
import { quoteUnclosed } from './quote-unclosed.ts';
import { typoArticle } from './typo-article.ts';
import { typoConfusedWord } from './typo-confused-word.ts';
import { typoMixedSpelling } from './typo-mixed-spelling.ts';
import { typoName } from './typo-name.ts';
import { typoRepeatedWord } from './typo-repeated-word.ts';
import { typoSpelling } from './typo-spelling.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order in which the settings page shows them. */
export const RULES: readonly Rule[] = [
  quoteAttributed,
  quoteUnattributed,
  quoteUnclearSpeaker,
  quoteUnclosed,
  quoteDiffers,
  quoteNearVerbatim,
  quoteMixedMarks,
  quoteChanged,
  claimUnsourced,
  claimWeakSource,
  claimChanged,
  typoName,
  typoSpelling,
  typoRepeatedWord,
  typoArticle,
  typoConfusedWord,
  typoMixedSpelling,
  conflictDate,
  conflictNumber,
  conflictTitle,
  conflictName,
];

/** The rule with this code, if there is one. */
export function ruleOf(code: string): Rule | undefined {
  return RULES.find((rule) => rule.code === code);
}

/** What a menu calls the findings of a rule; its code where there is no such rule. */
export function nameOfRule(code: string): string {
  return ruleOf(code)?.name ?? code;
}
