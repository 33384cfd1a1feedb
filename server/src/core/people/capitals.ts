import type { Paragraph, Prose, Token } from '../prose/prose.ts';
import { CALENDAR, keyOf } from './lexicon.ts';

/** How a word of the article is written when nothing but its being a name makes it a capital. */
export interface WordUse {
  /** With a capital where ordinary words have none. */
  named: number;
  /** In lower case. */
  plain: number;
}

/** What capitals say: `strong` where only a name has one, `weak` where any word would (the start of a sentence). */
export interface Capitals {
  readonly of: readonly ('strong' | 'weak' | undefined)[];
  readonly use: ReadonlyMap<string, WordUse>;
  /** Paragraphs in Title Case or CAPITALS, whose capitals say nothing. */
  readonly shouted: ReadonlySet<number>;
}

/** Reads the capitals of the article, once for all tokens. */
export function readCapitals(prose: Prose): Capitals {
  const of: ('strong' | 'weak' | undefined)[] = new Array<undefined>(prose.tokens.length);
  const use = new Map<string, WordUse>();
  const shouted = new Set<number>();
  const hidden = hiddenTokens(prose);
  for (const paragraph of prose.paragraphs) {
    if (isShouted(prose.tokens, paragraph)) shouted.add(paragraph.index);
    readParagraph(prose, paragraph, shouted.has(paragraph.index), hidden, of, use);
  }
  // Only now is it known which of the words in lower case matter.
  for (let i = 0; i < of.length; i++) {
    const seen = of[i] === undefined ? use.get(prose.tokens[i]!.lower) : undefined;
    if (seen) seen.plain++;
  }
  return { of, use, shouted };
}

function readParagraph(
  { tokens, sentences }: Prose,
  paragraph: Paragraph,
  isTitle: boolean,
  hidden: ReadonlySet<number>,
  of: ('strong' | 'weak' | undefined)[],
  use: Map<string, WordUse>,
): void {
  let opens = true;
  for (let i = paragraph.firstToken; i < paragraph.endToken; i++) {
    const token = tokens[i]!;
    if (sentences[token.sentence]!.firstToken === i) opens = true;
    if (startsUpper(token.text) && !hidden.has(i)) {
      of[i] = opens || isTitle ? 'weak' : 'strong';
      const key = keyOf(token.text);
      let seen = use.get(key);
      if (!seen) use.set(key, (seen = { named: 0, plain: 0 }));
      if (of[i] === 'strong') seen.named++;
      opens = false;
    } else if (isWord(token)) opens = false;
    // After a colon or an opening mark a sentence may begin; after a comma or a dash none does.
    else if (OPENERS.has(token.text) || (STRAIGHT.has(token.text) && !token.glued)) opens = true;
  }
}

/** Tokens that are links, handles, hashtags or code. */
function hiddenTokens({ article, tokens }: Prose): ReadonlySet<number> {
  const hidden = new Set<number>();
  let at = 0;
  for (const mask of article.masks) {
    if (mask.kind === 'markup') continue;
    while (at < tokens.length && tokens[at]!.end <= mask.start) at++;
    for (let i = at; i < tokens.length && tokens[i]!.start < mask.end; i++) hidden.add(i);
  }
  return hidden;
}

const OPENERS = new Set([':', '“', '‘', '«', '„', '‹', '``', '‘‘', '…', '...', '•', '·', '*', '[']);
const STRAIGHT = new Set(['"', "'", "''"]);

/** Headlines In Title Case and lines in CAPITALS: at least four longer words, nearly all with a capital. */
function isShouted(tokens: readonly Token[], { firstToken, endToken }: Paragraph): boolean {
  let long = 0;
  let upper = 0;
  for (let i = firstToken; i < endToken && i < firstToken + 40; i++) {
    const { text } = tokens[i]!;
    if (text.length < 4 || !isLetter(text)) continue;
    long++;
    if (startsUpper(text)) upper++;
  }
  // Copy that ends in a full stop is rarely a headline: “Judge Orr rose. Prosecutor Tull spoke.” is only full of names.
  const ends = tokens[endToken - 1]?.text === '.';
  return long >= (ends ? 6 : 4) && upper >= (ends ? 0.95 : 0.75) * long;
}

/** True for a token that starts with a capital letter of any script. */
export function startsUpper(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  return code > 191 && /^\p{Lu}/u.test(text);
}

function isLetter(text: string): boolean {
  const code = text.charCodeAt(0) | 32;
  return (code >= 97 && code <= 122) || text.charCodeAt(0) > 191;
}

/** A token of letters or figures, not a mark. */
export function isWord(token: Token): boolean {
  const code = token.text.charCodeAt(0);
  if (code < 128)
    return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return code > 191 && !(code >= 0x2000 && code < 0x2070);
}

/** A day, a month, a feast, or another capitalised word that names nobody. */
export function isCalendar(token: Token): boolean {
  return CALENDAR.has(keyOf(token.text));
}
