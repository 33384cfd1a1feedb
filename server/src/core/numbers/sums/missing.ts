import { cite, correct, exact, plain, shown } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { placeOf } from './parts.ts';
import type { Copy, NumberConflict, Skeleton } from '../skeleton.ts';

/** What became of all who were there, by the words beside the figure. */
const FATES = {
  all: { after: /^‹c\d+›(?:\s[\w-]+){0,4}?\s(?:underground|aboard|on\sboard|inside|below\sground|trapped\sby)\b/i, before: /\b(?:carrying|carried|with)\s$/i },
  dead: { after: /^‹c\d+›(?:\s[\w-]+){0,3}?\s(?:dead|died|killed|deaths|drowned)\b/i, before: /\b(?:death\stoll|number\sof\s(?:the\s)?dead)\b[^‹›.;]{0,20}\s(?:to|at|of)\s$/i },
  saved: { after: /^‹c\d+›(?:\s[\w-]+){0,4}?\s(?:rescued|saved|survived|survivors|pulled\sout|brought\sout|picked\sup)\b/i, before: /\b(?:rescued|saved)\s$/i },
  missing: { after: /^‹c\d+›(?:\s[\w-]+){0,3}?\s(?:missing|unaccounted\sfor|still\strapped|lost\sat\ssea)\b/i, before: /(?!)/ },
} as const; // prettier-ignore
type Fate = keyof typeof FATES;
const MORE = /\b(?:more|another|further|other|others|at\sleast|including|of\sthem)\b/i;

/** "46 men underground (…) nine dead (…) 31 rescued (…) the 12 still missing": they are not as many as were there. */
export function* checkMissing(copy: Copy): Iterable<NumberConflict> {
  if (!/\b(?:missing|unaccounted|still trapped|lost at sea)\b/.test(copy.text)) return;
  const told = (fate: Fate) => one(copy.skeletons.flatMap((s) => figuresOf(s, fate)));
  const [all, dead, saved, missing] = [told('all'), told('dead'), told('saved'), told('missing')];
  if (!all || !missing || !saved || !dead) return;
  if (!exact(all, dead, saved, missing)) return;
  const left = all.value - dead.value - saved.value;
  if (left === missing.value || left < 0 || Math.max(dead.value, saved.value, missing.value) >= all.value)
    return;
  yield {
    span: { start: missing.start, end: missing.end },
    message: `Of ${shown(copy, all)}, ${shown(copy, dead)} dead and ${shown(copy, saved)} saved leave ${plain(left)}, not ${shown(copy, missing)}. Which figure is right?`,
    evidence: cite(copy, [missing, all, dead, saved]),
    repairs: correct(copy, missing, left),
  };
}

/** The one value that is told, at its last place. */
function one(figures: readonly Figure[]): Figure | undefined {
  return new Set(figures.map((f) => f.value)).size === 1 ? figures.at(-1) : undefined;
}

function figuresOf(skeleton: Skeleton, fate: Fate): Figure[] {
  const { after, before } = FATES[fate];
  return skeleton.figures.filter((f) => {
    if (f.unit !== 'count') return false;
    const place = placeOf(skeleton, f);
    const lead = skeleton.text.slice(Math.max(0, place - 40), place);
    const tail = skeleton.text.slice(place, place + 60);
    return (after.test(tail) || before.test(lead)) && !MORE.test(lead.slice(-20) + tail.slice(0, 24));
  });
}
