import type { Prose } from '../prose/prose.ts';
import { startsWord } from '../prose/letters.ts';
import { tokenAt } from '../quotes/repair.ts';
import type { QuotedRun } from '../quotes/quotes.ts';
import { isCapital } from './tags.ts';

const MOST_WORDS = 2;
const HEADINGS = new Set(['headline', 'subhead']);

/**
 * The runs that are nicknames within a name: Ola “Spud” Berg. One or two capitalised words between two others of one
 * sentence, outside headings, whose capitals say nothing. They are part of the name, so that it stays one.
 */
export function findNicknames(prose: Prose, runs: readonly QuotedRun[]): Set<QuotedRun> {
  const found = new Set<QuotedRun>();
  for (const run of runs) {
    if (!run.close || run.words.end - run.words.start > 30 || run.within !== undefined) continue;
    if (HEADINGS.has(prose.paragraphs[run.paragraph]!.block.kind)) continue;
    if (standsInName(prose, run)) found.add(run);
  }
  return found;
}

function standsInName({ tokens, sentences }: Prose, run: QuotedRun): boolean {
  const first = tokenAt(tokens, run.start);
  let end = first;
  let words = 0;
  for (; end < tokens.length && tokens[end]!.start < run.end; end++) {
    if (!startsWord(tokens[end]!.text)) continue;
    if (!isCapital(tokens[end]!)) return false;
    words++;
  }
  const [before, after] = [tokens[first - 1], tokens[end]];
  if (words === 0 || words > MOST_WORDS || !before || !after) return false;
  if (before.sentence !== after.sentence || !isCapital(before) || !isCapital(after)) return false;
  if (before.end + 1 !== run.start || run.end + 1 !== after.start) return false;
  // “The “Iron” Duke”: what opens the sentence has its capital from there.
  return before.pos === 'PROPN' || first - 1 > sentences[before.sentence]!.firstToken;
}
