import lists from '../../language/en/claim-features.json' with { type: 'json' };
import type { Sentence, Token } from '../prose/prose.ts';
import type { Quote } from '../speakers/speakers.ts';
import { columnsOf } from './columns.ts';
import { NO_CUE } from './cue-lexicon.ts';
import type { Copy } from './features.ts';
import type { NamedSource } from './sources.ts';
import { perWord, wordsOf } from './vocabulary.ts';

/** What a sentence shows by itself, in the order of its row. */
export const SENTENCE_FEATURES = [
  // Counts over its words.
  'tokens', 'unquoted', 'that', 'accord', 'say', 'tell', 'decline', 'ask', 'modal', 'i', 'we', 'you', 'number', 'colon',
  'dash', 'bracket', 'mind', 'group', 'names', 'verbs', 'handle', 'believed', 'third', 'question', 'open', 'capitals',
  // Its likeliest cues of attribution, and what stands beside the best.
  'best', 'second', 'sum', 'word', 'cueAt', 'cueLeft', 'cueThat', 'cueTo', 'cueMark', 'cueObject', 'cueClause',
  'afterName', 'afterPronoun', 'afterNoun', 'afterAux', 'afterTo',
  // How much of it is quoted.
  'share', 'runs', 'fromBefore', 'goesOn', 'longest', 'opens', 'closes',
  // What the rules make of its sources.
  'named', 'namedPerson', 'namedPaper', 'namedCloses',
  // What the speakers stage found: words that somebody says, in marks or reported, and who says so here.
  'saidShare', 'saidReported', 'saidCue', 'saidNamed', 'saidNobody',
] as const; // prettier-ignore

/** Where they stand. */
export const AT = columnsOf(SENTENCE_FEATURES);

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words);
const THIRD_PERSON = setOf(lists.thirdPerson);
const MINDS = setOf(lists.minds);
const GROUPS = setOf(lists.groups);
const BELIEVED = setOf(lists.believed);
/** Words and lemmas that have a column of their own. */
const COLUMN_OF_WORD: ReadonlyMap<string, number> = new Map([
  ...lists.modals.map((word) => [word, AT.modal] as const),
  ...lists.firstPerson.map((word) => [word, AT.i] as const),
  ...lists.we.map((word) => [word, AT.we] as const),
  ...lists.you.map((word) => [word, AT.you] as const),
  ['that', AT.that],
  ['according', AT.accord],
  [':', AT.colon],
  ['(', AT.bracket],
]);
const COLUMN_OF_LEMMA: ReadonlyMap<string, number> = new Map([
  ['say', AT.say],
  ['tell', AT.tell],
  ['decline', AT.decline],
  ['refuse', AT.decline],
  ['ask', AT.ask],
]);

/** Writes them into the row of the sentence; `q` is the first quotation that ends after its start. */
export function readSentence(copy: Copy, sentence: Sentence, q: number, row: Float64Array): void {
  readWords(copy, sentence, row);
  readEnd(copy.prose.tokens, sentence, row);
  readCues(copy, sentence, row);
  readQuoted(copy, sentence, q, row);
  readNamed(copy.named[sentence.index]!, row);
  readSaid(copy.said[sentence.index]!, sentence, row);
}

/** What a word counts for wherever it stands outside quotations. */
interface Counted {
  /** Columns that it adds one to. */
  readonly columns: readonly number[];
  readonly third: boolean;
  readonly believed: boolean;
  /** A dash, unless it joins two words. */
  readonly dash: boolean;
}

