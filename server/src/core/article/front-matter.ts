import { readDate, type WrittenDate } from './written-date.ts';

const KEYS = [
  'date',
  'published',
  'publishdate',
  'datepublished',
  'pubdate',
  'created',
  'updated',
  'lastmod',
  'modified',
];
const ENTRY = /^["']?([\w-]+)["']?\s*[:=]\s*(.+)$/gm;

/** The date in YAML or TOML front matter, with offsets into it; a publication date beats a later change. */
export function readFrontMatterDate(frontMatter: string): WrittenDate | undefined {
  let best: { rank: number; date: WrittenDate } | undefined;
  for (const entry of frontMatter.matchAll(ENTRY)) {
    const rank = KEYS.indexOf(entry[1]!.toLowerCase().replaceAll(/[_-]/g, ''));
    if (rank < 0 || (best && best.rank <= rank)) continue;
    const found = readDate(entry[2]!);
    if (!found) continue;
    const at = entry.index + entry[0].length - entry[2]!.length;
    best = { rank, date: { ...found, start: at + found.start, end: at + found.end } };
  }
  return best?.date;
}
