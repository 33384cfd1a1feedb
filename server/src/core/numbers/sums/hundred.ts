import { cite, exact, plain, spanOf } from '../checking.ts';
import type { Copy, NumberConflict } from '../skeleton.ts';

// Shares may overlap: "60 per cent like tea and 50 per cent coffee". These words say that they do not.
const WHOLE =
  /\b(?:undecided|unsure|not\ssure|don['’]t\sknow|didn['’]t\sknow|did\snot\sknow|no\sopinion|the\srest|the\sremaining|abstain\w*|spoil\w*)\b/i;
const REMAINING = /\bthe\s(?:remaining|other|final|last)\s‹p\d+›/i;
/** "58 per cent came from builders, 27 per cent from chains and the remaining 25 per cent from joiners" */
const DEALT_OUT = /‹p\d+›[^.;]{3,60}‹p\d+›[^.;]{3,60}\band\sthe\s(?:remaining|other|final|last)\s‹p\d+›/i;
const OF_OTHERS = /\bof\s(?:those|them|these|whom|which)\b|\bcompared\b/i;
const NESTED =
  /\b(?:of\s(?:those|them|these|whom|which|the\s\w+)|compared|from|up|down|than|points?|previous|last|earlier|ago)\b/i;

const ASKED =
  /\bof\s(?:those|the\s\w+)\s(?:asked|interviewed|polled|questioned|surveyed|who\s(?:answered|replied))\b/i;

/** "Karsia wants 60 per cent of the water, Tovan 25 per cent and Lemnia 20 per cent": shares dealt out by name. */
const DEALT =
  /‹p\d+›\sof\s(?:the\s)?[a-z]+(?:,\s(?:the\s)?(?:[a-z-]+\s){0,4}\p{Lu}[^‹›.;,]{0,50}‹p\d+›)+,?\sand\s(?:the\s)?(?:[a-z-]+\s){0,4}\p{Lu}[^‹›.;,]{0,50}‹p\d+›/u;
const SEXES =
  /‹p\d+›[^‹›.;]{0,50}\b(?:(?:wo)?men|boys|girls|(?:fe)?male)\b[^‹›.;]{0,30}‹p\d+›[^‹›.;]{0,30}\b(?:(?:wo)?men|boys|girls|(?:fe)?male)\b/i;
const ONE_WHOLE =
  /\b(?:women|girls|female)\b.*(?<!wo)(?<!fe)\b(?:men|boys|male)\b|\b(?:men|boys|male)\b.*\b(?:women|girls|female)\b/i;
const OF_EACH =
  /\bof\s(?:the\s)?(?:wo)?men\b|\bof\s(?:the\s)?(?:boys|girls)\b|\bmen,\s(?:up|down)|\bamong\b/i;
const OFF = 10; // points within which two halves are meant to be a whole

/** "45 per cent said yes, 38 per cent no and 27 per cent were undecided": shares of one whole that are more than all of it. */
export function* checkHundreds(copy: Copy): Iterable<NumberConflict> {
  for (const { text, figures } of copy.skeletons) {
    const shares = figures.filter((f) => f.unit === 'percent');
    const dealt = shares.length > 2 && DEALT.test(text);
    const halves = shares.length === 2 && SEXES.test(text) && ONE_WHOLE.test(text) && !OF_EACH.test(text);
    if (
      shares.length < 2 ||
      (!WHOLE.test(text) && !halves && !dealt) ||
      (DEALT_OUT.test(text)
        ? OF_OTHERS.test(text)
        : NESTED.test(dealt ? text.replaceAll(/\bof\sthe\b/g, '') : text.replace(ASKED, ''))) ||
      !exact(...shares)
    )
      continue;
    const sum = shares.reduce((n, f) => n + f.value, 0);
    const rounding = shares.reduce((n, f) => n + f.step / 2, 0);
    const over = sum > 100 + rounding;
    const under = sum < 100 - rounding && (REMAINING.test(text) || (halves && sum > 100 - OFF));
    if ((!over && !under) || (halves && sum > 100 + OFF)) continue;
    yield {
      span: spanOf(shares),
      message: `These shares make ${plain(sum)} per cent. Which of them is wrong?`,
      evidence: cite(copy, shares),
      repairs: [],
    };
  }
}
