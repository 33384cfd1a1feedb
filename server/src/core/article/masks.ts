import domains from '../../language/en/domains.json' with { type: 'json' };
import { isProse, type Block, type Mask } from './article.ts';

const TLD = domains.anywhere.join('|');
const TLD_WITH_PATH = domains.withPath.join('|');
const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';
/** The end of an address is not the full stop or comma that follows it in the sentence. */
const PATH = '(?:[^\\s<>"“”‘’`\\])]*[^\\s<>"“”‘’`\\]).,;:!?…\'*_—–])';

const ADDRESS = new RegExp(
  [
    `(?<code>(?<!\`)(?<tick>\`{1,3})(?!\`)(?:(?!'')[^\`\\n]){1,400}\\k<tick>(?!\`))`,
    `(?<tag></?[a-zA-Z][a-zA-Z0-9]*(?:\\s[^<>]{0,400})?/?>|<!--[^]{0,400}?-->)`,
    `(?<image>!?\\[)(?<words>[^\\[\\]\\n]{0,400})(?<target>\\]\\((?:[^()\\s]|\\([^()\\s]*\\)){1,1000}(?:\\s+["'“][^"\\n]{0,200}["'”])?\\))`,
    `(?<footnote>\\[\\^[\\w-]{1,40}\\])`,
    `(?<url>\\b(?:https?|ftp)://${PATH}|\\bwww\\.${PATH})`,
    `(?<email>(?<![\\w.])[\\w.+-]{1,64}@(?:${LABEL}\\.){1,4}[a-zA-Z]{2,24}\\b)`,
    `(?<handle>(?<![\\p{L}\\p{N}_@/.])@[\\p{L}\\p{N}_]{1,40}(?:@[\\w.-]{1,60}\\w)?)`,
    `(?<hashtag>(?<![\\p{L}\\p{N}_&/#])#(?=[\\p{N}_]{0,40}\\p{L})[\\p{L}\\p{N}_]{2,140})`,
    `(?<domain>(?<![\\p{L}\\p{N}@.-])(?:${LABEL}\\.){1,4}(?:(?:${TLD})(?![\\p{L}\\p{N}-]|\\.\\p{L})(?:/${PATH}?)?|(?:${TLD_WITH_PATH})/${PATH}))`,
  ].join('|'),
  'gu',
);
const EMPHASIS = /\*{1,3}|_{1,3}|~~/g;
const OUTSIDE = /[\s\p{P}\p{S}]/u;

/** Links, addresses, handles, hashtags, code and Markdown's marks in the prose of the blocks, in the order of the text. */
export function findMasks(text: string, blocks: readonly Block[]): Mask[] {
  const masks: Mask[] = [];
  for (const block of blocks) {
    if (!isProse(block)) continue;
    const prose = text.slice(block.textStart, block.textEnd);
    const found = findAddresses(prose);
    findEmphasis(prose, found);
    if (block.quoted) findQuoteMarks(prose, found);
    found.sort((a, b) => a.start - b.start);
    for (const mask of found)
      masks.push({ ...mask, start: mask.start + block.textStart, end: mask.end + block.textStart });
  }
  return masks;
}

function findAddresses(prose: string): Mask[] {
  const found: Mask[] = [];
  if (!/[@#`<[]|\.\p{L}|:\/\//u.test(prose)) return found;
  for (const match of prose.matchAll(ADDRESS)) {
    const { index: start, groups } = match;
    const g = groups!;
    const end = start + match[0].length;
    if (g['code']) found.push({ kind: 'code', start, end });
    else if (g['tag'] || g['footnote']) found.push({ kind: 'markup', hidden: true, start, end });
    else if (g['target']) {
      found.push({ kind: 'markup', hidden: true, start, end: start + g['image']!.length });
      found.push({ kind: 'link', hidden: true, start: end - g['target'].length, end });
    } else if (g['handle']) found.push({ kind: 'handle', start, end });
    else if (g['hashtag']) found.push({ kind: 'hashtag', start, end });
    else found.push({ kind: 'link', start, end });
  }
  return found;
}

/** Pairs of stars, underscores and tildes around words: *so*, **so**, _so_. A lone star is a footnote or “not out”. */
function findEmphasis(prose: string, found: Mask[]): void {
  if (!/[*_~]/.test(prose)) return;
  const open = new Map<string, number>();
  const taken = found.filter((mask) => mask.kind !== 'markup');
  let next = 0;
  for (const match of prose.matchAll(EMPHASIS)) {
    const [mark] = match;
    const start = match.index;
    const end = start + mark.length;
    while (next < taken.length && taken[next]!.end <= start) next++;
    if (next < taken.length && taken[next]!.start < end) continue;
    const before = prose[start - 1] ?? ' ';
    const after = prose[end] ?? ' ';
    const from = open.get(mark);
    if (from !== undefined && !/\s/.test(before) && OUTSIDE.test(after)) {
      found.push(
        { kind: 'markup', hidden: true, start: from, end: from + mark.length },
        { kind: 'markup', hidden: true, start, end },
      );
      open.delete(mark);
    } else if (OUTSIDE.test(before) && !/\s/.test(after)) open.set(mark, start);
  }
}

/** The marks at the start of a block quotation's further lines. */
function findQuoteMarks(prose: string, found: Mask[]): void {
  for (const match of prose.matchAll(/(?<=[\n\r])[ \t]*(?:>[ \t]?)+/g))
    found.push({ kind: 'markup', hidden: true, start: match.index, end: match.index + match[0].length });
}
