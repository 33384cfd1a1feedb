import { correct, cite, exact, shown } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import type { Copy, NumberConflict, Skeleton } from '../skeleton.ts';

const TIME =
  /(?<![\d:.£$€,])(?:(\d{1,2})(?:[.:](\d\d))?\s?(am|pm|a\.m\.|p\.m\.)(?![a-z])|(noon|midnight)\b|(?<=\bat\s)(0\d|1\d|2[0-3])([0-5]\d)(?=\s(?:hours|hrs|GMT|on|and|that|local)\b|[,.;)]))/gi;
/** What goes on between two times and takes as long as the sentence says. */
const LASTED =
  /(?:,\s(?:after\s)?|\bafter\s|\b(?:lasted|lasting|took|for|of|is|was)\s|\s[–—-]\s|\()(?:a\stotal\sof\s|just\s)?$/i;
const LATER = /^(?:\s(?:hours?|minutes?))?\s(?:later|afterwards|earlier|before)\b/i;
/** So many minutes more may a hedged length of hours be off. */
const HEDGED = 30;
/** "nearly 11 hours after the collision", "13 hours since the polls had closed" */
const AFTER_IT = /^\s(?:after|since)\s(?:the\s|its\s|they\s|it\s|she\s|he\s)/i;
const ANOTHER = /\b(?:until|every|each|delayed|late|early|over\s\d|once|again|between\stimes)\b/i;
const LATER_AT =
  /\b(?:minutes?|hours?)\slater,?\s(?:at\s|by\s)\d|\bat\s\d[\d.:]*\s?[ap]\.?m\.?,[^.;]{0,20}\s(?:minutes?|hours?)\slater/i;
const DAY = 24 * 60; // minutes

/** "from 9pm to 4am, five hours": a length of time that does not fit the two times of day in its sentence. */
export function* checkClock(copy: Copy): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    const { sentence, figures } = skeleton;
    if (!figures.some((f) => isSpan(f))) continue;
    const text = copy.text.slice(sentence.start, sentence.end);
    const times = [...text.matchAll(TIME)].map((found) => ({
      at: sentence.start + found.index,
      minutes: minutesOf(found),
    }));
    const since = times.length === 1 ? sinceThen(copy, skeleton, times[0]!) : undefined;
    if (since) yield since;
    const above = times.length === 1 && LATER_AT.test(text) ? lastTimeAbove(copy, skeleton) : undefined;
    if (above !== undefined) times.unshift({ at: sentence.start, minutes: above });
    const those = times.length === 0 ? thoseHours(copy, skeleton) : undefined;
    if (those) yield those;
    // “at 0340” beside “at 2005” may be a year: one of them begins with a nought.
    const ships = [...text.matchAll(TIME)].filter((found) => found[5] !== undefined);
    if (ships.length && !ships.some((found) => found[5]!.startsWith('0'))) continue;
    if (times.length !== 2) continue;
    const spans = figures.filter((f) => isSpan(f) && f.start >= times[0]!.at);
    const [span] = spans;
    if (spans.length !== 1 || !span || span.to !== undefined || !measures(copy, skeleton, span)) continue;
    const passed = (times[1]!.minutes - times[0]!.minutes + DAY) % DAY;
    const conflict = span.hedged ? hedgedMisfit(copy, span, passed) : misfit(copy, span, passed);
    if (conflict && !ANOTHER.test(text.slice(0, times[0]!.at - sentence.start).slice(-12))) yield conflict;
  }
}

/** "The vote was declared at 3.40am. It was almost 13 hours since the polls had closed at 5pm": one time stands above. */
function sinceThen(
  copy: Copy,
  skeleton: Skeleton,
  here: { readonly at: number; readonly minutes: number },
): NumberConflict | undefined {
  const span = skeleton.figures.find((f) => isSpan(f));
  const above =
    span && AFTER_IT.test(copy.text.slice(span.end, span.end + 16))
      ? lastTimeAbove(copy, skeleton)
      : undefined;
  if (!span || above === undefined || span.to !== undefined) return undefined;
  const passed = here.at > span.start ? above - here.minutes : here.minutes - above;
  const minutes = (passed + DAY) % DAY;
  return span.hedged ? hedgedMisfit(copy, span, minutes) : misfit(copy, span, minutes);
}

