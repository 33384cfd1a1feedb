import varieties from '../../language/en/british-american.json' with { type: 'json' };
import type { Analysis } from '../analysis.ts';
import type { Evidence, RawFinding } from '../finding.ts';
import { isSaidByOthers } from '../others-words.ts';
import { wordsOf, type Word } from '../spelling/words.ts';
import type { Rule } from './rule.ts';

/** The house style is what the article writes at least this often, and more often than the other. */
const STYLE = 2;

interface Form {
  readonly style: 'British' | 'American' | '-ise' | '-ize';
  readonly other: string;
}

const FORMS = new Map<string, Form>();
for (const [british, american] of varieties.spellings as [string, string][]) {
  FORMS.set(british, { style: 'British', other: american });
  FORMS.set(american, { style: 'American', other: british });
}
for (const [ise, ize] of varieties.ise as [string, string][]) {
  FORMS.set(ise, { style: '-ise', other: ize });
  FORMS.set(ize, { style: '-ize', other: ise });
}

type Uses = Record<Form['style'], { word: Word; form: Form }[]>;

export const typoMixedSpelling: Rule = {
  code: 'typo-mixed-spelling',
  family: 'typo',
  name: 'mixed spelling',
  summary: 'British and American spellings in one article',
  severity: 'hint',
  *check(analysis, { words: remembered }) {
    const uses: Uses = { British: [], American: [], '-ise': [], '-ize': [] };
    for (const word of wordsOf(analysis.prose)) {
      const form = FORMS.get(word.lower);
      if (!form || remembered.has(word.lower)) continue;
      if (isOwnCopy(word, analysis)) uses[form.style].push({ word, form });
    }
    yield* minority(uses, 'British', 'American', uses['-ise'].length);
    // Oxford spells "colour" and "organize": -ize goes with either style, -ise with the British one alone.
    yield* minority(uses, '-ise', '-ize', 0);
    if (uses['-ize'].length === 0 && uses.American.length >= STYLE && uses.British.length === 0)
      yield* report(uses['-ise'], uses.American[0]!.word, 'American');
  },
};

/** The writer's own words: no quotations, no posts, no names ("the World Health Organization"). */
function isOwnCopy(word: Word, analysis: Analysis): boolean {
  if (word.shape !== 'lower' && !(word.shape === 'capitalised' && word.startsSentence)) return false;
  return !isSaidByOthers(analysis, word, word.paragraph);
}

function minority(uses: Uses, a: Form['style'], b: Form['style'], more: number): RawFinding[] {
  const [counted, other] = [uses[a].length + more, uses[b].length];
  if (counted >= STYLE && counted > other) return report(uses[b], (uses[a][0] ?? uses['-ise'][0])!.word, a);
  return other >= STYLE && other > counted ? report(uses[a], uses[b][0]!.word, b) : [];
}

/** Each word of the lesser style once, where it first stands. */
function report(uses: Uses[Form['style']], example: Word, style: Form['style']): RawFinding[] {
  const seen = new Set<string>();
  const findings: RawFinding[] = [];
  for (const { word, form } of uses) {
    if (seen.has(word.lower)) continue;
    seen.add(word.lower);
    const right = word.shape === 'lower' ? form.other : form.other[0]!.toUpperCase() + form.other.slice(1);
    const evidence: Evidence = {
      span: { start: example.start, end: example.end },
      note: `“${example.text}”: ${style} spelling`,
    };
    findings.push({
      span: { start: word.start, end: word.end },
      message: `“${word.text}” is ${nameOf(form.style)} in an article that mostly has ${nameOf(style)}. Write “${right}”?`,
      suggestions: [right],
      evidence: [evidence],
    });
  }
  return findings;
}

const nameOf = (style: Form['style']) =>
  style.startsWith('-') ? `spelling in ${style}` : `${style} spelling`;
