import { cite, correct, exact, shown } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { placeOf } from './parts.ts';
import type { Copy, NumberConflict } from '../skeleton.ts';

const MOST = 12;
const ALL = /\b[Aa]ll\s(?:of\s)?(?:the\s)?$/;
/** Words after which others than those counted before are meant. */
const OTHERS =
  /\b(?:other|others|another|more|new|remaining|additional|original|previous|first|last|next|final)\b/i;

/** "four candidates" and, further down, "all five candidates": nobody was counted in between. */
export function* checkAllOfThem(copy: Copy): Iterable<NumberConflict> {
  yield* theSame(copy);
  for (const skeleton of copy.skeletons) {
    for (const all of skeleton.figures) {
      if (!isSmallCount(all) || !ALL.test(skeleton.text.slice(0, placeOf(skeleton, all)))) continue;
      const before = copy.analysis.figures.filter(
        (f) => f.unit === 'count' && f.of === all.of && f.start < all.start,
      );
      const [first] = before;
      if (!first || !isSmallCount(first) || before.some((f) => f.value !== first.value)) continue;
      const off = Math.abs(first.value - all.value);
      if (off === 0 || off > 1 || OTHERS.test(copy.text.slice(first.start, all.start))) continue;
      yield {
        span: { start: all.start, end: all.end },
        message: `${shown(copy, first)} ${plural(all)} further up, all ${shown(copy, all)} here. Which number is right?`,
        evidence: cite(copy, [all, first]),
        repairs: [...correct(copy, all, first.value), ...correct(copy, first, all.value)],
      };
    }
  }
}

/** "The four men were due in court": the noun and nothing that picks some of them. */
const THE_FEW = /(?:^|[“"]\s?)The\s$/;
const ACTS =
  /^‹c\d+›\s[a-z]+,?\s(?:are|were|was|had|have|has|will|would|all|denied?|denies|deny|admit(?:ted)?|pleaded|appeared?|appear|face|faces|went|came|left|said|say)\b/;

/** "Five men had been held. The four men were due in court": the sentence before counts them differently. */
function* theSame(copy: Copy): Iterable<NumberConflict> {
  for (const [i, skeleton] of copy.skeletons.entries()) {
    const previous = copy.skeletons[i - 1];
    const [all] = skeleton.figures;
    if (!previous || !all || !isSmallCount(all) || skeleton.sentence.index - previous.sentence.index !== 1)
      continue;
    const place = placeOf(skeleton, all);
    if (!THE_FEW.test(skeleton.text.slice(0, place)) || !ACTS.test(skeleton.text.slice(place))) continue;
    const same = previous.figures.filter((f) => f.unit === 'count' && f.of === all.of);
    const [first] = same;
    if (!first || same.length !== 1 || !isSmallCount(first) || Math.abs(first.value - all.value) !== 1)
      continue;
    if (previous.figures.some((f) => f !== first && f.unit === 'count')) continue;
    if (OTHERS.test(previous.text)) continue;
    yield {
      span: { start: all.start, end: all.end },
      message: `${shown(copy, first)} ${plural(all)} in the sentence before, ${shown(copy, all)} here. Which number is right?`,
      evidence: cite(copy, [all, first]),
      repairs: [...correct(copy, all, first.value), ...correct(copy, first, all.value)],
    };
  }
}

const isSmallCount = (f: Figure) =>
  f.unit === 'count' &&
  f.of !== undefined &&
  f.value >= 3 &&
  f.value <= MOST &&
  exact(f) &&
  f.against === undefined;

const plural = ({ of }: Figure) => (of === 'person' ? 'people' : `${of}s`.replace(/([^aeiou])ys$/, '$1ies'));
