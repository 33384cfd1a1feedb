import calendar from '../../language/en/calendar.json' with { type: 'json' };
import clock from '../../language/en/furniture.json' with { type: 'json' };
import functionWords from '../../language/en/function-words.json' with { type: 'json' };
import reporting from '../../language/en/tag-verbs.json' with { type: 'json' };
import type { TaggedToken } from './paragraph.ts';

const REPORTING: ReadonlySet<string> = new Set(reporting.verbs);
const SMALL_WORDS: ReadonlySet<string> = new Set(functionWords.english);
/** What follows “5 p.m.” in the same sentence although it has a capital. */
const AFTER_CLOCK: ReadonlySet<string> = new Set([
  ...calendar.weekdays.flat(),
  ...calendar.months.flat(),
  ...clock.clockWords,
  'eastern',
  'central',
  'pacific',
  'mountain',
]);
const TERMINATOR = /^(?:[.!?…‼⁇⁈⁉。！？]|\.{2,})$/u;
const CLOSER = /^[”’)\]}»›]$/;
const STRAIGHT = /^(?:["']|'')$/;
const OPENER = /^(?:[“‘„«‹([{"']|``|'')$/;
const CLOCK = /^[ap]\.m\.?$/;
/** Names and nouns that may stand between a quotation and its verb: “Why?” Prime Minister Ada Boyd asked. */
const IN_SUBJECT = new Set(['PROPN', 'NOUN', 'DET', 'ADJ', 'NUM', 'ADP', 'PART']);
const LONGEST_SUBJECT = 9; // tokens

/**
 * The indices of the tokens that start a sentence; 0 is the first. A closing mark belongs to the sentence before it, and
 * “Why?” Boyd asked is one sentence.
 */
export function sentenceStarts(tokens: readonly TaggedToken[]): number[] {
  const starts = tokens.length > 0 ? [0] : [];
  let open = false; // a straight double mark
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (isStraightDouble(token)) open = !open;
    const terminated = TERMINATOR.test(token.text);
    if (!terminated && !(token.kind === 'dotted')) continue;
    let end = i + 1;
    let closed = false;
    while (end < tokens.length && (TERMINATOR.test(tokens[end]!.text) || closes(tokens[end]!, open))) {
      if (isStraightDouble(tokens[end]!)) open = !open;
      closed ||= !TERMINATOR.test(tokens[end]!.text);
      end++;
    }
    if (
      end < tokens.length &&
      (terminated || closed ? isBreak(tokens, i, end, closed) : isBreakAfterDotted(tokens, i))
    )
      starts.push(end);
    i = end - 1;
  }
  return starts;
}

function isStraightDouble({ text }: TaggedToken): boolean {
  return text === '"';
}

/** Curly marks and brackets close by their shape, straight ones by touching what is before them. */
function closes(token: TaggedToken, open: boolean): boolean {
  if (CLOSER.test(token.text)) return true;
  if (!STRAIGHT.test(token.text)) return false;
  return token.text === '"' ? open : token.glued;
}

/** Whether the sentence that ends in the mark at `mark` (and its closing marks) is over before the token at `next`. */
function isBreak(tokens: readonly TaggedToken[], mark: number, next: number, closed: boolean): boolean {
  const token = tokens[next]!;
  const { text } = token;
  if (token.kind === 'masked') return !isMaskedToEnd(tokens, next);
  // “Sh1.35 billion”: the currency hides that it is one figure.
  if (token.kind === 'number' && token.glued && /\d$/.test(tokens[mark - 1]?.text ?? '')) return false;
  if (token.kind === 'number' || /^\p{Sc}$/u.test(text)) return true;
  if (OPENER.test(text)) return isBreakBeforeOpener(tokens, mark, next);
  if (token.kind === 'mark') return false;
  if (!isCapital(text)) return false;
  if (!closed || tokens[mark]!.text === '.') return true;
  return !isReportingTag(tokens, next);
}

function isBreakBeforeOpener(tokens: readonly TaggedToken[], mark: number, opener: number): boolean {
  let at = opener + 1;
  while (at < tokens.length && OPENER.test(tokens[at]!.text)) at++;
  const first = tokens[at];
  if (!first) return false;
  return (
    isCapital(first.text) || first.kind === 'number' || first.kind === 'masked' || tokens[mark]!.text === '.'
  );
}

/** “the U.S. The talks”, “at 5 p.m. Police said”, “Boyd Inc. He …”; not “the U.S. Senate”, “5 p.m. Monday”. */
function isBreakAfterDotted(tokens: readonly TaggedToken[], at: number): boolean {
  const next = tokens[at + 1]!;
  const opened = OPENER.test(next.text) && !next.glued;
  const word = opened ? tokens[at + 2] : next;
  if (!word || !isCapital(word.text) || isTitleOrInitial(tokens[at]!.text)) return false;
  if (CLOCK.test(tokens[at]!.lower)) return !AFTER_CLOCK.has(word.lower.replace(/\.$/, ''));
  return (SMALL_WORDS.has(word.lower) && word.text !== 'I') || (opened && next.text !== '(');
}

function isTitleOrInitial(text: string): boolean {
  return (
    /^\p{L}\.$/u.test(text) ||
    /^(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Hon|St)\.$/.test(text)
  );
}

/** A link or hashtags after the last full stop end the paragraph with its last sentence. */
function isMaskedToEnd(tokens: readonly TaggedToken[], from: number): boolean {
  for (let i = from; i < tokens.length; i++) if (tokens[i]!.kind !== 'masked') return false;
  return true;
}

/** True where a subject and a verb of saying follow a quotation: “Why?” Mayor Ada Boyd asked. */
function isReportingTag(tokens: readonly TaggedToken[], from: number): boolean {
  if (tokens[from]!.pos === 'PRON' && tokens[from]!.text !== 'I') return false;
  for (let i = from; i < Math.min(tokens.length, from + LONGEST_SUBJECT); i++) {
    const token = tokens[i]!;
    if (REPORTING.has(token.lower)) return i > from;
    if (!IN_SUBJECT.has(token.pos) && token.text !== 'I' && token.text !== ',') return false;
  }
  return false;
}

function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}
