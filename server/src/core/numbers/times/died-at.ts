import { cite, correct, exact, match, shown } from '../checking.ts';
import { figure, type Copy, type NumberConflict } from '../skeleton.ts';

/** "was 27 when he died in 1971", "died in 1971 aged 27" */
const DIED = new RegExp(
  `\\b(?:was|were)\\s(?:only\\s|just\\s)?${figure('ac', 'age')}\\swhen\\s(?:he|she)\\sdied\\b[^‹›.;]{0,30}?\\bin\\s${figure('y', 'died')}|\\bdied\\b[^‹›.;]{0,30}?\\bin\\s${figure('y', 'then')},?\\s(?:aged|at\\sthe\\sage\\sof|at)\\s${figure('ac', 'old')}`,
  'i',
);
const BORN = new RegExp(`\\b[Bb]orn\\b[^‹›.;]{0,40}?\\bin\\s${figure('y', 'born')}`);

/** "He was 27 when he died in 1971. Born in 1942, he …": in one sentence and the one beside it. */
export function* checkDiedAt(copy: Copy): Iterable<NumberConflict> {
  for (const [i, skeleton] of copy.skeletons.entries()) {
    if (!skeleton.text.includes(' died')) continue;
    const found = match(skeleton, DIED) ?? {};
    const [age, died] = [found['age'] ?? found['old'], found['died'] ?? found['then']];
    if (!age || !died || !exact(age, died)) continue;
    const beside = [copy.skeletons[i - 1], copy.skeletons[i + 1]].filter(
      (s) => s?.sentence.paragraph === skeleton.sentence.paragraph,
    );
    const births = beside.flatMap((s) => (s && match(s, BORN)?.['born']) ?? []);
    const [born, other] = births;
    if (!born || other || !exact(born)) continue;
    const real = died.value - born.value;
    if (age.value === real || age.value === real - 1 || real < 0 || real > 110) continue;
    yield {
      span: { start: age.start, end: died.end > age.start ? Math.max(age.end, died.end) : age.end },
      message: `Somebody born in ${shown(copy, born)} was ${real - 1} or ${real} in ${shown(copy, died)}, not ${shown(copy, age)}. Which figure is right?`,
      evidence: cite(copy, [age, died, born]),
      repairs: correct(copy, age, real),
    };
  }
}
