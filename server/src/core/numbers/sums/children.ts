import { cite, correct, exact, match, plain, shown } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

const some = (noun: string, name: string) =>
  `(?:${figure('c', name)}|(?<one_${name}>an?|one))\\s(?:[a-z]+\\s)?${noun}s?`;
/** "two sons and a daughter" */
const SONS_AND_DAUGHTERS = new RegExp(
  `${some('son', 'sons')}(?:,\\s[^‹›.;]{1,40},)?\\sand\\s${some('daughter', 'daughters')}|${some('daughter', 'girls')}(?:,\\s[^‹›.;]{1,40},)?\\sand\\s${some('son', 'boys')}`,
  'i',
);
/** "his four children" */
const CHILDREN = new RegExp(
  `\\b(?:(?:his|her|their|the\\scouple['’]s|all)\\s${figure('c', 'all')}\\schildren\\b|(?:father|mother)[\\s-]of[\\s-]${figure('c', 'of')})`,
  'i',
);
/** "the youngest of four children, she had two older brothers and a sister" */
const ONE_OF = new RegExp(
  `\\b(?:youngest|eldest|oldest|one|second|third)\\sof\\s${figure('c', 'all')}\\s(?:children|siblings)\\b`,
  'i',
);
const SIBLINGS = new RegExp(
  `${some('brother', 'brothers')}\\sand\\s${some('sister', 'sisters')}|${some('sister', 'girls')}\\sand\\s${some('brother', 'boys')}`,
  'i',
);
const NEAR = 4; // sentences
const OTHERS =
  /\b(?:grand|great-?grand|step|late|predeceased|survived\sby\sone|another|other|first\smarriage|each)\b/i;

/** "a wife, two sons and a daughter (…) his four children": they are counted twice, and not alike. */
export function* checkChildren(copy: Copy): Iterable<NumberConflict> {
  for (const [i, skeleton] of copy.skeletons.entries()) {
    if (!/ (?:sons?|daughters?|brothers?|sisters?)\b/.test(skeleton.text)) continue;
    const near = copy.skeletons
      .slice(i, i + NEAR)
      .filter((s) => s.sentence.index - skeleton.sentence.index <= NEAR);
    const conflict =
      counted(copy, skeleton, near, SONS_AND_DAUGHTERS, CHILDREN, 0) ?? siblings(copy, skeleton);
    if (conflict) yield conflict;
  }
}

function siblings(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const { all } = match(skeleton, ONE_OF) ?? {};
  return all && counted(copy, skeleton, [skeleton], SIBLINGS, ONE_OF, 1);
}

/** `more`: who is one of them and not among those listed. */
function counted(
  copy: Copy,
  skeleton: Skeleton,
  near: readonly Skeleton[],
  list: RegExp,
  whole: RegExp,
  more: number,
): NumberConflict | undefined {
  const groups = list.exec(skeleton.text)?.groups;
  const other = groups && near.find(({ text }) => whole.test(text));
  const told = other ? (match(other, whole) ?? {}) : {};
  const all = told['all'] ?? told['of'];
  if (!groups || !all || !exact(all) || near.some(({ text }) => OTHERS.test(text))) return undefined;
  const parts: Figure[] = [];
  let sum = more;
  for (const [name, index] of Object.entries(groups)) {
    if ((index as string | undefined) === undefined) continue;
    const part = name.startsWith('one_') ? undefined : skeleton.figures[Number(index)];
    if (part && part !== all) parts.push(part);
    sum += part ? part.value : 1;
  }
  if (!exact(...parts) || sum === all.value) return undefined;
  return {
    span: { start: all.start, end: all.end },
    message: `Those named make ${plain(sum)}, not ${shown(copy, all)}. Which figure is right?`,
    evidence: cite(copy, [all, ...parts]),
    repairs: correct(copy, all, sum),
  };
}
