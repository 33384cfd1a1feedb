import type { Analysis } from '../analysis.ts';
import type { Facts } from '../facts.ts';
import type { RawFinding } from '../finding.ts';
import { findNameSlips, type NameSlip } from '../names/slips.ts';
import type { Rule } from './rule.ts';

export const typoName: Rule = {
  code: 'typo-name',
  family: 'typo',
  summary: 'A name that differs by a slip from another name in the article',
  severity: 'warning',
  *check(analysis, facts) {
    for (const slip of slipsOf(analysis, facts)) yield report(slip, analysis);
  },
  *fixes(finding, analysis, facts) {
    const { text } = analysis.article;
    const wrong = text.slice(finding.span.start, finding.span.end);
    const slips = slipsOf(analysis, facts);
    const here = slips.find(({ span }) => span.start === finding.span.start);
    if (!here) return;
    const all = slips.filter(
      ({ right, span }) => right === here.right && text.slice(span.start, span.end) === wrong,
    );
    if (all.length > 1)
      yield {
        title: `Replace “${wrong}” with “${here.replacement}” everywhere in the article`,
        edits: all.map(({ span, replacement }) => ({ span, newText: replacement })),
        scope: 'article',
      };
    yield {
      title: `“${wrong}” is right: remember this name`,
      edits: [],
      scope: 'article',
      remember: { list: 'names', entry: wrong },
    };
  },
};

function slipsOf({ prose }: Analysis, { dictionary, names }: Facts): NameSlip[] {
  return dictionary ? findNameSlips(prose, dictionary, names) : [];
}

function report({ span, right, replacement, decided }: NameSlip, { article }: Analysis): RawFinding {
  const wrong = article.text.slice(span.start, span.end);
  const evidence =
    right.first === undefined
      ? []
      : [
          {
            span: { start: right.first, end: right.first + right.text.length },
            note: `“${right.text}” here`,
          },
        ];
  if (!decided)
    return {
      span,
      message: `“${wrong}” and “${right.text}” are two spellings of one name. Which is right?`,
      evidence,
    };
  return {
    span,
    message: `“${wrong}” looks like a slip for ${right.text}.`,
    evidence,
    suggestions: [replacement],
  };
}
