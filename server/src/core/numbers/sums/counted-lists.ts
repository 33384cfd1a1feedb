import words from '../../../language/en/list-nouns.json' with { type: 'json' };
import { correct, exact, shown } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { figure, type Copy, type NumberConflict } from '../skeleton.ts';

const COUNT = figure('c', 'count');
const NAMED = words.named.join('|');
/** "three new directors: …", "four of its targets – …" */
const ANNOUNCED = new RegExp(`${COUNT}\\s(?<noun>[a-z][^‹›:.;,()–—]{2,40}?)(?::|\\s[–—])\\s`, 'gi');
/** "two children, Nils and Margit", "the five towns of Ayr, …": of these nouns a list of names is all there are. */
const BY_NAME = new RegExp(
  `${COUNT}\\s(?:[a-z-]+\\s)?(?<noun>${NAMED})(?:,|\\s\\(|\\sof)\\s?(?=(?:the\\s)?\\p{Lu})`,
  'giu',
);
/** "The three winners were Ada Orr, …": who they are, all of them. */
const THEY_ARE = new RegExp(
  `\\b[Tt]he\\s(?:other\\s)?${COUNT}\\s(?<noun>)(?:[a-z-]+\\s){0,2}[a-z-]+s\\s(?:are|were)\\s(?=\\p{Lu})`,
  'gu',
);
/** "The four missing men were named as Ada Orr, …" */
const NAMED_AS = new RegExp(
  `\\b[Tt]he\\s(?:other\\s)?${COUNT}\\s(?<noun>)(?:[a-z-]+\\s){1,3}(?:(?:are|were|have\\sbeen)\\s(?:[a-z]+ly\\s)?)?(?:named|identified)\\s(?:by\\s[a-z]+\\s)?as\\s(?=\\p{Lu})`,
  'gu',
);
/** "The six — Orr, Lund and Foy — …" */
const THE_FEW = new RegExp(`\\bThe\\s${COUNT}(?:,|\\s[–—-]|\\s\\()\\s?(?<noun>)(?=(?:the\\s)?\\p{Lu})`, 'gu');
const SENTENCE =
  /\b(?:is|are|was|were|has|have|had|will|would|said|who|which|that|where|when|because|but|if|they|he|she|it|we|i|you|with|including|as|or)\b|[“”"]/i;
const NAME =
  '(?:the\\s)?' +
  "\\p{Lu}[\\p{L}’'.-]*(?:\\s(?:(?:of|the|de|da|van|von|al|el|bin)\\s)?\\p{Lu}[\\p{L}’'.-]*){0,4}";
const NAMES = new RegExp(
  `^(?<list>${NAME}(?:,\\s${NAME}){0,11},?\\sand\\s${NAME})(?<after>[\\s\\S]{0,24})`,
  'u',
);
const LONGER = /^(?:,?\s(?:and|or|&|plus)\s\p{Lu}|,\s\p{Lu}|\s\()/u;
const SLIP = 2; // items that a slip may add or leave out; more, and the list is of something else
const AGED = /,\s‹[ac]\d+›(?=,|\sand\s|[.;)]|$)/g; // “Ali Poe, 31, and Ben Roe, 22”
const NOT_ALL = /\b(?:including|among|such|like|are|say|namely\snot|at\sleast)\b/i;

/** "three new directors: Lawal, Hart, Tarfa and Bako": a list has another length than its announcement. */
export function* checkLists(copy: Copy): Iterable<NumberConflict> {
  yield* theyAre(copy);
  for (const skeleton of copy.skeletons) {
    for (const pattern of [ANNOUNCED, BY_NAME, THE_FEW, THEY_ARE, NAMED_AS]) {
      for (const found of skeleton.text.matchAll(pattern)) {
        const count = skeleton.figures[Number(found.groups!['count'])];
        if (!count || !exact(count) || count.value < 2 || count.value > 12) continue;
        const noun = found.groups!['noun']!;
        if ((count.of === undefined && noun !== '' && !/^of\s/i.test(noun)) || NOT_ALL.test(noun)) continue;
        const rest = skeleton.text.slice(found.index + found[0].length);
        const list = pattern !== ANNOUNCED ? namesAt(rest) : (plainList(rest) ?? namesAt(rest));
        // “The three winners were Ada Orr’s friends, and Tom Pratt was there”: who they are ends the sentence.
        if (pattern === THEY_ARE && list && !/^[.;]?\s*$/.test(rest.slice(list.text.length))) continue;
        const conflict = list && misfit(copy, count, list, skeleton.sentence.end);
        if (conflict) yield conflict;
      }
    }
  }
}

const THEY =
  /^\W*(?:They|The\s(?:dead|missing|victims|injured|men|women|two|three|four|five|six))\s(?:are|were)\s(?:named\sas\s|identified\sas\s)?(?=\p{Lu})/u;
const WITH_AGE = /\p{Lu}[\p{L}’'-]+,\s‹[ac]\d+›(?=,|\sand\s|[.;)]|$)/gu;

/** "three skiers missing … They are Ada Orr, 34, and Ben Lund, 31, of Ayr, Cy Foy, 40, and Di Poe, 27": each with an age. */
function* theyAre(copy: Copy): Iterable<NumberConflict> {
  for (const [i, skeleton] of copy.skeletons.entries()) {
    const previous = copy.skeletons[i - 1];
    if (!previous || skeleton.sentence.index - previous.sentence.index !== 1 || !THEY.test(skeleton.text))
      continue;
    const named = skeleton.text.match(WITH_AGE)?.length ?? 0;
    const counts = previous.figures.filter(
      (f) => f.unit === 'count' && exact(f) && f.value > 1 && f.value <= 12,
    );
    const [count] = counts;
    if (!count || counts.length !== 1 || named < 2 || Math.abs(count.value - named) !== 1) continue;
    if (skeleton.figures.some((f) => f.unit !== 'age' && f.unit !== 'count')) continue;
    yield {
      span: { start: count.start, end: count.end },
      message: `${shown(copy, count)} are announced and ${named} are named. Is one missing or too many?`,
      evidence: [{ span: { start: count.start, end: count.end }, note: shown(copy, count) }],
      repairs: correct(copy, count, named),
    };
  }
}

interface List {
  readonly text: string;
  readonly items: readonly string[];
}

function misfit(copy: Copy, count: Figure, { text, items }: List, end: number): NumberConflict | undefined {
  if (items.length === count.value || Math.abs(items.length - count.value) > SLIP) return undefined;
  const start = copy.text.indexOf(text, count.end); // a list with figures in it is left alone
  const found = start >= 0 && start <= end; // not where ages stand between the names
  return {
    span: { start: count.start, end: found ? start + text.length : count.end },
    message: `${shown(copy, count)} are announced and ${items.length} follow. Is one missing or too many?`,
    evidence: [
      { span: { start: count.start, end: count.end }, note: shown(copy, count) },
      ...(found ? [{ span: { start, end: start + text.length }, note: `${items.length} in the list` }] : []),
    ],
    repairs: correct(copy, count, items.length),
  };
}

/** A list that goes on to the end of the sentence; undefined where commas or "and" may be parts of an item. */
function plainList(rest: string): List | undefined {
  const text = /^[^:–—.!?]{6,200}/.exec(rest)?.[0].trim();
  const bare = text?.replace(/[.,;]$/, '');
  if (!text || !bare || /\sand\s\p{Lu}\p{Ll}{0,3}$/u.test(bare)) return undefined; // “Bush and Govs. …” may go on after its stop
  if (SENTENCE.test(bare) || /‹/.test(bare) || bare.split(/\sand\s/).length !== 2) return undefined;
  const items = bare
    .split(/;\sand\s|;\s|,\sand\s|,\s|\sand\s/)
    .map((item) => item.trim().replace(/^the\s(?=\p{Lu})/u, ''));
  const capital = items.filter((item) => /^\p{Lu}/u.test(item)).length;
  const alike = capital === 0 || capital === items.length;
  return alike && items.length >= 2 && items.every((item) => item && item.split(/\s+/).length <= 4)
    ? { text: bare, items }
    : undefined;
}

/** Names up to the one after “and”, wherever the sentence goes from there. */
function namesAt(rest: string): List | undefined {
  const { list, after } = NAMES.exec(rest.replaceAll(AGED, ''))?.groups ?? {};
  if (!list || LONGER.test(after!) || list.split(/\sand\s/).length !== 2) return undefined;
  if (/\.$/.test(list) && /^\s\p{Lu}/u.test(after!)) return undefined;
  return { text: list.replace(/\.$/, ''), items: list.split(/,\sand\s|,\s|\sand\s/) };
}
