import { cite, comparable, correct, exact, plain, shown } from '../checking.ts';
import { figure, type Copy, type NumberConflict } from '../skeleton.ts';

/** "half of the sentence, 18 months", "a third of that term, or 10 months" */
const PART = new RegExp(
  `${figure('p', 'share')}\\s?(?:of\\s)?(?:the|that|this|his|her|its|their)\\s(?<noun>sentence|term|jail\\sterm|prison\\sterm|tariff|distance|journey|route|contract|loan|lease|length)(?:,|\\s\\(|\\s[–—-])\\s?(?:or\\s|that\\sis,?\\s)?${figure('ucm', 'part')}`,
  'i',
);
const NEAR = 2; // sentences before it in which the whole stands

/** "jailed for 30 months (…) will serve half of the sentence, 18 months": a share of what the sentences before it gave. */
export function* checkPartsOfIt(copy: Copy): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    if (!skeleton.text.includes('‹p')) continue;
    const found = PART.exec(skeleton.text);
    if (!found) continue;
    const [share, part] = ['share', 'part'].map((name) => skeleton.figures[Number(found.groups![name])]!);
    if (!share || !part || !exact(share, part)) continue;
    const wholes = copy.skeletons
      .filter(
        ({ sentence }) =>
          sentence.index >= skeleton.sentence.index - NEAR && sentence.index <= skeleton.sentence.index,
      )
      .flatMap(({ figures }) =>
        figures.filter((f) => f.start < share.start && comparable(f, part) && f.of === part.of),
      );
    const [whole, other] = wholes;
    if (!whole || other || !exact(whole) || whole.value < part.value) continue;
    const real = (whole.value * share.value) / 100;
    if (Math.abs(real - part.value) <= Math.max(0.5, 0.06 * real)) continue;
    yield {
      span: { start: part.start, end: part.end },
      message: `${shown(copy, share)} of ${shown(copy, whole)} is ${plain(real)}, not ${shown(copy, part)}. Which figure is right?`,
      evidence: cite(copy, [part, share, whole]),
      repairs: Number.isInteger(real) ? correct(copy, part, real) : [],
    };
  }
}
