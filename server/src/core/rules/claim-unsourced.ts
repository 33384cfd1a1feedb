import type { Analysis } from '../analysis.ts';
import { isReported } from '../claims/bar.ts';
import type { Claim } from '../claims/claims.ts';
import { CLAIM_KINDS } from '../claims/types.ts';
import type { Fix, Severity } from '../finding.ts';
import type { Rule } from './rule.ts';

/** So many of an article's claims are worth a warning; the rest of those found are worth a look. */
const TOP = 5;
const LONGEST_QUOTED = 70;

export const claimUnsourced: Rule = {
  code: 'claim-unsourced',
  family: 'claim',
  name: 'claims without a source',
  summary: 'A checkable statement with no source',
  severity: 'warning',
  *check({ article, claims }, { claims: bar }) {
    for (const claim of claims) {
      if (claim.source || !isReported(claim, bar)) continue;
      const words = shortened(article.text.slice(claim.words.start, claim.words.end));
      const { ask } = CLAIM_KINDS[claim.types[0]!];
      yield { span: claim.words, message: `“${words}” has no source. ${ask}`, severity: severityOf(claim) };
    }
  },
  *fixes(finding, analysis): Iterable<Fix> {
    const claim = claimAt(analysis, finding.span.start);
    if (!claim) return;
    const after = { start: claim.end, end: claim.end };
    yield {
      title: 'Add “, according to …”',
      edits: [{ span: after, newText: ', according to SOURCE', snippet: ', according to ${1:source}' }],
      scope: 'here',
    };
    yield sourceFirst(claim, analysis.article.text);
  },
};

/** “Crime fell” becomes “SOURCE said crime fell”: the clause's first word loses its capital unless it is a name. */
function sourceFirst(claim: Claim, text: string): Fix {
  const first = /^\S+/.exec(text.slice(claim.start, claim.end))?.[0] ?? '';
  const lowered =
    /^(?:The|A|An|In|At|On|It|This|That|These|Those|No|Every|Each|More|One|Its|His|Her|Their|She|He|They|Even|Nearly|Almost|Some)$/.test(first) // prettier-ignore
      ? first.toLowerCase()
      : first;
  const span = { start: claim.start, end: claim.start + first.length };
  return {
    title: 'Put “SOURCE said …” before it',
    edits: [
      {
        span,
        newText: `SOURCE said ${lowered}`,
        snippet: `\${1:Source} \${2|said,found,estimated|} ${lowered}`,
      },
    ],
    scope: 'here',
  };
}

function severityOf({ rank }: Claim): Severity {
  return rank !== undefined && rank <= TOP ? 'warning' : 'information';
}

function claimAt({ claims }: Analysis, offset: number): Claim | undefined {
  return claims.find(({ words, askable, source }) => askable && !source && words.start === offset);
}

function shortened(words: string): string {
  if (words.length <= LONGEST_QUOTED) return words;
  return `${words.slice(0, words.lastIndexOf(' ', LONGEST_QUOTED))} …`;
}
