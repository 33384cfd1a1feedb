import type { Prose } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import type { Entry } from './cast.ts';
import { HONORIFICS, isTitleWord, keyOf } from './lexicon.ts';
import type { Naming } from './naming.ts';

/** Names that stand outside the prose: who signs a post, and who speaks a line of a transcript. */
export function signatureNamings(prose: Prose): Naming[] {
  const namings: Naming[] = [];
  for (const { block } of prose.paragraphs) {
    const span = block.post?.name ?? block.speaker;
    const naming = span && readName(prose.article.text, span);
    // “Q:” and “The SPEAKER:” name nobody.
    if (naming && (naming.keys.length > 1 || naming.honorific !== undefined || block.speaker))
      namings.push(naming);
  }
  return namings;
}

function readName(text: string, span: Span): Naming | undefined {
  const words = [...text.slice(span.start, span.end).matchAll(/[\p{L}\p{M}][\p{L}\p{M}\p{N}'’.-]*/gu)];
  const keys = words.map(([word]) => keyOf(word));
  const titled = keys.slice(0, -1).findLastIndex(isTitleWord) + 1;
  const name = words.slice(titled);
  const [first] = name;
  const last = name.at(-1);
  if (!first || !last || name.length > 5 || isTitleWord(keys.at(-1)!) || last[0].length < 2) return undefined;
  const start = span.start + first.index;
  const honorific = keys.slice(0, titled).findLast((key) => HONORIFICS.has(key));
  const title = titleOf(words.slice(0, titled), span.start);
  return {
    start,
    end: span.start + last.index + last[0].length,
    first: OUTSIDE,
    last: OUTSIDE,
    keys: keys.slice(titled),
    ...(honorific === undefined ? {} : { honorific }),
    titles: title && !SAYS_NOTHING.test(text.slice(title.start, title.end)) ? [title] : [],
    sentence: OUTSIDE,
    paragraph: OUTSIDE,
    weak: keys.length === 1,
    opens: false,
  };
}

function titleOf(words: readonly RegExpMatchArray[], from: number): Span | undefined {
  const [first] = words;
  const last = words.at(-1);
  return first && last && { start: from + first.index!, end: from + last.index! + last[0].length };
}

/** No token of the prose. */
const OUTSIDE = -1;
const SAYS_NOTHING = /^(?:mr|mrs|ms|miss|dr|sir|dame)\.?$/i;

/** Gives the signers of posts their handles, and the handles in the copy to those whom they name. */
export function attachHandles(prose: Prose, entries: readonly Entry[]): void {
  const { text, masks } = prose.article;
  const owners = new Map<string, Entry>();
  for (const { block } of prose.paragraphs) {
    const handle = block.post?.handle;
    const signer =
      block.post && entries.find((entry) => entry.namings.some((m) => within(block.post!.name, m.naming)));
    if (!handle || !signer) continue;
    signer.handle ??= handle;
    owners.set(handle.toLowerCase(), signer);
    const at = text.indexOf(`@${handle}`, block.post.signature.start);
    if (at >= 0 && at < block.post.signature.end) mention(signer, { start: at, end: at + handle.length + 1 });
  }
  for (const mask of masks) {
    if (mask.kind !== 'handle') continue;
    const handle = text.slice(mask.start + 1, mask.end);
    const owner = owners.get(handle.toLowerCase()) ?? ownerByName(handle, entries);
    if (!owner || owner.namings.some(({ naming }) => naming.start === mask.start)) continue;
    owner.handle ??= handle;
    mention(owner, mask);
  }
}

const within = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end;

function mention(entry: Entry, { start, end }: Span): void {
  const naming = {
    start,
    end,
    first: OUTSIDE,
    last: OUTSIDE,
    keys: [],
    titles: [],
    sentence: OUTSIDE,
    paragraph: OUTSIDE,
  };
  entry.namings.push({ naming: { ...naming, weak: false, opens: false }, form: 'handle' });
}

/** “@GwenOrr” is Gwen Orr; “@MinisterVandermark” is the only Vandermark. */
function ownerByName(handle: string, entries: readonly Entry[]): Entry | undefined {
  const squashed = handle.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const named = entries.filter(
    (entry) => entry.kind === 'person' && !entry.fits && entry.naming.keys.length > 1,
  );
  const whole = named.filter(
    (entry) => entry.naming.keys.join('').replace(/[^\p{L}\p{N}]/gu, '') === squashed,
  );
  if (whole.length > 0) return whole.length === 1 ? whole[0] : undefined;
  const part = named.filter((entry) => {
    const surname = entry.naming.keys.at(-1)!;
    return surname.length > 4 && squashed.endsWith(surname);
  });
  return part.length === 1 ? part[0] : undefined;
}
