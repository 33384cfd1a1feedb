import type { Paragraph } from '../prose/prose.ts';
import type { Mark } from './marks.ts';
import type { Pair } from './pairing.ts';

/** A paragraph with its pairs, while the paragraphs are looked at together. */
export interface MarkedParagraph {
  readonly paragraph: Paragraph;
  /** In the order of the text. */
  readonly pairs: readonly Pair[];
}

/**
 * How the quotation that a paragraph leaves open goes on: the next paragraph reopens it, as the convention asks, or one of
 * the next few closes it without having reopened it. The result is the number of paragraphs that it goes on for.
 */
export function continuation(paragraphs: readonly MarkedParagraph[], at: number, open: Mark): number {
  for (let ahead = 1; ahead <= LONGEST_WITHOUT_MARKS; ahead++) {
    const next = paragraphs[at + ahead];
    if (!next || !CARRIES.has(next.paragraph.block.kind)) return 0;
    const first = next.pairs.find((pair) => (pair.open ?? pair.close)!.family === open.family);
    if (!first) continue;
    if (!first.open) return ahead;
    return ahead === 1 && first.open.start === next.paragraph.start && sameStyle(first.open, open) ? 1 : 0;
  }
  return 0;
}

const LONGEST_WITHOUT_MARKS = 4;
const CARRIES = new Set(['paragraph', 'list-item', 'transcript', 'post']);

const sameStyle = (a: Mark, b: Mark) => a.text === b.text || a.family === 'double';
