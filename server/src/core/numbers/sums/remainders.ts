import { cite, correct, exact, match, plain, shown, spanOf } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

const gap = (most: number) => `[^‹›.;:]{0,${most}}?`;
const N = 'cmu';
const THE = '(?:the\\s|its\\s|their\\s|his\\s|her\\s|all\\s)?';
const [PART, WHOLE, REST] = [figure(N, 'part'), figure(N, 'whole'), figure(N, 'rest')];
const JUST = '(?:just\\s|only\\s|it\\swith\\s|them\\swith\\s|him\\swith\\s|her\\swith\\s)?';
/** "closed 12 of its 140 shops, leaving 130" */
const LEAVING = new RegExp(
  `${PART}(?:\\s[a-z]+)?\\s(?:out\\s)?of\\s${THE}${WHOLE}${gap(60)},?\\s(?:which\\s|and\\s)?(?:leaves|leaving|left)\\s${JUST}${REST}`,
  'i',
);
/** "cut in 1,900 villages and restored in 1,250, leaving 650" */
const LEAVING_OTHERS = new RegExp(
  `${WHOLE}[^‹›.;:]{0,40}?\\b(?:restored|sold|closed|freed|rescued|returned|repaired|recovered|released|demolished|mended|reopened|found|saved)\\b[^‹›.;:]{0,20}?${PART}[^‹›.;:]{0,24}?,\\sleaving\\s${JUST}${REST}`,
  'i',
);
/** "Two in three of the 240 claims, or 160, had been paid, leaving 90" */
const LEAVING_OF = new RegExp(
  `\\bof\\s(?:the|its|their|his|her)\\s${WHOLE}(?:\\s[a-z]+){0,2},\\sor\\s${PART},[^‹›.;:]{0,80}?,\\sleaving\\s${JUST}${REST}`,
  'i',
);
/** "18 of the 23 seats, while her rival won six": together they may be fewer than all, not more. */
const RIVAL = new RegExp(
  `\\b(?:won|took|carried|holds?|held|secured|captured|controls?|has|have)\\s${PART}(?:\\s[a-z]+)?\\s(?:out\\s)?of\\s${THE}${WHOLE}[^‹›.;:]{0,70}?,?\\s(?:while|and|with|against|to)\\s[^‹›.;:]{0,60}?\\b(?:won|took|carried|holds?|held|secured|has|had|got|with|the\\s(?:other|remaining|rest))\\s(?:in\\s|the\\s(?:other|remaining)\\s)?${REST}`,
  'i',
);
/** "Three of the five defendants were cleared; the other three …", "named eight of the 12 dead and said the other five …" */
const OTHER_PART = new RegExp(
  `${figure('c', 'part')}(?:\\s[a-z]+)?\\sof\\s(?:the|its|their|his|her|those)\\s${figure('c', 'whole')}[^‹›.:]{0,90}?\\b(?:the|its|their)\\s(?:other|remaining)\\s${figure('c', 'rest')}`,
  'i',
);
const THE_OTHER = /\bthe\s(?:other|remaining)\s(?:‹c\d+›)$/i;
/** "14 were held, of whom nine had been freed, leaving six" */
const LEAVING_WHOM = new RegExp(
  `${WHOLE}[^‹›.;:]{0,140}?,\\sof\\s(?:whom|which)\\s${PART}[^‹›.;:]{0,40}?,\\sleaving\\s${JUST}${REST}`,
  'i',
);
/** "It needs £25,000. It has £18,400 in the bank and must find another £7,600" */
const ANOTHER = new RegExp(
  `\\b(?:has|have|raised|collected|got)\\s(?:already\\s|so\\sfar\\s)?${figure('m', 'part')}[^‹›.;]{0,90}?(?:‹p\\d+›[^‹›.;]{0,70}?)?\\b(?:needs?|find|raise|short\\sof|must)\\b[^‹›.;]{0,20}?\\b(?:another|a\\sfurther|the\\sother)\\s${figure('m', 'rest')}`,
  'i',
);
/** "raised £7,000 of the £10,000 they need and have £4,000 to find" */
const TO_FIND = new RegExp(
  `${figure('m', 'part')}(?:\\s[a-z]+)?\\s(?:out\\s)?of\\s${THE}${figure('m', 'whole')}[^‹›.;]{0,60}?${figure('m', 'rest')}\\s(?:still\\s|left\\s|more\\s)?(?:to\\s(?:find|raise|go|collect)|short)\\b`,
  'i',
);
/** "won 23 of the 50 seats, Labour 20 and the Greens nine" */
const SHARED_OUT = new RegExp(
  `\\b(?:won|took|carried|holds?|held|secured|has|have)\\s${figure('c', 'first')}\\sof\\s(?:the\\s)?(?:[\\w’'-]+\\s){0,3}${figure('c', 'whole')}(?:\\s[a-z]+)?(?<list>(?:,\\s(?:and\\s)?(?:the\\s)?\\p{Lu}[^‹›,.;]{0,30}?‹c\\d+›){1,6}(?:,?\\sand\\s(?:the\\s)?[^‹›,.;]{0,30}?‹c\\d+›)?)`,
  'u',
);
const NEEDS = /\b(?:needs?|target|costs?|goal|requires?|wants?)\b/i;
/** "and the remaining £400,000 came from readers" */
const REMAINING = new RegExp(`\\bthe\\s(?:remaining|other|last|final)\\s${figure('m', 'rest')}`, 'i');
/** "bought 14 ships, taking its fleet from 138 to 150" */
const ADDED = new RegExp(
  `${PART}${gap(60)}\\b(?:taking|bringing|lifting|raising)\\s(?:the|its|their|his|her)\\s(?:[a-z]+\\s){1,3}(?:from\\s${figure(N, 'old')}\\sto\\s${WHOLE}|to\\s${figure(N, 'all')}\\sfrom\\s${figure(N, 'before')})`,
  'i',
);

