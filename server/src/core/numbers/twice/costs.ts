import { cite, comparable, exact, shown, words } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { figure, type Copy, type NumberConflict } from '../skeleton.ts';

/** "The £4.2m bridge", "a £30,000 painting" */
const PRICED = new RegExp(
  `\\b(?:the|an?|its|their|this)\\s${figure('m', 'price')}-?\\s?(?<noun>[a-z]+)\\b`,
  'gi',
);
/** "the bridge, which cost £2.4m", "The painting cost £3,000" */
const COST = new RegExp(
  `\\b(?:the|this|that|its)\\s(?<noun>[a-z]+)(?:,\\swhich)?\\s(?:cost|costs|has\\scost)\\s(?:a\\stotal\\sof\\s)?${figure('m', 'price')}`,
  'gi',
);
/** A price that went up, or that is for a part. */
const CHANGED =
  /\b(?:now|originally|first|estimated?|budget\w*|overrun|rose|risen|up\sfrom|more\sthan|so\sfar|each|a\s(?:day|week|month|year)|to\s(?:run|build|repair))\b/i;

/** "The £4.2m bridge (…) the bridge, which cost £2.4m": one thing with two prices. */
export function* checkCosts(copy: Copy): Iterable<NumberConflict> {
  if (!/ costs?\b/.test(copy.text)) return;
  const told = (pattern: RegExp) =>
    copy.skeletons.flatMap(({ text, figures }) =>
      [...text.matchAll(pattern)].map(({ groups }) => ({
        noun: groups!['noun']!.toLowerCase(),
        price: figures[Number(groups!['price'])]!,
        changed: CHANGED.test(text),
      })),
    );
  const priced = told(PRICED);
  for (const { noun, price, changed } of told(COST)) {
    const others = priced.filter((other) => other.noun === noun);
    const [other] = others;
    if (!other || changed || others.some((one) => one.changed || one.price.value !== other.price.value))
      continue;
    if (!exact(price, other.price) || !comparable(price, other.price) || isNear(price, other.price)) continue;
    yield {
      span: { start: price.start, end: price.end },
      message: `The ${noun} is one of ${shown(copy, other.price)} in one place and cost ${shown(copy, price)} here. Which figure is right?`,
      evidence: cite(copy, [price, other.price]),
      repairs: [
        {
          title: `Change “${words(copy, price)}” to “${words(copy, other.price)}”`,
          span: { start: price.start, end: price.end },
          newText: words(copy, other.price),
        },
      ],
    };
  }
}

/** Rounded: £4.2m and £4.18m. */
const isNear = (a: Figure, b: Figure) => Math.abs(a.value - b.value) <= Math.max(a.step, b.step);
