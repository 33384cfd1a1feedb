import { cite, correct, match, plain, shown, spanOf } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

const [DISTANCE, TIME, SPEED] = [figure('u', 'distance'), figure('cu', 'time'), figure('u', 'speed')];
const gap = (most: number) => `[^‹›.;]{0,${most}}?`;
/** "300 miles in five hours, an average of 50mph" */
const AVERAGED = [
  `${DISTANCE}${gap(30)}\\sin\\s(?:just\\s|only\\s)?${TIME}${gap(40)}\\baverag(?:e|ing)\\b${gap(20)}${SPEED}`,
  `\\baverag(?:ed|ing)\\s${SPEED}${gap(30)}${DISTANCE}${gap(30)}\\sin\\s(?:just\\s|only\\s)?${TIME}`,
].map((pattern) => new RegExp(pattern, 'i'));
const LENGTHS: Readonly<Record<string, 'mile' | 'km'>> = {
  mile: 'mile', miles: 'mile', km: 'km', kilometre: 'km', kilometer: 'km', kilometres: 'km', kilometers: 'km',
}; // prettier-ignore
const RATES: Readonly<Record<string, 'mile' | 'km'>> = {
  mph: 'mile', 'miles per hour': 'mile', 'miles an hour': 'mile', 'km/h': 'km', kph: 'km', kmh: 'km',
  'kilometres per hour': 'km', 'kilometers per hour': 'km', 'kilometres an hour': 'km', 'kilometers an hour': 'km',
}; // prettier-ignore
/** So far a speed may be rounded. */
const ROUNDED = 0.08;

const WITH_SPEED = new RegExp(
  `${DISTANCE}[^‹›.;]{0,60}?\\b(?:at\\s)?(?:an\\s)?averag(?:e|ing)\\b${gap(20)}${SPEED}`,
  'i',
);
const BACK = 2; // sentences

/** A way, the time that it took, and a speed that does not fit them. */
export function* checkSpeeds(copy: Copy): Iterable<NumberConflict> {
  for (const [i, skeleton] of copy.skeletons.entries()) {
    if (skeleton.figures.length < 2 || !/\baverag/i.test(skeleton.text)) continue;
    const conflict = averaged(copy, skeleton, copy.skeletons.slice(Math.max(0, i - BACK), i));
    if (conflict) yield conflict;
  }
}

function averaged(copy: Copy, skeleton: Skeleton, before: readonly Skeleton[]): NumberConflict | undefined {
  const found =
    AVERAGED.map((pattern) => match(skeleton, pattern)).find(Boolean) ?? timeAbove(skeleton, before);
  const { distance, time, speed } = found ?? {};
  if (
    !distance ||
    !time ||
    !speed ||
    distance.to !== undefined ||
    speed.to !== undefined ||
    time.to !== undefined
  )
    return undefined;
  const hours = hoursOf(time);
  const unit = LENGTHS[distance.of ?? ''];
  if (hours === undefined || unit === undefined || RATES[speed.of ?? ''] !== unit) return undefined;
  const real = distance.value / hours;
  if (Math.abs(real / speed.value - 1) <= ROUNDED) return undefined;
  return {
    span: spanOf([distance, time, speed].filter((f) => f.sentence === speed.sentence)),
    message: `${shown(copy, distance)} in ${shown(copy, time)} is ${plain(real)} ${unit === 'mile' ? 'mph' : 'km/h'}, not ${shown(copy, speed)}. Which figure is right?`,
    evidence: cite(copy, [speed, distance, time]),
    repairs: correct(copy, speed, Math.round(real)),
  };
}

/** The one length of time told of in the sentences before. */
function timeAbove(skeleton: Skeleton, before: readonly Skeleton[]): Record<string, Figure> | undefined {
  const found = match(skeleton, WITH_SPEED);
  const near = before.filter((s) => skeleton.sentence.index - s.sentence.index <= BACK);
  const times = near.flatMap((s) => s.figures.filter((f) => hoursOf(f) !== undefined));
  const time = times.at(-1);
  return found && time && new Set(times.map(hoursOf)).size === 1 ? { ...found, time } : undefined;
}

function hoursOf({ value, of }: Figure): number | undefined {
  if (/^hours?$/.test(of ?? '')) return value;
  return /^minutes?$/.test(of ?? '') ? value / 60 : undefined;
}
