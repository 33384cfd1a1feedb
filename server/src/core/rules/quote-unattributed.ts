import type { Fix } from '../finding.ts';
import { tokenAt } from '../quotes/repair.ts';
import { isCueVerb } from '../speakers/cue-verbs.ts';
import { likelySpeakers } from '../speakers/quotations.ts';
import type { Prose } from '../prose/prose.ts';
import type { Quote } from '../speakers/speakers.ts';
import type { Rule } from './rule.ts';

/** Verbs to choose from, as the choices of a snippet. */
const SPEECH_VERBS = 'said,told reporters,added';

export const quoteUnattributed: Rule = {
  code: 'quote-unattributed',
  family: 'quote',
  name: 'quotations of nobody',
  summary: 'Quoted speech with no speaker in its sentence, its neighbours or its paragraph',
  severity: 'warning',
  *check({ notSpeech, quotes, prose }) {
    for (const { run, why } of notSpeech) {
      if (why !== 'no cue') continue;
      yield {
        span: { start: run.start, end: run.end },
        message: 'Nobody is given for these words. Who says them, and to whom? Name the speaker beside them.',
      };
    }
    for (const quote of quotes) {
      if (!standsAlone(quote, prose) && !leansOnDeed(quote, prose)) continue;
      yield {
        span: { start: quote.start, end: quote.end },
        message: `Nobody is given beside these words; what stands before speaks of ${quote.speakerName!}. Who says them? Name the speaker beside them.`,
        ...(quote.speaker?.kind === 'nominal' ? {} : { severity: 'information' as const }),
      };
    }
  },
  *fixes({ span }, analysis): Iterable<Fix> {
    const at = { start: span.start, end: span.start };
    for (const { name } of likelySpeakers(analysis, span.start)) {
      yield {
        title: `Attribute to ${name}`,
        edits: [
          { span: at, newText: `${name} said: `, snippet: `${inSnippet(name)} \${1|${SPEECH_VERBS}|}: ` },
        ],
        scope: 'here',
      };
    }
    yield {
      title: 'Attribute to “…”',
      edits: [{ span: at, newText: '… said: ', snippet: `\${1:speaker} \${2|${SPEECH_VERBS}|}: ` }],
      scope: 'here',
    };
  },
};

/** “reviewers”, “some parents”, but not “the statement” or “Reporter Ada Orr”. */
const SOME_PEOPLE = /^(?!the\s)\p{L}?[\p{Ll}\s-]*(?:s|people)$/u;

/**
 * A paragraph of quoted words alone, where the one before quotes nobody at its end or names nobody who may be meant:
 * “Reviewers concluded …”. After “…,” she said. a paragraph of her words needs no more.
 */
function standsAlone(
  { kind, run, cue, speaker, speakerName, start, end }: Quote,
  { paragraphs, sentences, article: { text } }: Prose,
): boolean {
  if (kind !== 'direct' || !run || !cue || speakerName === undefined || run.continues !== undefined)
    return false;
  const { block } = paragraphs[run.paragraph]!;
  if (cue.end > block.start || block.textStart !== start || block.textEnd !== end) return false;
  if (block.kind !== 'paragraph') return false;
  if (speaker?.kind === 'nominal' && !speaker.person && SOME_PEOPLE.test(speakerName)) return true;
  const before = paragraphs[run.paragraph - 1];
  const next = paragraphs[run.paragraph + 1];
  if (before?.block.kind !== 'paragraph' || (next && MARK.test(text.slice(next.start, next.end))))
    return false;
  if (/[:,]\s*$/.test(text.slice(before.start, before.end)) || end - start > LONGEST) return false;
  // Words without their closing mark have a finding of their own.
  if (!/[”"’'»]/.test(text[end - 1]!)) return false;
  const last = sentences[before.endSentence - 1]!;
  return !MARK.test(text.slice(before.start, before.end)) && !/[“”"‘]/.test(text.slice(last.start, last.end));
}

/** “The fishmongers stayed. ‘…’” says what they did, not that they said it. */
function leansOnDeed(
  { kind, run, cue, speaker, start }: Quote,
  { tokens, sentences, article: { text } }: Prose,
): boolean {
  if (kind !== 'direct' || !run || !cue || speaker?.kind !== 'nominal' || speaker.person) return false;
  const [verb, first] = [tokens[tokenAt(tokens, cue.start)]!, tokens[tokenAt(tokens, start)]!];
  if (verb.sentence !== first.sentence - 1 || verb.paragraph !== first.paragraph) return false;
  if (verb.pos !== 'VERB' || verb.lower === 'according' || isCueVerb(verb.lemma)) return false;
  const before = sentences[verb.sentence]!;
  return !/[“”"‘:]/.test(text.slice(before.start, before.end));
}

/** UTF-16 units; longer words are a passage that the paragraph before leads up to. */
const LONGEST = 140;
/** Quoted words open the paragraph. */
const MARK = /^[“"‘«„]/;

/** Text that stands for itself within an LSP snippet. */
function inSnippet(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}