/** What is left of a whole when a part is gone, and what there is when some are added. */
export function* checkRemainders(copy: Copy): Iterable<NumberConflict> {
  for (const [i, skeleton] of copy.skeletons.entries()) {
    if (skeleton.figures.length < 2) continue;
    const previous = copy.skeletons[i - 1];
    const conflict =
      another(copy, skeleton, previous) ??
      (skeleton.figures.length < 3 ? undefined : threeOf(copy, skeleton, previous));
    if (conflict) yield conflict;
  }
}

function threeOf(copy: Copy, skeleton: Skeleton, previous: Skeleton | undefined): NumberConflict | undefined {
  return (
    leaving(copy, skeleton) ??
    toFind(copy, skeleton) ??
    sharedOut(copy, skeleton) ??
    added(copy, skeleton) ??
    otherPart(copy, skeleton) ??
    rival(copy, skeleton) ??
    theRemaining(copy, skeleton, previous)
  );
}

function another(copy: Copy, skeleton: Skeleton, previous: Skeleton | undefined): NumberConflict | undefined {
  const { part, rest } = match(skeleton, ANOTHER) ?? {};
  if (!part || !rest || !previous || skeleton.sentence.index - previous.sentence.index > 1) return undefined;
  const [whole, second] = previous.figures.filter((f) => f.unit === 'money');
  if (!whole || second || !NEEDS.test(previous.text) || !alike(part, whole, rest)) return undefined;
  if (part.value >= whole.value || near(whole.value - part.value, rest, [part, whole])) return undefined;
  return leftOver(copy, part, whole, rest);
}

function leaving(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  if (!/ lea?[vf]/.test(skeleton.text)) return undefined;
  const { part, whole, rest } =
    match(skeleton, LEAVING) ??
    match(skeleton, LEAVING_OF) ??
    match(skeleton, LEAVING_OTHERS) ??
    match(skeleton, LEAVING_WHOM) ??
    {};
  if (!part || !whole || !rest || !alike(part, whole, rest) || part.value >= whole.value) return undefined;
  return near(whole.value - part.value, rest, [part, whole]) ? undefined : leftOver(copy, part, whole, rest);
}

function toFind(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const { part, whole, rest } = match(skeleton, TO_FIND) ?? {};
  if (!part || !whole || !rest || !alike(part, whole, rest) || part.value >= whole.value) return undefined;
  return near(whole.value - part.value, rest, [part, whole]) ? undefined : leftOver(copy, part, whole, rest);
}

/** Together they may hold fewer than all, not more. */
function sharedOut(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const groups = SHARED_OUT.exec(skeleton.text)?.groups;
  const { first, whole } = groups ? (match(skeleton, SHARED_OUT) ?? {}) : {};
  if (!groups || !first || !whole) return undefined;
  const others = [...groups['list']!.matchAll(/‹c(\d+)›/g)].map(
    ([, index]) => skeleton.figures[Number(index)]!,
  );
  const parts = [first, ...others];
  const sum = parts.reduce((n, f) => n + f.value, 0);
  if (!exact(whole, ...parts) || sum <= whole.value || parts.some((f) => f.value >= whole.value))
    return undefined;
  return conflict(
    copy,
    [...parts, whole],
    `${parts.map((f) => shown(copy, f)).join(', ')} make ${plain(sum)}; there are ${shown(copy, whole)} in all. Which figure is right?`,
    whole,
    sum,
  );
}

