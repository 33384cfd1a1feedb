import type { Analysis } from '../analysis.ts';
import type { Fix } from '../finding.ts';
import { glyphsOf, type Glyph, type GlyphKind } from '../quotes/glyphs.ts';
import type { Rule } from './rule.ts';

export const quoteMixedMarks: Rule = {
  code: 'quote-mixed-marks',
  family: 'quote',
  name: 'mixed quotation marks',
  summary: 'Straight and curly quotation marks in one article',
  severity: 'hint',

  *check(analysis) {
    for (const { few, many } of mixtures(analysis)) {
      const { start, end, style, kind } = few[0]!;
      const [name, other] = [NAMES[kind][style], NAMES[kind][many[0]!.style]];
      yield {
        span: { start, end },
        message: `This article has ${counted(few, name)} and ${counted(many, other)}. Make them all alike.`,
        evidence: [{ span: { start: many[0]!.start, end: many[0]!.end }, note: `The first of the ${other}` }],
      };
    }
  },

  *fixes(finding, analysis): Iterable<Fix> {
    for (const { few, many } of mixtures(analysis)) {
      if (few[0]!.start !== finding.span.start) continue;
      for (const [marks, style] of [[few, many[0]!.style] as const, [many, few[0]!.style] as const]) {
        const edits = marks.map(({ start, end, other }) => ({ span: { start, end }, newText: other }));
        yield { title: `Make all of them ${style}`, edits, scope: 'article' };
      }
    }
  },
};

const NAMES: Readonly<Record<GlyphKind, Record<Glyph['style'], string>>> = {
  double: { straight: 'straight quotation marks', curly: 'curly quotation marks' },
  single: { straight: 'straight single quotation marks', curly: 'curly single quotation marks' },
  apostrophe: { straight: 'straight apostrophes', curly: 'curly apostrophes' },
};

const counted = (glyphs: readonly Glyph[], name: string) =>
  glyphs.length === 1 ? `one of the ${name}` : `${glyphs.length} ${name}`;

/** For each kind of mark that comes in both styles: the few and the many, each in the order of the text. */
function* mixtures({ prose, runs }: Analysis): Iterable<{ few: readonly Glyph[]; many: readonly Glyph[] }> {
  const glyphs = glyphsOf(prose, runs).sort((a, b) => a.start - b.start);
  for (const kind of ['double', 'single', 'apostrophe'] as const) {
    const straight = glyphs.filter((glyph) => glyph.kind === kind && glyph.style === 'straight');
    const curly = glyphs.filter((glyph) => glyph.kind === kind && glyph.style === 'curly');
    if (straight.length === 0 || curly.length === 0) continue;
    yield straight.length <= curly.length ? { few: straight, many: curly } : { few: curly, many: straight };
  }
}
