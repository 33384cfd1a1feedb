import type { Block } from '../../article/article.ts';
import { cite, correct, exact, shown } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { placeOf } from './parts.ts';
import type { Copy, NumberConflict, Skeleton } from '../skeleton.ts';

/** What is counted of a happening, by the words after the figure and by those before it. */
const TOLLS = [
  {
    after: 'killed|dead|died|deaths|die|dies|fatalities',
    before: 'kills?|killed|killing|death\\stoll\\s(?:of|to|at)',
  },
  { after: 'injured|hurt|wounded|injuries', before: 'injures?|injured|injuring|wounded|wounding|hurts?' },
  { after: 'arrested|held|detained|arrests', before: 'arrests?|arrested|detains?|detained' },
  { after: 'rescued|saved', before: 'rescues?|rescued' },
].map(({ after, before }) => ({
  after: new RegExp(`^‹c\\d+›(?:\\s(?!and\\b|or\\b)[\\w’'-]+){0,4}?\\s(?:${after})\\b(?!-)`, 'i'),
  before: new RegExp(`\\b(?:${before})\\s(?:at\\sleast\\s|some\\s|about\\s)?$`, 'i'),
}));
const WHOLE_GROUP = /\b(?:(?:each|all)\sof\sthe|all(?:\sof)?(?:\sthe)?|the)\s$/i;
const NOT_THE_SAME =
  /\b(?:other|others|another|more(?!\sthan)|further|including|of\s(?:them|whom|the)|also|separate|last|previous|earlier|since|year|years|month|rose|risen|initially|first|attack|ago|later)\b|‹y/i;
/** “Twenty-four died in Chipande, 11 in Namasoko”: a part. */
const IN_EACH = /^‹c\d+›[^‹.;]{0,50}\s(?:in|at|on)\s[^‹.;]{2,40},\s‹c\d+›\s(?:in|at|on|more\sin)\b/;
const LEAD = 3; // paragraphs of the story’s body in which it says what happened

interface Toll {
  readonly figure: Figure;
  readonly skeleton: Skeleton;
}

/** "14 dead in landslide" over "At least 16 people were killed": headline and lead, or lead and "all nine", count differently. */
export function* checkTolls(copy: Copy): Iterable<NumberConflict> {
  const body = copy.skeletons.filter((s) => kindOf(copy, s) === 'paragraph');
  const first = body[0]?.sentence;
  if (!first) return;
  for (const toll of TOLLS) {
    const lead = body
      .filter((s) => paragraphOf(copy, s) < paragraphOf(copy, body[0]!) + LEAD)
      .flatMap((s) => tollsIn(s, toll));
    const [told] = lead;
    if (!told || new Set(lead.map(({ figure }) => figure.value)).size > 1) continue;
    const headline = copy.skeletons
      .filter((s) => kindOf(copy, s) === 'headline')
      .flatMap((s) => tollsIn(s, toll));
    const [head] = headline;
    if (
      head &&
      headline.length === 1 &&
      head.figure.value !== told.figure.value &&
      !vague(told) &&
      exact(head.figure)
    )
      yield conflict(copy, head.figure, told.figure);
    for (const { figure, skeleton } of body.flatMap((s) => tollsIn(s, toll))) {
      const place = placeOf(skeleton, figure);
      const whole =
        WHOLE_GROUP.test(skeleton.text.slice(Math.max(0, place - 16), place)) &&
        /^‹c\d+›\s(?:dead|deaths|injured|wounded|hurt|arrested)\b/i.test(skeleton.text.slice(place));
      if (
        !whole ||
        figure.value === told.figure.value ||
        !exact(figure) ||
        (vague(told) && figure.value > told.figure.value) ||
        figure.start < told.figure.start
      )
        continue;
      yield conflict(copy, told.figure, figure);
    }
  }
}

function tollsIn(skeleton: Skeleton, { after, before }: (typeof TOLLS)[number]): Toll[] {
  return skeleton.figures.flatMap((figure) => {
    if (figure.unit !== 'count') return [];
    const place = placeOf(skeleton, figure);
    const told =
      after.test(skeleton.text.slice(place, place + 70)) ||
      before.test(skeleton.text.slice(Math.max(0, place - 24), place));
    if (IN_EACH.test(skeleton.text.slice(place, place + 110))) return [];
    return told && !NOT_THE_SAME.test(skeleton.text.slice(Math.max(0, place - 30), place + 50))
      ? [{ figure, skeleton }]
      : [];
  });
}

const vague = ({ figure }: Toll) => figure.to !== undefined;

function kindOf({ analysis: { prose } }: Copy, { sentence }: Skeleton): Block['kind'] {
  return prose.paragraphs[sentence.paragraph]!.block.kind;
}

const paragraphOf = (_: Copy, { sentence }: Skeleton) => sentence.paragraph;

function conflict(copy: Copy, there: Figure, here: Figure): NumberConflict {
  return {
    span: { start: here.start, end: here.end },
    message: `It is ${shown(copy, there)} further up and ${shown(copy, here)} here. Which figure is right?`,
    evidence: cite(copy, [here, there]),
    repairs: [...correct(copy, here, there.value), ...correct(copy, there, here.value)],
  };
}
