import type { Fix } from '../finding.ts';
import { likelySpeakers } from '../speakers/quotations.ts';
import type { Rule } from './rule.ts';

/** Verbs to choose from, as the choices of a snippet. */
const SPEECH_VERBS = 'said,told reporters,added';

export const quoteUnattributed: Rule = {
  code: 'quote-unattributed',
  family: 'quote',
  name: 'quotations of nobody',
  summary: 'Quoted speech with no speaker in its sentence, its neighbours or its paragraph',
  severity: 'warning',
  *check({ notSpeech }) {
    for (const { run, why } of notSpeech) {
      if (why !== 'no cue') continue;
      yield {
        span: { start: run.start, end: run.end },
        message: 'Nobody is given for these words. Who says them, and to whom? Name the speaker beside them.',
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

/** Text that stands for itself within an LSP snippet. */
function inSnippet(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}
