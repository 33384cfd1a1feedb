import words from '../../language/en/clause-words.json' with { type: 'json' };
import type { Scene } from './scene.ts';
import { TAG } from './tags.ts';

/** A stretch of tokens that a cue may report, half open, on its left (1) or on its right (2). */
export interface Clause {
  readonly firstToken: number;
  readonly endToken: number;
  readonly side: 1 | 2;
}

const OPENERS: ReadonlySet<string> = new Set(words.openers);
const CLOSERS: ReadonlySet<string> = new Set(words.closers);
const MOST_STARTS = 6;

/** Of rarer ones hardly a clause in a hundred is reported, and looking at them is a quarter of the work. */
const SOMETIMES_REPORTS = 4;

/** Tokens that may report words without marks: verbs and likely cues. */
export function reportingTokens(scene: Scene): number[] {
  const { tokens, run, reporting, prose } = scene;
  const found: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (run[at]! >= 0 || reporting[at]! < SOMETIMES_REPORTS || tokens[at]!.text === ':') continue;
    if (prose.paragraphs[tokens[at]!.paragraph]!.block.kind !== 'post') found.push(at);
  }
  return found;
}

/** The sentence of a cue, with all of a quotation that begins in it and goes on. Half open, in tokens. */
export function reachOf(scene: Scene, cue: number): [from: number, to: number] {
  const { tokens, run, prose } = scene;
  const sentence = prose.sentences[tokens[cue]!.sentence]!;
  let to = sentence.endToken;
  const last = run[to - 1]!;
  if (last >= 0) to = Math.max(to, scene.runs[last]!.endToken);
  return [sentence.firstToken, Math.min(to, prose.paragraphs[sentence.paragraph]!.endToken)];
}

/** Clauses after the cue: “said (that) …”, “according to the trust, …”. */
export function clausesAfter(scene: Scene, cue: number): Clause[] {
  const { tokens, run, chunk, chunks, tag } = scene;
  const [, to] = reachOf(scene, cue);
  if (cue + 1 >= to) return [];
  const starts = new Set<number>();
  const start = (at: number) => {
    if (at < to && starts.size < MOST_STARTS) starts.add(at);
  };
  const outside = (at: number) => run[at]! < 0;
  if (tokens[cue]!.lower === 'according') {
    for (let at = cue + 2, commas = 0; at < to && commas < 2; at++)
      if (tokens[at]!.text === ',' && outside(at)) {
        start(at + 1);
        commas++;
      }
  } else {
    let at = cue + 1;
    start(at);
    while (at < to && tag[at] === TAG.ADV) at++;
    start(at);
    if (tokens[at]?.text === ',' || tokens[at]?.text === ':') start(at + 1);
    for (let i = cue + 1, openers = 0; i < Math.min(to, cue + 14) && openers < 2; i++) {
      const { lower } = tokens[i]!;
      if (!outside(i) || !OPENERS.has(lower) || (lower !== 'that' && i >= cue + 8)) continue;
      start(i);
      openers++;
    }
    if (chunk[cue + 1] !== undefined && chunk[cue + 1]! >= 0) {
      const { endToken } = chunks[chunk[cue + 1]!]!;
      start(endToken);
      if (tokens[endToken]?.text === ',') start(endToken + 1);
    }
    for (let i = cue + 1; i < Math.min(to, cue + 10); i++) {
      if (tokens[i]!.text !== ',' || !outside(i)) continue;
      start(i + 1);
      break;
    }
  }
  const found: Clause[] = [];
  for (const firstToken of starts)
    for (const endToken of endsOf(scene, firstToken, to)) found.push({ firstToken, endToken, side: 2 });
  return found;
}

/** Where a clause that starts here may end: with the sentence, at a mark, before “but”, “as”, “when” … */
function endsOf(scene: Scene, first: number, to: number): Set<number> {
  const { tokens, run } = scene;
  const ends = new Set<number>();
  const end = (at: number) => {
    const trimmed = withoutMarks(scene, first, at);
    if (trimmed > first) ends.add(trimmed);
  };
  end(to);
  for (let at = first + 1, marks = 0; at < to && marks < 4; at++)
    if (run[at]! < 0 && PAUSE.has(tokens[at]!.text)) {
      end(at);
      marks++;
    }
  for (let at = first + 2, closers = 0; at < to && closers < 3; at++)
    if (run[at]! < 0 && CLOSERS.has(tokens[at]!.lower)) {
      end(at);
      closers++;
    }
  for (let at = to - 2; at > first; at--)
    if (tokens[at]!.text === ',' && run[at]! < 0) {
      end(at);
      break;
    }
  return ends;
}

const PAUSE = new Set([',', ';', '—', '–', ':', '--', '(']);
const COMMA_OR_DASH = new Set([',', '—', '–', '--']);

/** Clauses before the cue: “The pool will close, the trust said”, “The pool will close, according to the trust”. */
export function clausesBefore(scene: Scene, cue: number): Clause[] {
  const { tokens, run, tag } = scene;
  const [from] = reachOf(scene, cue);
  if (cue === from) return [];
  const ends = new Set<number>();
  if (tokens[cue]!.lower === 'according') ends.add(cue);
  for (let at = cue - 1, marks = 0; at > from && cue - at < 22 && marks < 2; at--)
    if (run[at]! < 0 && COMMA_OR_DASH.has(tokens[at]!.text)) {
      ends.add(at);
      marks++;
    }
  if (tag[cue] === TAG.AUX || tag[cue - 1] === TAG.AUX) {
    let at = cue - 1;
    while (at > from && (tag[at] === TAG.AUX || tag[at] === TAG.ADV || tag[at] === TAG.PART)) at--;
    ends.add(at + 1);
  }
  const starts = [from];
  if (tag[from] === TAG.CCONJ || tag[from] === TAG.ADV) starts.push(from + 1);
  for (let at = cue - 1, marks = 0; at > from && marks < 3; at--)
    if (run[at]! < 0 && PAUSE.has(tokens[at]!.text) && tokens[at]!.text !== '(') {
      starts.push(at + 1);
      marks++;
    }
  const found: Clause[] = [];
  for (const end of ends)
    for (const firstToken of starts) {
      const endToken = withoutMarks(scene, firstToken, end);
      if (endToken > firstToken) found.push({ firstToken, endToken, side: 1 });
    }
  return found;
}

function withoutMarks(scene: Scene, first: number, end: number): number {
  let at = end;
  while (
    at > first &&
    scene.tag[at - 1] === TAG.PUNCT &&
    scene.run[at - 1]! < 0 &&
    !/[)\]]/.test(scene.tokens[at - 1]!.text)
  )
    at--;
  return at;
}
