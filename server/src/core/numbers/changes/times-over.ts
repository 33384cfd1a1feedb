import { cite, exact, comparable, match, plain, shown, spanOf } from '../checking.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

/** What each verb multiplies by. */
const TIMES = { doubled: 2, trebled: 3, tripled: 3, quadrupled: 4, halved: 0.5 } as const;
const VERB = /\b(?<hedge>more\sthan\s|nearly\s|almost\s|about\s|roughly\s|has\s|have\s|had\s)?(?<verb>doubled|trebled|tripled|quadrupled|halved)\b(?!-)/i; // prettier-ignore
const FROM = new RegExp(
  `${figure('cmu', 'now')}[^‹›.;]{0,40}?(?:,\\s(?:up|down)\\sfrom|,?\\sagainst|,?\\scompared\\s(?:with|to))\\s(?:just\\s|only\\s)?${figure('cmu', 'old')}`,
  'i',
);
const OTHER = /\b(?:deaths?|profits?|since|decade|years?\sago|by\s20\d\d)\b/i;
/** “Doubled” may be said of 1.8 times as many. */
const LOOSE = 0.15;

/** "cases more than doubled (…) 63 in May, up from 45 in April": the two figures say otherwise. */
export function* checkTimesOver(copy: Copy): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    if (skeleton.figures.length < 2 || !/ (?:from|against|compared) /.test(skeleton.text)) continue;
    const { now, old } = match(skeleton, FROM) ?? {};
    if (!now || !old || !exact(now, old) || !comparable(now, old) || old.value === 0) continue;
    const told = tellingOf(copy, skeleton);
    if (!told || OTHER.test(skeleton.text)) continue;
    const { verb, hedge } = told;
    const times = TIMES[verb.toLowerCase() as keyof typeof TIMES];
    const real = now.value / old.value;
    const more = /^more/i.test(hedge);
    const [least, most] = more ? [times, Infinity] : [times * (1 - LOOSE), times * (1 + 2 * LOOSE)];
    if ((real >= least && real <= most) || (times < 1 && more && real < times)) continue;
    yield {
      span: spanOf([now, old]),
      message: `From ${shown(copy, old)} to ${shown(copy, now)} is ${plain(real)} times as much; the copy says “${hedge}${verb}”. Which is right?`,
      evidence: cite(copy, [now, old]),
      repairs: [],
    };
  }
}

/** The verb in the sentence itself, or in the one before where that has no figure of its own. */
function tellingOf(
  copy: Copy,
  { sentence, text, figures }: Skeleton,
): { readonly verb: string; readonly hedge: string } | undefined {
  const { sentences } = copy.analysis.prose;
  const before = sentences[sentence.index - 1];
  const own = figures.length === 2 ? VERB.exec(text) : null;
  const above =
    before && sentence.paragraph - before.paragraph <= 1 && !copy.skeletons.some((s) => s.sentence === before)
      ? VERB.exec(copy.text.slice(before.start, before.end))
      : null;
  const found = own ?? above;
  const hedge = found?.groups!['hedge']?.toLowerCase() ?? '';
  return found ? { verb: found.groups!['verb']!, hedge: /^ha/.test(hedge) ? '' : hedge } : undefined;
}
