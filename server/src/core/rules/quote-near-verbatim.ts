import type { Analysis } from '../analysis.ts';
import type { Fix } from '../finding.ts';
import { closingFor } from '../quotes/glyphs.ts';
import { commonWords, gramAt, indexGrams, sentenceAt, wordsWithin, type Word } from '../quotes/wording.ts';
import type { Span } from '../span.ts';
import type { Rule } from './rule.ts';

/** Two words in a row find the sentences to compare. */
const SAME_IN_A_ROW = 2;
/** Of the words compared so many have to be the same, and so many of those more than small words. */
const SAME_AT_LEAST = 6;
const TELLING_AT_LEAST = 4;
/** So large a part of each wording has to be in the other. */
const SAME_HERE = 0.75;
const SAME_THERE = 0.5;

export const quoteNearVerbatim: Rule = {
  code: 'quote-near-verbatim',
  family: 'quote',
  name: 'speech close to a quotation',
  summary: 'Speech without marks that repeats a quotation nearly word for word',
  severity: 'information',

  *check(analysis) {
    const { text } = analysis.article;
    for (const { here, there, isPost } of echoes(analysis)) {
      const [own, said] = [text.slice(here.start, here.end), text.slice(there.start, there.end)];
      const source = isPost ? 'post' : 'quotation';
      yield {
        span: here,
        message: `“${shortened(own)}” is nearly what the ${source} says: “${shortened(said)}”. Quote it word for word, or paraphrase.`,
        evidence: [{ span: there, note: `The words of the ${source}` }],
      };
    }
  },

  *fixes(finding, analysis): Iterable<Fix> {
    const { text } = analysis.article;
    const echo = [...echoes(analysis)].find(({ here }) => here.start === finding.span.start);
    if (!echo) return;
    const open = analysis.runs.find((run) => run.within === undefined && run.open)?.open ?? '“';
    const newText = `${open}${text.slice(echo.there.start, echo.there.end)}${closingFor(open)}`;
    yield { title: 'Quote it word for word', edits: [{ span: echo.here, newText }], scope: 'here' };
  },
};

const LONGEST_SHOWN = 110;

function shortened(words: string): string {
  return words.length <= LONGEST_SHOWN ? words : `${words.slice(0, words.lastIndexOf(' ', LONGEST_SHOWN))} …`;
}

interface Echo {
  readonly here: Span;
  readonly there: Span;
  readonly isPost: boolean;
}

interface Said {
  readonly words: readonly Word[];
  readonly isPost: boolean;
}

/** The reporter’s sentences beside the sentences of quotations and posts that share wording with them. */
function* echoes(analysis: Analysis): Iterable<Echo> {
  const said = saidSentences(analysis);
  if (said.length === 0) return;
  const index = indexGrams(said.map(({ words }) => words), SAME_IN_A_ROW); // prettier-ignore
  for (const words of ownWords(analysis)) {
    if (words.length < SAME_AT_LEAST) continue;
    const hits = new Map<number, number>();
    for (let at = 0; at + SAME_IN_A_ROW <= words.length; at++) {
      for (const { passage } of index.get(gramAt(words, at, SAME_IN_A_ROW)) ?? []) {
        hits.set(passage, (hits.get(passage) ?? 0) + 1);
      }
    }
    const best = [...hits].filter(([, n]) => n >= 2).sort((x, y) => y[1] - x[1]).slice(0, 3); // prettier-ignore
    const echo = best.map(([passage]) => compare(words, said[passage]!)).find((found) => found !== undefined);
    if (echo) yield echo;
  }
}

/** The part of two sentences that is most alike, if it is alike enough and yet not the same. */
function compare(own: readonly Word[], { words: said, isPost }: Said): Echo | undefined {
  const pairs = densest(commonWords(own, said));
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last || pairs.length < SAME_AT_LEAST) return undefined;
  const a = own.slice(first[0], last[0] + 1);
  const b = said.slice(first[1], last[1] + 1);
  if (pairs.length < SAME_HERE * a.length || pairs.length < SAME_THERE * b.length) return undefined;
  const same = new Set(pairs.map(([i]) => own[i]!));
  if ([...same].filter(tells).length < TELLING_AT_LEAST) return undefined;
  const sameThere = new Set(pairs.map(([, j]) => said[j]!));
  const changed = [...a.filter((word) => !same.has(word)), ...b.filter((word) => !sameThere.has(word))];
  if (!changed.some(matters)) return undefined;
  return { here: around(a), there: around(b), isPost };
}

const around = (words: readonly Word[]): Span => ({ start: words[0]!.start, end: words.at(-1)!.end });

/** A word that is more than grammar. */
const tells = ({ pos, key }: Word) => key.length > 3 && (pos === 'NOUN' || pos === 'PROPN' || pos === 'VERB' || pos === 'ADJ' || pos === 'ADV' || pos === 'NUM'); // prettier-ignore

/** Reported speech rightly turns “we are” into “they were”; a word of substance, a figure or a “not” it may not turn. */
const matters = (word: Word) => tells(word) || word.key === 'not' || word.key === 'no' || word.pos === 'NUM';

const ADDED = 0.75;
const LEFT_OUT = 0.25;

/** The stretch of pairs with the most words and the fewest gaps between them; a retelling leaves out more than it adds. */
function densest(pairs: readonly [number, number][]): readonly [number, number][] {
  let [from, score] = [0, 0];
  let best = { from: 0, to: 0, score: 0 };
  for (const [k, [i, j]] of pairs.entries()) {
    const before = pairs[k - 1];
    const gap = before ? (i - before[0] - 1) * ADDED + (j - before[1] - 1) * LEFT_OUT : 0;
    score = score - gap + 1;
    if (score < 1) [from, score] = [k, 1];
    if (score > best.score) best = { from, to: k + 1, score };
  }
  return pairs.slice(best.from, best.to);
}

/** The copy’s words that are in nobody’s mouth, by sentence, apart where a quotation parts them. No headlines. */
function* ownWords({ prose, runs }: Analysis): Iterable<readonly Word[]> {
  const quoted = runs.filter((run) => run.within === undefined);
  let next = 0;
  for (const sentence of prose.sentences) {
    const { kind } = prose.paragraphs[sentence.paragraph]!.block;
    if (kind !== 'paragraph' && kind !== 'list-item') continue;
    while (next < quoted.length && quoted[next]!.end <= sentence.start) next++;
    let from = sentence.start;
    for (let i = next; i < quoted.length && quoted[i]!.start < sentence.end; i++) {
      yield wordsWithin(prose, { start: from, end: quoted[i]!.start });
      from = quoted[i]!.end;
    }
    yield wordsWithin(prose, { start: from, end: sentence.end });
  }
}

/** Sentences of direct quotations and of posts. */
function saidSentences({ prose, quotes }: Analysis): Said[] {
  const said: Said[] = [];
  for (const { kind, words, post } of quotes) {
    if (kind !== 'direct') continue;
    let sentence: Word[] = [];
    let of = -1;
    for (const word of wordsWithin(prose, words)) {
      const index = sentenceAt(prose, word.start);
      if (index !== of && sentence.length > 0) said.push({ words: sentence, isPost: post !== undefined });
      if (index !== of) [sentence, of] = [[], index];
      sentence.push(word);
    }
    if (sentence.length > 0) said.push({ words: sentence, isPost: post !== undefined });
  }
  return said.filter((one) => one.words.length >= SAME_AT_LEAST);
}
