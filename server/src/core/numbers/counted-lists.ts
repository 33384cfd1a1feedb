import { correct, exact, match, shown } from './checking.ts';
import { figure, type Copy, type NumberConflict } from './skeleton.ts';

const COUNTED = new RegExp(
  `${figure('c', 'count')}\\s(?<noun>[a-z][^‹›:.;,()–—]{2,40}?)(?::|\\s[–—])\\s(?<list>[^:–—.!?]{6,200})`,
  'i',
);
const SENTENCE =
  /\b(?:is|are|was|were|has|have|had|will|would|said|who|which|that|where|when|because|but|if|they|he|she|it|we|i|you|with|including|as|or)\b|[“”"]/i;

/** "three new directors: Lawal, Hart, Tarfa and Bako": a list has another length than its announcement. */
export function* checkLists(copy: Copy): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    if (!/[:–—]/.test(skeleton.text)) continue;
    const groups = COUNTED.exec(skeleton.text)?.groups;
    const { count } = match(skeleton, COUNTED) ?? {};
    if (!groups || !count || !exact(count) || count.value < 2 || count.value > 12 || count.of === undefined)
      continue;
    const items = itemsOf(groups['list']!);
    if (!items || items.length === count.value) continue;
    const list = groups['list']!.trim();
    const start = copy.text.indexOf(list, count.end); // a list with figures in it is left alone
    if (start < 0 || start > skeleton.sentence.end) continue;
    yield {
      span: { start: count.start, end: start + list.length },
      message: `${shown(copy, count)} are announced and ${items.length} follow. Is one missing or too many?`,
      evidence: [
        { span: { start: count.start, end: count.end }, note: shown(copy, count) },
        { span: { start, end: start + list.length }, note: `${items.length} in the list` },
      ],
      repairs: correct(copy, count, items.length),
    };
  }
}

/** The items of a plain list; undefined where commas or "and" may be parts of an item. */
function itemsOf(list: string): string[] | undefined {
  const bare = list.trim().replace(/[.,;]$/, '');
  if (/\sand\s\p{Lu}\p{Ll}{0,3}$/u.test(bare)) return undefined; // “Bush and Govs. …” may go on after its stop
  if (SENTENCE.test(bare) || /‹/.test(bare) || bare.split(/\sand\s/).length !== 2) return undefined;
  const items = bare.split(/;\sand\s|;\s|,\sand\s|,\s|\sand\s/).map((item) => item.trim());
  const capital = items.filter((item) => /^\p{Lu}/u.test(item)).length;
  const alike = capital === 0 || capital === items.length;
  return alike && items.length >= 2 && items.every((item) => item && item.split(/\s+/).length <= 4)
    ? items
    : undefined;
}
