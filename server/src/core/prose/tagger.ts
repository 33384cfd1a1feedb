import model from 'wink-eng-lite-web-model';
import winkNLP, { type WinkMethods } from 'wink-nlp';

/** Universal part-of-speech tags. */
export type Pos =
  | 'ADJ' | 'ADP' | 'ADV' | 'AUX' | 'CCONJ' | 'DET' | 'INTJ' | 'NOUN' | 'NUM' | 'PART' | 'PRON' | 'PROPN' | 'PUNCT'
  | 'SCONJ' | 'SYM' | 'VERB' | 'X' | 'SPACE'; // prettier-ignore

/** A token with offsets into the paragraph that was tagged. */
export interface TaggedToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly pos: Pos;
  readonly lemma: string;
  readonly glued: boolean;
  readonly startsSentence: boolean;
}

let nlp: WinkMethods | undefined;

/** Tokens of one paragraph. The model loads on first use (about 250 ms). */
export function tag(text: string): TaggedToken[] {
  nlp ??= winkNLP(model, ['sbd', 'pos']);
  const { its } = nlp;
  const doc = nlp.readDoc(text);
  const words = doc.tokens();
  const values = words.out(its.value) as string[];
  const tags = words.out(its.pos) as Pos[];
  const lemmas = words.out(its.lemma as typeof its.value) as string[];
  const starts = new Set(
    (doc.sentences().out(its.span) as unknown as [number, number][]).map(([first]) => first),
  );
  const tokens: TaggedToken[] = [];
  let from = 0;
  let startsSentence = true;
  for (const [i, value] of values.entries()) {
    const start = text.indexOf(value, from);
    const end = start + value.length;
    startsSentence ||= starts.has(i);
    if (value.trim()) {
      tokens.push({
        start,
        end,
        text: value,
        lower: value.toLowerCase().replaceAll('’', "'"),
        pos: tags[i] ?? 'X',
        lemma: lemmas[i] ?? value.toLowerCase(),
        glued: tokens.at(-1)?.end === start,
        startsSentence,
      });
      startsSentence = false;
    }
    from = end;
  }
  return tokens;
}
