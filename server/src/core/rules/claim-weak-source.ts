import type { Fix } from '../finding.ts';
import type { Rule } from './rule.ts';

/** Papers, which have authors and a place, rather than people. */
const STUDIES = /\b(?:stud(?:y|ies)|research|surveys?|polls?|data|figures|statistics)\b/i;

export const claimWeakSource: Rule = {
  code: 'claim-weak-source',
  family: 'claim',
  name: 'sources without a name',
  summary: 'A statement whose source has no name',
  severity: 'information',
  *check({ article, claims }) {
    for (const { askable, source } of claims) {
      if (!askable || source?.kind !== 'unnamed') continue;
      const words = article.text.slice(source.start, source.end);
      yield {
        span: { start: source.start, end: source.end },
        message: STUDIES.test(words)
          ? `“${words}”: none is named. Which? Give its authors, and where it was published.`
          : `“${words}”: nobody is named. Who is it? Name them, or say why they cannot be named.`,
      };
    }
  },
  *fixes({ span }, { article }): Iterable<Fix> {
    const words = article.text.slice(span.start, span.end);
    yield {
      title: `Name the source in place of “${words}”`,
      edits: [
        {
          span,
          newText: replacement(words, 'SOURCE', 'said'),
          snippet: replacement(words, '${1:source}', '${2|said,found,warned,estimated|}'),
        },
      ],
      scope: 'here',
    };
  },
};

/** “according to insiders” keeps its preposition; “critics say” becomes a name and a verb. */
function replacement(words: string, name: string, verb: string): string {
  return /^according to\b/i.test(words)
    ? `${words.slice(0, 'according to'.length)} ${name}`
    : `${name} ${verb}`;
}
