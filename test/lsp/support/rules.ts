import type { Rule } from '#core/rules/rule';

/** “Blinked” is a slip of “Blinken”: a rule that a test can rely on whatever the engine learns. */
export const slip: Rule = {
  code: 'typo-name',
  family: 'typo',
  name: 'odd words',
  summary: '',
  severity: 'warning',
  *check({ article: { text } }) {
    for (const { index } of text.matchAll(/\bMarlow\b/g)) {
      const span = { start: index, end: index + 6 };
      const first = text.indexOf('Marlowe');
      const evidence =
        first < 0 ? [] : [{ span: { start: first, end: first + 7 }, note: 'First named here:' }];
      yield { span, message: '“Marlow” is “Marlowe” elsewhere.', suggestions: ['Marlowe'], evidence };
    }
  },
};

/** Every “per cent” wants a source, given in a snippet. */
export const sourceless: Rule = {
  code: 'claim-unsourced',
  family: 'claim',
  name: 'odd words',
  summary: '',
  severity: 'warning',
  *check({ article: { text } }) {
    for (const { index } of text.matchAll(/\d+ per cent/g)) {
      yield { span: { start: index, end: text.indexOf('cent', index) + 4 }, message: 'Who measured it?' };
    }
  },
  *fixes({ span }) {
    const at = { start: span.end, end: span.end };
    yield {
      title: 'Add a source',
      edits: [{ span: at, newText: ', according to …', snippet: ', according to ${1:whom}' }],
      scope: 'here',
    };
  },
};

/** Every straight double mark that is left open in its line. */
export const unclosed: Rule = {
  code: 'quote-unclosed',
  family: 'quote',
  name: 'odd words',
  summary: '',
  severity: 'error',
  *check({ article: { text } }) {
    for (const line of text.matchAll(/[^\n]+/g)) {
      const marks = [...line[0].matchAll(/"/g)];
      if (marks.length % 2 === 0) continue;
      const start = line.index + marks.at(-1)!.index;
      yield { span: { start, end: start + 1 }, message: 'This quotation is never closed.' };
    }
  },
};

/** All of the article. */
export const whole: Rule = {
  code: 'house-style',
  family: 'claim',
  name: 'odd words',
  summary: '',
  severity: 'information',
  check: ({ article: { text } }) => [{ span: { start: 0, end: text.length }, message: 'Who says so?' }],
};
