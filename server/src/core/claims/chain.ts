import type { Prose, Sentence } from '../prose/prose.ts';
import lists from '../../language/en/claim-sources.json' with { type: 'json' };
import type { Source } from './claims.ts';
import type { NamedSource } from './sources.ts';
import { compilePhrases, findPhrases } from './phrases.ts';

const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it']);
const REPORTED: ReadonlySet<string> = new Set(['had', 'would', "'d", 'also', 'further']);
const SOURCE_LINE: ReadonlySet<string> = new Set(['source', 'sources']);
const SOURCE_LINE_REACH = 4;
const CARRIES_ON = compilePhrases(lists.carriesOn.map((phrase) => [phrase, true] as const));
const LOOKS_BACK = compilePhrases(lists.looksBack.map((phrase) => [phrase, true] as const));

/**
 * The source that answers for a sentence with none of its own. Attribution is carried on openly ("It also found …",
 * "He had been warned …" after "she said"), or the next sentence looks back ("The figures come from the ministry"), or
 * the line that leads in a list or stands below a box of figures names it. That the neighbour has a source is not enough:
 * reporters slip their own claims in between. `named` holds the sources of every sentence, by its index.
 */
export function chainedSource(
  prose: Prose,
  sentence: Sentence,
  named: readonly (readonly NamedSource[])[],
  hidden: Uint8Array,
): Source | undefined {
  const { tokens, sentences, paragraphs } = prose;
  const paragraph = paragraphs[sentence.paragraph]!;
  const before = sentences[sentence.index - 1];
  if (before?.paragraph === sentence.paragraph && carriesOn(prose, sentence, hidden)) {
    for (let i = before.index; i >= paragraph.firstSentence; i--) {
      const source = named[i]?.at(-1)?.source;
      if (source) return source;
    }
  }
  const after = sentences[sentence.index + 1];
  if (
    after &&
    findPhrases(LOOKS_BACK, tokens, after.firstToken, Math.min(after.endToken, after.firstToken + 12), hidden)
      .length
  )
    return named[after.index]?.[0]?.source ?? { start: after.start, end: after.end, kind: 'document' };
  const lead = paragraph.block.kind === 'list-item' ? leadIn(prose, sentence, named) : undefined;
  return lead ?? sourceLine(prose, sentence);
}

/** “Source: the fisheries board.” below a box of figures answers for what stands above it. */
function sourceLine({ tokens, sentences }: Prose, { index }: Sentence): Source | undefined {
  for (let i = index + 1; i < sentences.length && i <= index + SOURCE_LINE_REACH; i++) {
    const { firstToken, start, end } = sentences[i]!;
    if (SOURCE_LINE.has(tokens[firstToken]!.lower) && tokens[firstToken + 1]?.lower === ':')
      return { start, end, kind: 'document' };
  }
  return undefined;
}

function carriesOn(prose: Prose, sentence: Sentence, hidden: Uint8Array): boolean {
  const { tokens } = prose;
  const first = tokens[sentence.firstToken]!;
  if (PRONOUNS.has(first.lower) && REPORTED.has(tokens[sentence.firstToken + 1]?.lower ?? '')) return true;
  const end = Math.min(sentence.endToken, sentence.firstToken + 12);
  return findPhrases(CARRIES_ON, tokens, sentence.firstToken, end, hidden).length > 0;
}

/** “According to the filing, the board:” answers for every item of the list below it. */
function leadIn(
  prose: Prose,
  sentence: Sentence,
  named: readonly (readonly NamedSource[])[],
): Source | undefined {
  for (let p = sentence.paragraph - 1; p >= 0; p--) {
    const paragraph = prose.paragraphs[p]!;
    if (paragraph.block.kind === 'list-item') continue;
    const last = prose.sentences[paragraph.endSentence - 1];
    if (!last || prose.tokens[last.endToken - 1]?.lower !== ':') return undefined;
    return named[last.index]?.[0]?.source ?? { start: last.start, end: last.end, kind: 'document' };
  }
  return undefined;
}
