import { cite, correct, exact, matches, shown } from '../checking.ts';
import { figure, type Copy, type NumberConflict } from '../skeleton.ts';

const ROW = '(?:in\\sa\\srow|on\\sthe\\strot|running|on\\sthe\\sspin)';
/** "their third win in a row", "a third straight win" */
const WORDS = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const NTH = new RegExp(
  `\\b(?<nth>${WORDS.join('|')}|\\d+(?=th\\b))(?:th)?\\s(?:(?:straight|successive|consecutive)\\s(?<what>win|victory|defeat|loss|title)|(?<what2>win|victory|defeat|loss|title)\\s${ROW})`,
  'gi',
);
/** "have now won four straight", "have lost five in a row" */
const RUN = new RegExp(
  `\\b(?<verb>won|lost)\\s(?:their\\slast\\s)?${figure('c', 'run')}\\s(?:games\\s|matches\\s)?(?:straight|${ROW})`,
  'gi',
);
const WINS = /^(?:win|victory|title)$/i;

/** "It was their third win in a row (…) have now won four straight": one run, counted twice. */
export function* checkStreaks(copy: Copy): Iterable<NumberConflict> {
  if (!copy.skeletons.some(({ text }) => / (?:won|lost) .*‹c/.test(text) && new RegExp(RUN, 'i').test(text)))
    return;
  const told = [...copy.text.matchAll(NTH)].map(({ groups }) => {
    const nth = groups!['nth']!.toLowerCase();
    const value = /^\d/.test(nth) ? Number(nth) : WORDS.indexOf(nth) + 2;
    return { wins: WINS.test((groups!['what'] ?? groups!['what2'])!), value };
  });
  if (told.length !== 1) return;
  const [{ wins, value }] = told as [(typeof told)[number]];
  for (const skeleton of copy.skeletons)
    for (const { run } of matches(skeleton, RUN)) {
      const won = skeleton.text.includes('won ‹') || /\bwon\b[^‹]*‹/.test(skeleton.text);
      if (!run || !exact(run) || won !== wins || run.value === value) continue;
      yield {
        span: { start: run.start, end: run.end },
        message: `It is ${value} in a row in one place and ${shown(copy, run)} here. Which figure is right?`,
        evidence: cite(copy, [run]),
        repairs: correct(copy, run, value),
      };
    }
}
