import { cueVerbOf } from './cue-verbs.ts';
import cueVerbs from '../../language/en/reporting-verbs.json' with { type: 'json' };
import words from '../../language/en/speaker-words.json' with { type: 'json' };
import { startsWord } from '../prose/letters.ts';
import type { Pos, Token } from '../prose/prose.ts';
import { tokenAt } from '../quotes/repair.ts';

/** Parts of speech as small numbers. */
export const TAG = {
  OTHER: 0, ADJ: 1, ADP: 2, ADV: 3, AUX: 4, CCONJ: 5, DET: 6, NOUN: 7, NUM: 8, PART: 9, PRON: 10, PROPN: 11, PUNCT: 12,
  SCONJ: 13, VERB: 14,
} as const; // prettier-ignore

const CODES: Readonly<Partial<Record<Pos, number>>> = TAG;
const ABBREVIATIONS: ReadonlySet<string> = new Set(words.abbreviations);
const SPEECH: ReadonlySet<string> = new Set(cueVerbs.speech);
const COMMON_CUES: ReadonlySet<string> = new Set(cueVerbs.common);

/** A tag for each token, mended; and which tokens join the parts of one word or name: the hyphen of “Al-Amin”. */
export interface Tags {
  readonly tag: Uint8Array;
  readonly glue: Uint8Array;
}

/**
 * Mends the tagger's guesses by what the whole article shows. A capitalised word that is never written in lower case is a
 * name (“Lynch said” is no verb), and “said” is a verb wherever it stands.
 */
export function mendTags(tokens: readonly Token[], run: Int32Array): Tags {
  const tag = Uint8Array.from(tokens, (token) => CODES[token.pos] ?? TAG.OTHER);
  const glue = new Uint8Array(tokens.length);
  const { capitalised, lowered } = countForms(tokens, run, tag);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (isCapital(token))
      mendName(tokens, run, tag, at, capitalised.has(token.lower), lowered.has(token.lower));
    else if (token.text === '-' || token.text === '–') joinHyphen(tokens, tag, glue, at);
    else if (token.text === '.') joinInitial(tokens, tag, glue, at);
  }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (COMMON_CUES.has(token.lower)) tag[at] = TAG.VERB;
    else if (isVerbAfterName(tokens, run, tag, at) || isBranded(tokens, run, tag, at)) tag[at] = TAG.VERB;
    else if (isCapital(token) && (isSubjectAfterRun(tokens, run, tag, at) || isNamed(tokens, run, tag, at)))
      tag[at] = TAG.PROPN;
  }
  return { tag, glue };
}

/** True for a word with a capital first letter. */
export function isCapital(token: Token): boolean {
  const code = token.text.charCodeAt(0);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const first = token.text[0]!;
  return first !== first.toLowerCase();
}

/** “The Lune Water Board notes, …”, “The Evening Argus reports that”: after a name the tagger sees a plural. */
function isVerbAfterName(tokens: readonly Token[], run: Int32Array, tag: Uint8Array, at: number): boolean {
  const { lower, text } = tokens[at]!;
  if (tag[at - 1] !== TAG.PROPN || run[at]! >= 0 || (tag[at] !== TAG.NOUN && tag[at] !== TAG.PROPN))
    return false;
  if (!lower.endsWith('s') || text !== lower || !SPEECH.has(lower.slice(0, -1))) return false;
  if (tokens[at - 1]!.sentence !== tokens[at]!.sentence) return false;
  const next = tokens[at + 1];
  if (next?.paragraph !== tokens[at]!.paragraph) return false;
  return (
    run[at + 1]! >= 0 ||
    next.lower === 'that' ||
    next.text === ':' ||
    (next.text === ',' && (run[at + 2] ?? -1) >= 0)
  );
}

/** “Critics have branded the plan “…””, “MPs branded it”: a verb of speech in -ed that the tagger takes for an adjective. */
function isBranded(tokens: readonly Token[], run: Int32Array, tag: Uint8Array, at: number): boolean {
  const { lower, sentence } = tokens[at]!;
  if ((tag[at] !== TAG.ADJ && tag[at] !== TAG.NOUN) || run[at]! >= 0 || !lower.endsWith('ed')) return false;
  const before = tag[at - 1] === TAG.ADV ? at - 2 : at - 1;
  const next = tokens[at + 1];
  if (next?.sentence !== sentence || tokens[before]?.sentence !== sentence || !cueVerbOf(lower)) return false;
  if (HAVE.has(tokens[before].lower)) return true;
  const object =
    tag[at + 1] === TAG.DET || tag[at + 1] === TAG.PRON || tag[at + 1] === TAG.PROPN || next.lower === 'as';
  return object && (tag[before] === TAG.PROPN || tag[before] === TAG.NOUN || tag[before] === TAG.PRON);
}

