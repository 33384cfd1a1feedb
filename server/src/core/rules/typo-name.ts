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

function report({ span, right, replacement, decided }: NameSlip, { article, people }: Analysis): RawFinding {
  const wrong = article.text.slice(span.start, span.end);
  const { first, text } = right;
  const evidence =
    first === undefined ? [] : [{ span: { start: first, end: first + text.length }, note: `“${text}” here` }];
  if (!decided)
    return {
      span,
      message: `“${wrong}” and “${text}” are two spellings of one name. Which is right?`,
      evidence,
    };
  const times = right.at.length + right.outside;
  const count = times === 0 ? 'on the desk’s list' : times === 1 ? 'named once' : `named ${times} times`;
  const full = people.find(({ name }) => name !== text && name.split(/[\s-]+/).includes(text))?.name;
  return {
    span,
    message: `“${wrong}” looks like a slip for ${text} (${full ? `${full}, ` : ''}${count}).`,
    evidence,
    suggestions: [replacement],
  };
}
