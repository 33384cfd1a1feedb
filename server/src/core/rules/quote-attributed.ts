import type { Analysis } from '../analysis.ts';
import type { Evidence, RawFinding } from '../finding.ts';
import type { Quote } from '../speakers/speakers.ts';
import { isQuotation } from '../speakers/quotations.ts';
import type { Rule } from './rule.ts';

export const quoteAttributed: Rule = {
  code: 'quote-attributed',
  family: 'quote',
  name: 'quotations to check',
  summary: 'A quotation with its speaker, waiting for its check against a source',
  severity: 'information',
  *check(analysis) {
    for (const quote of analysis.quotes)
      if (isQuotation(quote) && quote.speaker) yield findingFor(quote, analysis);
  },
};

function findingFor(quote: Quote, { article: { text } }: Analysis): RawFinding {
  const { speaker, cue, post } = quote;
  const said = text.slice(speaker!.mention.start, speaker!.mention.end);
  const name = quote.speakerName ?? `“${said}”`;
  const how = sentences(quote.reasons);
  const source = post
    ? `Posted by ${name}${post.handle ? ` (@${post.handle})` : ''}. ${how}Check that the post is real and whole.`
    : `Words of ${name}. ${how}Check them against a recording, a transcript or a document.`;
  const evidence: Evidence[] = [{ span: speaker!.mention, note: 'The speaker' }];
  if (cue) evidence.push({ span: cue, note: 'The cue' });
  const first = speaker!.person?.mentions[0];
  if (first && first.start !== speaker!.mention.start)
    evidence.push({ span: first, note: `${name}, first mention` });
  return { span: { start: quote.start, end: quote.end }, message: source, evidence };
}

/** “said” follows the words. “he” is Ada Boyd: … */
function sentences(reasons: readonly string[]): string {
  return reasons.map((reason) => `${reason[0]!.toUpperCase()}${reason.slice(1)}. `).join('');
}
