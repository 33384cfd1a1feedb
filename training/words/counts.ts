import { readLines } from '../data.ts';

const TEXTS = [
  'quotes/polnear-train.jsonl',
  'ranking/claimbuster-1960-2008.jsonl',
  'ranking/ct19-train.jsonl',
  'ranking/policlaim-train.jsonl',
];

/** How often each word stands in the training texts, in lower case; and the number of words in all. */
export async function countWords(): Promise<{ counts: Map<string, number>; total: number }> {
  const counts = new Map<string, number>();
  let total = 0;
  for (const file of TEXTS)
    for await (const { text } of readLines<{ text: string }>(file))
      for (const [word] of text.replaceAll('’', "'").matchAll(/(?<![@#/.\w])\p{L}+(?:'\p{L}+)*/gu)) {
        const key = word.toLowerCase();
        counts.set(key, (counts.get(key) ?? 0) + 1);
        total++;
      }
  return { counts, total };
}
