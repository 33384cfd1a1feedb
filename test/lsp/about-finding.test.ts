import assert from 'node:assert/strict';
import type { Finding } from '#core/finding';
import type { Span } from '#core/span';
import { aboutFindings, toDiagnostics } from '#lsp/about-finding';
import { analysisOf, at, clientOf, openStory, STORY } from './support/story.ts';

const about = aboutFindings(analysisOf());

function found(code: string, span: Span, evidence: readonly Span[] = []): Finding {
  return {
    code,
    span,
    family: code.split('-')[0] as Finding['family'],
    severity: 'warning',
    message: 'Is it so?',
    evidence: evidence.map((place) => ({ span: place, note: '' })),
    suggestions: [],
    quoted: false,
  };
}

suite('whom and what a finding is about', () => {
  test('a quotation is about who speaks it, by the name that the article gives', () => {
    assert.deepEqual(about(found('quote-attributed', at(STORY, '“It is done,”'))), {
      words: '“It is done,”',
      person: 'Ada Marlowe',
    });
    const spokesman = about(found('claim-unsourced', at(STORY, '40 per cent')));
    assert.equal(spokesman.person, 'a spokesman', 'a claim within a quotation is the speaker’s');
  });

  test('a name or a pronoun is about its person; a slip about whom it is a slip of', () => {
    assert.equal(about(found('conflict-title', at(STORY, 'she'))).person, 'Ada Marlowe');
    const opened = at(STORY, 'opened');
    assert.equal(about(found('typo-name', opened, [at(STORY, 'Ada Marlowe')])).person, 'Ada Marlowe');
    assert.equal(about(found('typo-spelling', opened)).person, undefined);
  });

  test('a claim without a source tells its rank', () => {
    const { rank, words } = about(found('claim-unsourced', at(STORY, 'the largest quay')));
    assert.deepEqual([rank, words], [1, 'the largest quay']);
    assert.equal(about(found('typo-article', at(STORY, 'the largest quay'))).rank, undefined);
  });

  test('marks are nobody’s, and long copy is cut to a line', () => {
    assert.deepEqual(about(found('quote-mixed-marks', at(STORY, '“'))), { words: '“' });
    const { words } = about(found('claim-unsourced', { start: 0, end: STORY.length }));
    assert.equal(words, 'Harbour mayor Ada Marlowe opened the new quay on Tuesday. …');
  });

  test('only our own editor is told', () => {
    const finding = found('typo-spelling', at(STORY, 'opened'));
    const data = (options?: unknown) =>
      toDiagnostics(openStory(), [finding], clientOf(options)).map(
        (diagnostic) => diagnostic.data as unknown,
      );
    assert.deepEqual(data({ rulePages: 'file:///ext/docs/rules' }), [{ words: 'opened' }]);
    assert.deepEqual(data(), [undefined]);
  });
});
