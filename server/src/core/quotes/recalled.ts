import type { Span } from '../span.ts';
import type { Fragment } from './fragments.ts';
import { commonWords, type Word } from './wording.ts';

/** Words that go back to what somebody said before: “reminded jurors of his words:”, “in his words,”, “as she put it”. */
const BEFORE =
  /\b(?:(?:his|her|its|their|own|['’]s)\swords|put\sit|puts\sit|recall(?:ed|s|ing)|recit(?:es?|ed|ing)|(?:verdict|phrase|line|motto|slogan),?\sas|repeat(?:ed|s|ing)|quot(?:ed|es|ing)|echo(?:ed|es|ing))\b[^.“”"]{0,30}$/i;
const AFTER =
  /^[,\s]*(?:as\s[^.“”"]{1,30}\s(?:had\s)?put\sit\b|in\s(?:his|her|its|their)\swords\b|[^.“”"]{0,20}\b(?:had\s(?:said|told|called)|put\sit)\b)/i;
const NEAR = 70; // UTF-16 units
/** So many words, and so large a part of them, have to be the same. */
const [LEAST, SHARE] = [2, 0.5];
/** A part so large is the same. */
const CONTAINED = 0.6;
const CONTENT = /^(?:NOUN|VERB|ADJ)$/;
const LIGHT: ReadonlySet<string> = new Set(['go', 'going', 'gonna', 'got', 'get', 'getting', 'do', 'does', 'did', 'doing', 'done', 'have', 'has', 'had', 'having', 'is', 'are', 'was', 'were', 'be', 'been', 'being', 'say', 'says', 'said', 'think', 'know', 'want']); // prettier-ignore

/** Two passages of which the later one gives the other's words again, not quite. */
export interface Recalled<F> {
  readonly here: F;
  readonly other: F;
  /** The words of `other` that stand over against it: from one index to before another. */
  readonly from: number;
  readonly to: number;
}

/**
 * Words of a headline that the copy has otherwise, and words that the copy comes back to and has otherwise:
 * “I seen him clear as day”, which she reminded jurors of, after “I seen him plain as pie”. Undefined
 * paragraphs are posts and transcripts.
 */
export function* recalledWords<F extends Fragment & Span>(
  text: string,
  passages: readonly F[],
  headings: readonly F[],
): Iterable<Recalled<F>> {
  for (const here of [...headings, ...passages]) {
    const lead = text.slice(Math.max(0, here.start - NEAR), here.start).replace(/^[\s\S]*\n/, '');
    const isHeading = headings.includes(here);
    if (!isHeading && !BEFORE.test(lead) && !AFTER.test(text.slice(here.end, here.end + NEAR))) continue;
    if (here.words.length <= LEAST) continue;
    const found = passages.flatMap((other) => matchOf(here, other, isHeading) ?? []);
    if (found.some(({ same }) => same === here.words.length)) continue;
    const [best] = found.sort((a, b) => b.same - a.same);
    if (best) yield best;
  }
}

const meansSomething = ({ pos, key }: Word) => CONTENT.test(pos) && !LIGHT.has(key);

function matchOf<F extends Fragment>(
  here: F,
  other: F,
  isHeading: boolean,
): (Recalled<F> & { readonly same: number }) | undefined {
  if (other === here) return undefined;
  if (!isHeading && (other.paragraph === undefined || here.words[0]!.start < other.words[0]!.start))
    return undefined;
  const pairs = commonWords(here.words, other.words);
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last || pairs.length < Math.max(LEAST, SHARE * here.words.length)) return undefined;
  // What they share stands together there, and means something.
  if (last[1] - first[1] > here.words.length + 1) return undefined;
  if (!pairs.some(([i]) => meansSomething(here.words[i]!))) return undefined;
  const from = Math.max(0, first[1] - first[0]);
  const to = Math.min(other.words.length, last[1] + here.words.length - last[0]);
  // “a door, not a cure” is the same as “It’s a door, not a cure”.
  const isPart = pairs.length === other.words.length && pairs.length > CONTAINED * here.words.length;
  const same = isPart ? here.words.length : pairs.length;
  return { here, other, from, to, same };
}
