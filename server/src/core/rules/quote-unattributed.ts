import type { Fix } from '../finding.ts';
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
      if (!standsAlone(quote, prose)) continue;
      yield {
        span: { start: quote.start, end: quote.end },
        message: `Nobody is given for these words; the paragraph before speaks of ${quote.speakerName!} only. Who says them? Name the speaker beside them.`,
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

/** A paragraph of quoted words alone, where the one before names nobody who may be meant: “Reviewers concluded …”. */
function standsAlone(
  { kind, run, cue, speaker, speakerName, start, end }: Quote,
  { paragraphs }: Prose,
): boolean {
  if (kind !== 'direct' || !run || !cue || speakerName === undefined) return false;
  if (speaker?.kind !== 'nominal' || speaker.person || run.continues !== undefined) return false;
  if (!SOME_PEOPLE.test(speakerName)) return false;
  const { block } = paragraphs[run.paragraph]!;
  return (
    cue.end <= block.start && block.textStart === start && block.textEnd === end && block.kind === 'paragraph'
  );
}

/** Text that stands for itself within an LSP snippet. */
function inSnippet(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}
