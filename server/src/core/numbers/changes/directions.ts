import words from '../../../language/en/number-words.json' with { type: 'json' };
import { cite, comparable, exact, match, shown, spanOf } from '../checking.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

const gap = (most: number) => `[^‹›.;:]{0,${most}}?`;
const N = 'cmup';
const [NEW, OLD] = [figure(N, 'now'), figure(N, 'old')];
const WHEN = `(?:${gap(24)}‹[yd]\\d+›)?`;
const THE =
  "(?:the\\s|a\\s|an\\s|just\\s|only\\s|last\\syear[’']s\\s|an\\sall-time\\s)?(?:low\\sof\\s|high\\sof\\s|record\\s)?";
const ways = (list: readonly string[]) => list.join('|');
const VERB = `\\b(?:${ways([...words.rises, ...words.widens, ...words.falls, ...words.narrows])})\\b`;
/** Each says that something went up or down, from where and to where. */
const MOVED = [
  `${VERB}${gap(30)}\\bto\\s${THE}${NEW}${WHEN}${gap(30)}\\bfrom\\s${THE}${OLD}`,
  `${VERB}${gap(30)}\\bfrom\\s${THE}${OLD}${WHEN}${gap(30)}\\bto\\s${THE}${NEW}`,
  `${NEW}${gap(30)},\\s(?:up|down)\\s(?:from|on)\\s${THE}${OLD}`,
].map((pattern) => new RegExp(pattern, 'i'));
/** Where less is more: places in a table, times, and a currency that needs more of itself for another. */
const THE_LESS_THE_BETTER =
  /\b(?:number|no\.?|rank\w*|place|spot|position|seeded|handicap|world|currency|rupees?|naira|cedi|yen|peso|lira|rand|shillings?|rou?ble|dollar|exchange\srate|par|odds|time|minus|below\szero|deficit\sto|loss\sto\sprofit|profit\sto\sloss)\b/i;
const FALLS = new RegExp(`\\b(?:${ways([...words.falls, ...words.narrows])})\\b`, 'i');
const RISES = new RegExp(`\\b(?:${ways([...words.rises, ...words.widens])})\\b`, 'i');

/** "the loss widened to £38m from £46m": the words say up and the figures say down. */
export function* checkDirections(copy: Copy): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    if (skeleton.figures.length < 2 || !/\b(?:from|on)\s/.test(skeleton.text)) continue;
    const conflict = wrongWay(copy, skeleton);
    if (conflict) yield conflict;
  }
}

function wrongWay(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  for (const pattern of MOVED) {
    const found = pattern.exec(skeleton.text);
    const { now, old } = found ? (match(skeleton, pattern) ?? {}) : {};
    if (!found || !now || !old || !exact(now, old) || !comparable(now, old)) continue;
    if (now.of !== undefined && old.of !== undefined && now.of !== old.of) continue;
    const [rise, fall] = [RISES.exec(found[0])?.[0], FALLS.exec(found[0])?.[0]];
    const verb = rise ?? fall;
    if (
      verb === undefined ||
      (rise !== undefined && fall !== undefined) ||
      now.value === old.value ||
      now.value > old.value === (verb === rise)
    )
      continue;
    if (
      THE_LESS_THE_BETTER.test(
        skeleton.text.slice(Math.max(0, found.index - 60), found.index + found[0].length + 30),
      )
    )
      continue;
    const [least, most] = [Math.min(now.value, old.value), Math.max(now.value, old.value)];
    if (least < most / TOO_FAR) continue;
    return {
      span: spanOf([now, old]),
      message: `From ${shown(copy, old)} to ${shown(copy, now)} is a ${verb === rise ? 'fall' : 'rise'}; the copy says “${verb}”. Which is right?`,
      evidence: cite(copy, [now, old]),
      repairs: [],
    };
  }
  return undefined;
}

/** Figures so many times apart are of different things. */
const TOO_FAR = 10;
