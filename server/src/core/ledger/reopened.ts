import type { Analysis } from '../analysis.ts';
import type { Facts } from '../facts.ts';
import type { Finding, Fix, RawFinding } from '../finding.ts';
import { reopenedIn } from './ledger.ts';
import { inMarks, whyReopened } from './telling.ts';

/** What the rules about reopened checks have in common: which there are, and how to put the checked words back. */
export function reopened(family: 'quote' | 'claim') {
  return {
    *check(analysis: Analysis, facts: Facts): Iterable<RawFinding> {
      for (const standing of reopenedIn(family, analysis, facts))
        yield { span: standing.span, message: whyReopened(standing) };
    },
    *fixes({ span }: Finding, analysis: Analysis, facts: Facts): Iterable<Fix> {
      for (const standing of reopenedIn(family, analysis, facts)) {
        if (standing.span.start !== span.start || standing.speaker !== undefined) continue;
        const { words } = standing.record;
        yield {
          title: `Put back what was checked: ${inMarks(words)}`,
          edits: [{ span: standing.span, newText: words }],
          scope: 'here',
        };
      }
    },
  };
}
