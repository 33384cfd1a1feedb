import type { Analysis } from '../analysis.ts';
import type { Facts } from '../facts.ts';
import type { Fix, RawFinding } from '../finding.ts';
import { findSeenSlips, type SeenSlip } from '../names/seen.ts';
import { findNameSlips, type NameSlip } from '../names/slips.ts';
import { isWithin, othersWords } from '../others-words.ts';
import { overlaps, type Span } from '../span.ts';
import type { Rule } from './rule.ts';

export const typoName: Rule = {
  code: 'typo-name',
  family: 'typo',
  name: 'slips in names',
  summary: 'A name that differs by a slip from another name in the article',
  severity: 'warning',
  *check(analysis, facts) {
    const slips = slipsOf(analysis, facts);
    for (const slip of slips) yield report(slip, analysis);
    for (const slip of seenSlips(analysis, facts))
      if (!slips.some(({ span }) => overlaps(span, slip.span))) yield reportSeen(slip);
  },
  *fixes(finding, analysis, facts) {
    const { text } = analysis.article;
    const wrong = text.slice(finding.span.start, finding.span.end);
    const slips = slipsOf(analysis, facts);
    const here = slips.find(({ span }) => span.start === finding.span.start);
    if (!here) {
      const { start } = finding.span;
      if (seenSlips(analysis, facts).some(({ span }) => span.start === start)) yield remember(wrong);
      return;
    }
    const { right } = here;
    const others = othersWords(analysis);
    // What a quotation says is changed only by a fix of the finding in it.
    const mayChange = (span: Span) => finding.quoted || !isWithin(others, span);
    const all = slips.filter(
      ({ right: other, known, span }) =>
        other === right && known === here.known && text.slice(span.start, span.end) === wrong,
    );
    const changed = all.filter(({ span }) => mayChange(span));
    const where = changed.length === all.length ? '' : ', not in quotations';
    if (changed.length > 1)
      yield {
        title: `Replace “${wrong}” with “${here.replacement}” everywhere in the article${where}`,
        edits: changed.map(({ span, replacement }) => ({ span, newText: replacement })),
        scope: 'article',
      };
    if (!here.decided && right) {
      const edits = here.elsewhere.filter(mayChange).map((span) => ({ span, newText: wrong }));
      if (edits.length > 0)
        yield { title: `Replace “${right.text}” with “${wrong}” instead`, edits, scope: 'article' };
    }
    yield remember(wrong);
  },
};

const remember = (name: string): Fix => ({
  title: `“${name}” is right: remember this name`,
  edits: [],
  scope: 'article',
  remember: { list: 'names', entry: name },
});

function seenSlips({ article, people }: Analysis, { seenNames, names }: Facts): SeenSlip[] {
  return seenNames ? findSeenSlips(people, article.text, seenNames, names) : [];
}

/** Other articles may be about somebody else: it asks, and no more. */
function reportSeen({ span, name, seen, word, articles }: SeenSlip): RawFinding {
  return {
    span,
    message: `“${name}” stands in no other article of this workspace, “${seen}” in ${articles}. Which is right?`,
    suggestions: [word],
    severity: 'information',
    open: true,
  };
}

function slipsOf({ prose }: Analysis, { dictionary, names }: Facts): NameSlip[] {
  return dictionary ? findNameSlips(prose, dictionary, names) : [];
}

function report(slip: NameSlip, { article, people }: Analysis): RawFinding {
  const { span, right, replacement, decided, known } = slip;
  const wrong = article.text.slice(span.start, span.end);
  if (!right)
    return {
      span,
      message: `“${wrong}” looks like a slip for ${replacement}: ${known} is meant.`,
      suggestions: [replacement],
    };
  const { first, text } = right;
  const evidence =
    first === undefined ? [] : [{ span: { start: first, end: first + text.length }, note: `“${text}” here` }];
  if (!decided)
    return {
      span,
      message: `“${wrong}” and “${text}” are two spellings of one name. Which is right?`,
      evidence,
      suggestions: [replacement],
      open: true,
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