const HAVE: ReadonlySet<string> = new Set(['has', 'have', 'had', "'ve"]);

/** “…,” Blinked stressed: a capital between a quotation and a verb is a name's, whatever the word. */
function isSubjectAfterRun(tokens: readonly Token[], run: Int32Array, tag: Uint8Array, at: number): boolean {
  if (at === 0 || run[at]! >= 0 || run[at - 1]! < 0 || NEVER_MENDED.has(tag[at]!)) return false;
  return tag[at + 1] === TAG.VERB && tokens[at + 1]!.sentence === tokens[at]!.sentence;
}

/** Gwen Rose: a word with a capital after a name goes on with it, though it may be a verb. */
function isNamed(tokens: readonly Token[], run: Int32Array, tag: Uint8Array, at: number): boolean {
  return tag[at] === TAG.VERB && tag[at - 1] === TAG.PROPN && follows(tokens, run, at);
}

function countForms(tokens: readonly Token[], run: Int32Array, tag: Uint8Array) {
  const capitalised = new Set<string>();
  const lowered = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (!isCapital(token)) lowered.add(token.lower);
    else if (follows(tokens, run, at) && tag[at - 1] !== TAG.PUNCT && !isCapital(tokens[at - 1]!))
      capitalised.add(token.lower);
  }
  return { capitalised, lowered };
}

const NEVER_MENDED = new Set<number>([
  TAG.PROPN,
  TAG.PUNCT,
  TAG.PRON,
  TAG.DET,
  TAG.NUM,
  TAG.CCONJ,
  TAG.SCONJ,
  TAG.PART,
]);

function mendName(
  tokens: readonly Token[],
  run: Int32Array,
  tag: Uint8Array,
  at: number,
  capitalised: boolean,
  lowered: boolean,
): void {
  const token = tokens[at]!;
  if (lowered || token.text.length < 2 || NEVER_MENDED.has(tag[at]!)) return;
  if (capitalised) tag[at] = TAG.PROPN;
  else if (token.text !== token.text.toUpperCase() && tag[at] !== TAG.NOUN && tag[at] !== TAG.ADP) {
    // A headline may be all capitalised words; elsewhere a capital within a sentence is a name's.
    if (follows(tokens, run, at) && tag[at - 1] !== TAG.PUNCT && token.paragraph > 0) tag[at] = TAG.PROPN;
  }
}

function joinHyphen(tokens: readonly Token[], tag: Uint8Array, glue: Uint8Array, at: number): void {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (!before || !after || !tokens[at]!.glued || !after.glued) return;
  if (!/[\p{L}\d]$/u.test(before.text) || !/^\p{L}/u.test(after.text)) return;
  // “the victims–and found”: a dash without blanks. “Newry–Armagh”: one name.
  if (tokens[at]!.text === '–' && !isCapital(after)) return;
  glue[at] = 1;
  if (isCapital(before) && isCapital(after) && tag[at + 1] !== TAG.VERB) tag[at + 1] = TAG.PROPN;
}

/** The marks of Ola “Spud” Berg are glue: the nickname is part of the name. */
export function joinNickname(
  tokens: readonly Token[],
  start: number,
  end: number,
  { tag, glue }: Tags,
): void {
  const first = tokenAt(tokens, start);
  for (let at = first - 1; at < tokens.length && tokens[at]!.start <= end + 1; at++) {
    if (startsWord(tokens[at]!.text)) tag[at] = TAG.PROPN;
    else glue[at] = 1;
  }
}

/** The full stop of “George W. Orr” or “Sen. Orr”, where the tagger made it a token of its own. */
function joinInitial(tokens: readonly Token[], tag: Uint8Array, glue: Uint8Array, at: number): void {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (!before || !after || !tokens[at]!.glued || after.paragraph !== before.paragraph || !isCapital(after))
    return;
  if (!/^\p{Lu}$/u.test(before.text) && !ABBREVIATIONS.has(before.lower)) return;
  glue[at] = 1;
  tag[at - 1] = TAG.PROPN;
}

/** It stands within a sentence, on the same side of a quotation mark as the token before. */
function follows(tokens: readonly Token[], run: Int32Array, at: number): boolean {
  return at > 0 && tokens[at - 1]!.sentence === tokens[at]!.sentence && run[at - 1] === run[at];
}