function leftOver(copy: Copy, part: Figure, whole: Figure, rest: Figure): NumberConflict {
  const real = whole.value - part.value;
  return conflict(
    copy,
    [part, whole, rest],
    `${shown(copy, part)} of ${shown(copy, whole)} leaves ${plain(real)}, not ${shown(copy, rest)}. Which figure is right?`,
    rest,
    real,
  );
}

function added(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const found = match(skeleton, ADDED) ?? {};
  const { part } = found;
  const [old, whole] = [found['old'] ?? found['before'], found['whole'] ?? found['all']];
  if (!part || !old || !whole || !alike(part, whole, old)) return undefined;
  const real = old.value + part.value;
  if (old.value >= whole.value || near(real, whole, [part, old])) return undefined;
  return conflict(
    copy,
    [part, old, whole],
    `${shown(copy, old)} and ${shown(copy, part)} make ${plain(real)}, not ${shown(copy, whole)}. Which figure is right?`,
    whole,
    real,
  );
}

function rival(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const groups = RIVAL.exec(skeleton.text);
  const { part, whole, rest } = groups ? (match(skeleton, RIVAL) ?? {}) : {};
  if (!groups || !part || !whole || !rest || part.unit !== 'count' || !alike(part, whole, rest))
    return undefined;
  const sum = part.value + rest.value;
  const over = sum > whole.value && rest.value < whole.value;
  if (!over && !(THE_OTHER.test(groups[0]) && sum !== whole.value)) return undefined;
  return conflict(
    copy,
    [part, whole, rest],
    `${shown(copy, part)} and ${shown(copy, rest)} make ${plain(sum)}; there are ${shown(copy, whole)} in all. Which figure is right?`,
    rest,
    whole.value - part.value,
  );
}

function otherPart(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const { part, whole, rest } = match(skeleton, OTHER_PART) ?? {};
  if (!part || !whole || !rest || !exact(part, whole, rest) || part.value >= whole.value) return undefined;
  if (part.value + rest.value === whole.value || part.unit !== 'count' || whole.value > 10_000)
    return undefined;
  return leftOver(copy, part, whole, rest);
}

/** "The hall cost £2m. The lottery gave £900,000, the council £600,000, and the remaining £400,000 came from readers." */
function theRemaining(
  copy: Copy,
  skeleton: Skeleton,
  previous: Skeleton | undefined,
): NumberConflict | undefined {
  const { rest } = match(skeleton, REMAINING) ?? {};
  if (!rest || !previous || skeleton.sentence.index - previous.sentence.index > 1) return undefined;
  const sums = skeleton.figures.filter((f) => f.unit === 'money');
  const before = previous.figures.filter((f) => f.unit === 'money');
  const [whole] = before;
  if (!whole || before.length !== 1 || sums.at(-1) !== rest || sums.length < 3) return undefined;
  const parts = sums.slice(0, -1);
  const left = whole.value - parts.reduce((n, f) => n + f.value, 0);
  if (!alike(whole, ...sums) || left <= 0 || near(left, rest, [whole, ...parts])) return undefined;
  return conflict(
    copy,
    sums,
    `Of ${shown(copy, whole)} these leave ${plain(left)}, not ${shown(copy, rest)}. Which figure is right?`,
    rest,
    left,
  );
}

const alike = (...figures: readonly Figure[]) =>
  exact(...figures) &&
  new Set(figures.map((f) => (f.unit === 'count' ? '' : `${f.unit} ${f.of ?? ''}`))).size === 1;

function near(real: number, said: Figure, others: readonly Figure[]): boolean {
  const step = Math.min(said.step, ...others.map((f) => f.step));
  return Math.abs(real - said.value) <= (step === 1 ? 0 : 1.5 * step);
}

function conflict(
  copy: Copy,
  figures: readonly Figure[],
  message: string,
  wrong: Figure,
  real: number,
): NumberConflict {
  return {
    span: spanOf(figures),
    message,
    evidence: cite(copy, figures),
    repairs: correct(copy, wrong, real),
  };
}