const COUNTED = perWord(({ text, lower, lemma, pos }): Counted => {
  const column = COLUMN_OF_WORD.get(lower) ?? COLUMN_OF_LEMMA.get(lemma);
  const columns = column === undefined ? [] : [column];
  if (MINDS.has(lemma)) columns.push(AT.mind);
  if (GROUPS.has(lemma)) columns.push(AT.group);
  if (pos === 'PROPN') columns.push(AT.names);
  if (pos === 'VERB') columns.push(AT.verbs);
  if (/^[A-Z]{3,}$/.test(text)) columns.push(AT.capitals);
  return {
    columns,
    third: THIRD_PERSON.has(lower),
    believed: BELIEVED.has(lower),
    dash: column === undefined && /^[-—–]+$/.test(text),
  };
});
/** The column of a figure, a handle or a hashtag, which count in quotations too; else -1. */
const COUNTED_ANYWHERE = perWord(({ text, pos }) =>
  pos === 'NUM' ? AT.number : /^[@#]/.test(text) ? AT.handle : -1,
);

function readWords({ prose: { tokens }, hidden }: Copy, sentence: Sentence, row: Float64Array): void {
  const { firstToken, endToken } = sentence;
  const words = wordsOf(tokens);
  const counted = COUNTED(words);
  const anywhere = COUNTED_ANYWHERE(words);
  row[AT.tokens] = endToken - firstToken;
  for (let at = firstToken; at < endToken; at++) {
    const id = words.ids[at]!;
    if (anywhere[id]! >= 0) row[anywhere[id]!]!++;
    if (hidden[at]) continue;
    const { columns, third, believed, dash } = counted[id]!;
    if (!row[AT.unquoted]!++) row[AT.third] = Number(third);
    for (let i = 0; i < columns.length; i++) row[columns[i]!]!++;
    if (dash && !tokens[at]!.glued) row[AT.dash]!++;
    if (believed && at > firstToken && tokens[at - 1]!.lemma === 'be') row[AT.believed]!++;
  }
}

/** How the sentence ends: its mark may stand before closing quotation marks. */
function readEnd(tokens: readonly Token[], { firstToken, endToken }: Sentence, row: Float64Array): void {
  row[AT.open] = 1;
  for (let at = endToken - 1; at >= firstToken && at > endToken - 4; at--) {
    const { text } = tokens[at]!;
    if (!/^[.?!:…]/.test(text)) continue;
    row[AT.open] = 0;
    row[AT.question] = Number(text.startsWith('?'));
    break;
  }
}

function readCues({ prose: { tokens }, odds, tagged }: Copy, sentence: Sentence, row: Float64Array): void {
  const { firstToken, endToken } = sentence;
  let at = -1;
  let best = NO_CUE;
  let second = NO_CUE;
  let word = NO_CUE;
  let sum = 0;
  for (let i = firstToken; i < endToken; i++) {
    const odd = tagged[i]!;
    if (odd <= NO_CUE) continue;
    word = Math.max(word, odds[i]!);
    sum += 1 / (1 + Math.exp(-odd));
    if (odd > best) {
      second = best;
      best = odd;
      at = i;
    } else if (odd > second) second = odd;
  }
  row[AT.best] = best;
  row[AT.second] = second;
  row[AT.sum] = sum;
  row[AT.word] = word;
  row[AT.cueAt] = at < 0 ? -1 : at - firstToken;
  row[AT.cueLeft] = at < 0 ? -1 : endToken - at;
  const next = at < 0 ? undefined : tokens[at + 1];
  if (next) readAfterCue(next, row);
  const before = at > firstToken ? tokens[at - 1] : undefined;
  if (before) readBeforeCue(before, row);
}

function readAfterCue({ lower, pos }: Token, row: Float64Array): void {
  row[AT.cueThat] = Number(lower === 'that');
  row[AT.cueTo] = Number(lower === 'to');
  row[AT.cueMark] = Number(pos === 'PUNCT');
  row[AT.cueObject] = Number(pos === 'DET' || pos === 'ADJ' || pos === 'NOUN');
  row[AT.cueClause] = Number(pos === 'PRON' || pos === 'PROPN');
}

function readBeforeCue({ lower, pos }: Token, row: Float64Array): void {
  row[AT.afterName] = Number(pos === 'PROPN');
  row[AT.afterPronoun] = Number(pos === 'PRON');
  row[AT.afterNoun] = Number(pos === 'NOUN');
  row[AT.afterAux] = Number(pos === 'AUX');
  row[AT.afterTo] = Number(lower === 'to');
}

function readQuoted(copy: Copy, sentence: Sentence, q: number, row: Float64Array): void {
  const { prose, hidden, quoted } = copy;
  const { firstToken, endToken, start, end } = sentence;
  let inside = 0;
  for (let at = firstToken; at < endToken; at++) inside += hidden[at]!;
  row[AT.share] = inside / (endToken - firstToken);
  for (let i = q; i < quoted.length && quoted[i]!.start < end; i++) {
    const run = quoted[i]!;
    row[AT.runs]!++;
    if (run.start < start) row[AT.fromBefore] = 1;
    if (run.end > end) row[AT.goesOn] = 1;
    row[AT.longest] = Math.max(row[AT.longest]!, Math.min(run.end, end) - Math.max(run.start, start));
  }
  row[AT.opens] = hidden[firstToken]!;
  const last = endToken - 1;
  const beforePoint = last > firstToken && prose.tokens[last]!.text === '.' ? hidden[last - 1]! : 0;
  row[AT.closes] = Math.max(hidden[last]!, beforePoint);
}

function readNamed(named: readonly NamedSource[], row: Float64Array): void {
  row[AT.named] = named.length;
  for (const { source, closes } of named) {
    if (source.kind === 'person') row[AT.namedPerson] = 1;
    if (source.kind === 'document') row[AT.namedPaper] = 1;
    if (closes) row[AT.namedCloses] = 1;
  }
}

function readSaid(said: readonly Quote[], { start, end }: Sentence, row: Float64Array): void {
  let reach = start;
  let covered = 0;
  for (const quote of said) {
    const { speaker, cue, kind } = quote;
    if (!speaker) {
      row[AT.saidNobody] = 1;
      continue;
    }
    // A reported clause and the words in marks within it are counted once.
    const from = Math.max(reach, quote.start);
    const to = Math.min(end, quote.end);
    if (to > from) covered += to - from;
    reach = Math.max(reach, to);
    if (kind !== 'direct') row[AT.saidReported] = 1;
    if (cue && cue.start >= start && cue.end <= end) {
      row[AT.saidCue] = 1;
      if (speaker.kind !== 'nominal') row[AT.saidNamed] = 1;
    }
  }
  row[AT.saidShare] = covered / Math.max(1, end - start);
}