/** "It went off at 7.50am and was restored at 10.20am. During those four and a half hours …" */
function thoseHours(copy: Copy, { sentence, figures }: Skeleton): NumberConflict | undefined {
  const span = figures.find(
    (f) =>
      isSpan(f) &&
      (/\b(?:those|these|the)\s$/i.test(copy.text.slice(f.start - 7, f.start)) ||
        IT_TOOK.test(copy.text.slice(sentence.start, f.start))),
  );
  const before = copy.analysis.prose.sentences[sentence.index - 1];
  if (!span || !exact(span) || !before || sentence.paragraph - before.paragraph > 1) return undefined;
  const found = [...copy.text.slice(before.start, before.end).matchAll(TIME)].map(minutesOf);
  const [from, to] = found;
  return found.length === 2 ? misfit(copy, span, (to! - from! + DAY) % DAY) : undefined;
}

/** “The journey took two hours and 20 minutes” */
const IT_TOOK =
  /^\W*(?:The|That|This)\s(?:[a-z]+\s)?(?:journey|trip|flight|crossing|drive|ride|voyage|meeting|debate|hearing|operation|match|session|sitting|search|siege|standoff)\s(?:took|lasted|had\slasted|went\son\sfor)\s$/;

/** “More than seven hours” may be ten, and “less than seven” five; “almost seven” is near it. */
function hedgedMisfit(copy: Copy, span: Figure, passed: number): NumberConflict | undefined {
  const before = copy.text.slice(Math.max(0, span.start - 20), span.start);
  const said = span.value * (unitOf(span) === 'hour' ? 60 : 1);
  if (/\b(?:more\sthan|over|at\sleast|upwards\sof)\s$/i.test(before) && passed > said) return undefined;
  if (/\b(?:less\sthan|under|within|barely|inside)\s$/i.test(before) && passed < said) return undefined;
  return misfit(copy, span, passed, HEDGED);
}

/** The last time of day in the sentence before. */
function lastTimeAbove({ text, analysis }: Copy, { sentence }: Skeleton): number | undefined {
  const before = analysis.prose.sentences[sentence.index - 1];
  if (!before || sentence.paragraph - before.paragraph > 1) return undefined;
  const found = [...text.slice(before.start, before.end).matchAll(TIME)].at(-1);
  return found && minutesOf(found);
}

const unitOf = (f: Figure) => (f.of ?? '').replace(/s$/, '');
const isSpan = (f: Figure) =>
  (f.unit === 'measure' || f.unit === 'count') && (unitOf(f) === 'hour' || unitOf(f) === 'minute');

/** The span is said of what the times bound: ", seven hours", "after seven hours", "40 minutes later". */
function measures(copy: Copy, { sentence }: Skeleton, span: Figure): boolean {
  const before = copy.text.slice(Math.max(sentence.start, span.start - 24), span.start);
  return LASTED.test(before) || LATER.test(copy.text.slice(span.end, span.end + 24));
}

function minutesOf([, hour, minute, half, word, ships, past]: RegExpMatchArray): number {
  if (ships !== undefined) return Number(ships) * 60 + Number(past);
  if (word) return word.toLowerCase() === 'noon' ? 12 * 60 : 0;
  return ((Number(hour) % 12) + (half!.toLowerCase().startsWith('p') ? 12 : 0)) * 60 + Number(minute ?? 0);
}

function misfit(copy: Copy, span: Figure, passed: number, more = 0): NumberConflict | undefined {
  const hours = unitOf(span) === 'hour';
  const half = /^\sand\sa\shalf\b/i.test(copy.text.slice(span.numeral.end, span.numeral.end + 12));
  const rest = Number(
    /^\sand\s(\d{1,2})\sminutes\b/.exec(copy.text.slice(span.end, span.end + 18))?.[1] ?? 0,
  );
  const said = (span.value + (half ? 0.5 : 0)) * (hours ? 60 : 1) + rest;
  // An hour is seldom meant to the minute, unless minutes go with it.
  const slack = (hours && !rest ? 35 : Math.max(2, said * 0.1)) + more;
  if (passed === 0 || Math.abs(passed - said) <= slack) return undefined;
  const [h, m] = [Math.floor(passed / 60), passed % 60];
  const real = [...(h ? [`${h} hour${h === 1 ? '' : 's'}`] : []), ...(m ? [`${m} minutes`] : [])].join(
    ' and ',
  );
  return {
    span: { start: span.start, end: span.end },
    message: `Between the two times lie ${real}, not ${shown(copy, span)}. Which is right?`,
    evidence: cite(copy, [span]),
    repairs: half || rest ? [] : correct(copy, span, hours ? Math.round(passed / 60) : passed),
  };
}
