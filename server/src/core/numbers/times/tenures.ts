import words from '../../../language/en/number-words.json' with { type: 'json' };
import { cite, correct, exact, shown, spanOf } from '../checking.ts';
import type { Span } from '../../span.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

const ORDINALS: Readonly<Record<string, number>> = words.ordinals;
const NTH = `(?:${figure('o', 'nth')}|(?<word>${Object.keys(ORDINALS).join('|')}))`;
const YEAR_OF_IT = new RegExp(
  `\\b(?:in|is|was|makes\\sthis|making\\sthis|makes\\sit|into|enters|entering|begins|starts|completes|completing)\\s(?:now\\sin\\s)?(?:his|her|their|its)\\s${NTH}\\s(?<unit>year|season|summer)\\b(?!\\sas\\sa\\sstudent)`,
  'i',
);
const SINCE = new RegExp(
  `\\b(?:since|joined\\sin|appointed\\sin|took\\sover\\sin|arrived\\sin)\\s(?:[A-Z][a-z]+\\s)?${figure('y', 'then')}`,
  'i',
);
const ANOTHER_TIME = /\b(?:then|when|by\sthe\stime|had\sbeen|would\shave)\b/i;

/** "director since 2019, which makes this her fourth year in the job": in 2026 it is the seventh or the eighth. */
export function* checkTenures(copy: Copy): Iterable<NumberConflict> {
  if (copy.year === undefined) return;
  for (const skeleton of copy.skeletons) {
    if (!skeleton.text.includes('‹y')) continue;
    const conflict = tenure(copy, skeleton, copy.year);
    if (conflict) yield conflict;
  }
}

/** Where the words stand in the sentence. */
function wordsIn({ text }: Copy, { sentence }: Skeleton, words: string): Span {
  const start = text.indexOf(words, sentence.start);
  return { start, end: start + words.length };
}

function tenure(copy: Copy, skeleton: Skeleton, year: number): NumberConflict | undefined {
  const found = YEAR_OF_IT.exec(skeleton.text);
  const since = SINCE.exec(skeleton.text);
  if (!found || !since || ANOTHER_TIME.test(skeleton.text)) return undefined;
  if (skeleton.figures.filter((f) => f.unit === 'year').length !== 1) return undefined;
  const { nth, word, unit } = found.groups!;
  const then = skeleton.figures[Number(since.groups!['then'])]!;
  const digits = nth === undefined ? undefined : skeleton.figures[Number(nth)];
  const said = digits?.value ?? ORDINALS[word!.toLowerCase()]!;
  const passed = year - then.value;
  // In 2026 somebody who came in 2019 may be in the seventh year or the eighth.
  if (!exact(then) || passed < 1 || (said >= passed - 1 && said <= passed + 2)) return undefined;
  return {
    span: digits ? spanOf([then, digits]) : wordsIn(copy, skeleton, found[0]),
    message: `From ${shown(copy, then)} to ${year} it is about ${passed} years; the copy says “${word ?? shown(copy, digits!).slice(1, -1)} ${unit!}”. Which is right?`,
    evidence: cite(copy, [then]),
    repairs: digits ? correct(copy, digits, passed) : [],
  };
}
