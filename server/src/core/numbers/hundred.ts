import { cite, exact, plain, spanOf } from './checking.ts';
import type { Copy, NumberConflict } from './skeleton.ts';

// Shares may overlap: "60 per cent like tea and 50 per cent coffee". These words say that they do not.
const WHOLE =
  /\b(?:undecided|unsure|not\ssure|don['’]t\sknow|didn['’]t\sknow|did\snot\sknow|no\sopinion|the\srest|the\sremaining|abstain\w*|spoil\w*)\b/i;
const REMAINING = /\bthe\s(?:remaining|other)\s‹p\d+›/i;
const NESTED =
  /\b(?:of\s(?:those|them|these|whom|which|the\s\w+)|compared|from|up|down|than|points?|previous|last|earlier|ago)\b/i;

const ASKED =
  /\bof\s(?:those|the\s\w+)\s(?:asked|interviewed|polled|questioned|surveyed|who\s(?:answered|replied))\b/i;

/** "45 per cent said yes, 38 per cent no and 27 per cent were undecided": shares of one whole that are more than all of it. */
export function* checkHundreds(copy: Copy): Iterable<NumberConflict> {
  for (const { text, figures } of copy.skeletons) {
    const shares = figures.filter((f) => f.unit === 'percent');
    if (shares.length < 2 || !WHOLE.test(text) || NESTED.test(text.replace(ASKED, '')) || !exact(...shares))
      continue;
    const sum = shares.reduce((n, f) => n + f.value, 0);
    const rounding = shares.reduce((n, f) => n + f.step / 2, 0);
    const over = sum > 100 + rounding;
    if (!over && !(REMAINING.test(text) && sum < 100 - rounding)) continue;
    yield {
      span: spanOf(shares),
      message: `These shares make ${plain(sum)} per cent. Which of them is wrong?`,
      evidence: cite(copy, shares),
      repairs: [],
    };
  }
}
