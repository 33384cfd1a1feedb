import type { Person } from '../people/people.ts';
import { tokenAt } from '../quotes/repair.ts';
import { authorOf } from './layout.ts';
import type { Scene } from './scene.ts';

/** One place where a member of the cast appears in the reporter's words. Tokens are half open. */
export interface Appearance {
  readonly person: number;
  readonly firstToken: number;
  readonly endToken: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** Index of the chunk that holds it, or -1. */
  readonly chunk: number;
  readonly pronoun: boolean;
}

/**
 * Where the cast appears outside quotation marks, in the order of the text. In a post only its author does, where it is
 * signed: those whom it speaks of are in somebody's words.
 */
export function appearancesOf(scene: Scene, people: readonly Person[]): Appearance[] {
  const { tokens, prose, run, chunk } = scene;
  const found: Appearance[] = [];
  for (const person of people) {
    for (const mention of person.mentions) {
      const firstToken = tokenAt(tokens, mention.start);
      const token = tokens[firstToken];
      if (!token || token.start >= mention.end || run[firstToken]! >= 0) continue;
      if (prose.paragraphs[token.paragraph]!.block.kind === 'post') continue;
      let endToken = firstToken + 1;
      while (endToken < tokens.length && tokens[endToken]!.start < mention.end) endToken++;
      const { sentence, paragraph } = token;
      const pronoun = mention.form === 'pronoun';
      found.push({
        person: person.id,
        firstToken,
        endToken,
        sentence,
        paragraph,
        chunk: chunk[firstToken]!,
        pronoun,
      });
    }
  }
  for (const { block, index, endToken, endSentence } of prose.paragraphs) {
    const author = block.post && authorOf(block.post, prose.article.text, people);
    if (!author || endToken === 0) continue;
    const at = { firstToken: endToken - 1, endToken, sentence: endSentence - 1, paragraph: index };
    found.push({ ...at, person: author.id, chunk: -1, pronoun: false });
  }
  return found.sort((a, b) => a.firstToken - b.firstToken);
}
