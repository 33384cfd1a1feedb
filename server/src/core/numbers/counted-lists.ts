import lists from '../../language/en/number-words.json' with { type: 'json' };
import { cite, correct, exact, match, shown } from './checking.ts';
import type { Figure } from './numbers.ts';
import { figure, findAll, type Copy, type NumberConflict, type Skeleton } from './skeleton.ts';

const COUNTED = new RegExp(
  `${figure('c', 'count')}\\s(?<noun>[a-z][^‹›:.;,()–—]{2,40}?)(?::|\\s[–—])\\s(?<list>[^:–—.!?]{6,200})`,
  'i',
);
const SENTENCE =
  /\b(?:is|are|was|were|has|have|had|will|would|said|who|which|that|where|when|because|but|if|they|he|she|it|we|i|you|with|including|as|or)\b|[“”"]/i;

const NAME = "\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'.-]*){0,3}(?:,\\s‹a\\d+›)?";
const NAMED = new RegExp(
  `${figure('c', 'count')}\\s(?:[a-z-]+\\s){0,2}(?:${lists.counted.join('|')})(?:\\s(?:in|from|of|at|by|to)\\s[^‹›:.;,()–—]{2,30})?[,:]\\s(?<list>${NAME}(?:,\\s${NAME})*,?\\sand\\s${NAME})(?!\\p{L}|,?\\sand\\s\\p{Lu}|,\\s\\p{Lu})`,
  'gu',
);

/** "three new directors: Lawal, Hart, Tarfa and Bako": a list has another length than its announcement. */
export function* checkLists(copy: Copy): Iterable<NumberConflict> {
  yield* announced(copy);
  yield* named(copy);
}

/** "They had two children, Nils, Margit and Ewan". */
function* named(copy: Copy): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    for (const groups of findAll(skeleton, NAMED)) {
      const count = skeleton.figures[Number(groups['count'])];
      const list = groups['list'];
      if (list === undefined || !count || !exact(count) || count.value < 2 || count.value > 12) continue;
      const names = list.replaceAll(/,\s‹a\d+›/g, '').split(/,\sand\s|,\s|\sand\s/).length;
      if (
        names === count.value ||
        /\b(?:one|some|most|two|three) of\s(?:\w+\s)?$/i.test(
          skeleton.text.slice(0, placeOf(skeleton, count)),
        )
      )
        continue;
      yield {
        span: { start: count.start, end: count.end },
        message: `${shown(copy, count)} are announced and ${names} names follow. Is one missing or too many?`,
        evidence: cite(copy, [count]),
        repairs: correct(copy, count, names),
      };
    }
  }
}

const placeOf = ({ places, figures }: Skeleton, f: Figure) => places[figures.indexOf(f)]!;

function* announced(copy: Copy): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    if (!/[:–—]/.test(skeleton.text)) continue;
    const groups = COUNTED.exec(skeleton.text)?.groups;
    const { count } = match(skeleton, COUNTED) ?? {};
    if (!groups || !count || !exact(count) || count.value < 2 || count.value > 12 || count.of === undefined)
      continue;
    const items = itemsOf(groups['list']!);
    if (!items || items.length === count.value) continue;
    const list = groups['list']!.trim();
    // A list with ages in it does not stand in the copy as it does in the skeleton.
    const aged = list.includes('‹');
    const start = aged ? count.start : copy.text.indexOf(list, count.end);
    if (start < 0 || start > skeleton.sentence.end) continue;
    const end = aged ? count.end : start + list.length;
    yield {
      span: { start: count.start, end },
      message: `${shown(copy, count)} are announced and ${items.length} follow. Is one missing or too many?`,
      evidence: [
        { span: { start: count.start, end: count.end }, note: shown(copy, count) },
        { span: { start, end }, note: `${items.length} in the list` },
      ],
      repairs: correct(copy, count, items.length),
    };
  }
}

/** The items of a plain list; undefined where commas or "and" may be parts of an item. */
function itemsOf(list: string): string[] | undefined {
  const bare = list
    .trim()
    .replace(/[.,;]$/, '')
    .replaceAll(/,\s‹a\d+›/g, '');
  if (/\sand\s\p{Lu}\p{Ll}{0,3}$/u.test(bare)) return undefined; // “Bush and Govs. …” may go on after its stop
  if (SENTENCE.test(bare) || /‹/.test(bare) || bare.split(/\sand\s/).length !== 2) return undefined;
  const items = bare.split(/;\sand\s|;\s|,\sand\s|,\s|\sand\s/).map((item) => item.trim());
  const capital = items.filter((item) => /^\p{Lu}/u.test(item)).length;
  const alike = capital === 0 || capital === items.length;
  return alike && items.length >= 2 && items.every((item) => item && item.split(/\s+/).length <= 4)
    ? items
    : undefined;
}
