import type { Analysis } from './analysis.ts';
import type { Facts } from './facts.ts';
import { suggestionsOf, type Finding, type Fix, type RawFinding, type Severity } from './finding.ts';
import { offHere, standingsOf, unsettled } from './ledger/ledger.ts';
import { isWithin, othersWords } from './others-words.ts';
import { RULES, ruleOf } from './rules/all.ts';
import type { Rule } from './rules/rule.ts';
import type { Span } from './span.ts';

/** What the user has made of the severities: by code or by family; a code beats its family. */
export type Grades = Readonly<Record<string, Severity | 'off'>>;

/** Applies every rule that is not turned off. Findings come in the order of the text; what the ledger has settled does not. */
export function check(
  analysis: Analysis,
  facts: Facts,
  grades: Grades = {},
  rules: readonly Rule[] = RULES,
): Finding[] {
  const findings: Finding[] = [];
  const mouths = othersWords(analysis);
  const off = offHere(facts.ledger);
  for (const rule of rules) {
    const grade = grades[rule.code] ?? grades[rule.family];
    if (grade === 'off' || off.has(rule.code) || off.has(rule.family)) continue;
    for (const raw of rule.check(analysis, facts)) findings.push(complete(raw, rule, grade, mouths));
  }
  return unsettled(findings, standingsOf(analysis, facts.ledger)).sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : 1),
  );
}

/** The ways to mend a finding, the preferred one first. Nothing inside a quotation is preferred. */
export function fixesFor(finding: Finding, analysis: Analysis, facts: Facts): Fix[] {
  const fixes = [
    ...replacements(finding, analysis),
    ...(ruleOf(finding.code)?.fixes?.(finding, analysis, facts) ?? []),
  ];
  if (!finding.quoted) return fixes;
  return fixes.map(({ preferred: _, ...fix }) =>
    fix.edits.length ? { ...fix, title: `${fix.title} (changes a quotation)` } : fix,
  );
}

function complete(
  raw: RawFinding,
  rule: Rule,
  grade: Severity | undefined,
  mouths: readonly Span[],
): Finding {
  return {
    ...raw,
    code: rule.code,
    family: rule.family,
    severity: grade ?? raw.severity ?? rule.severity,
    evidence: raw.evidence ?? [],
    suggestions: raw.suggestions ?? [],
    quoted: isWithin(mouths, raw.span),
  };
}

function* replacements(finding: Finding, analysis: Analysis): Iterable<Fix> {
  if (finding.family !== 'typo') return;
  const wrong = analysis.article.text.slice(finding.span.start, finding.span.end);
  for (const [i, right] of suggestionsOf(finding).entries()) {
    const title = right ? `Replace with “${right}”` : `Remove “${wrong}”`;
    yield {
      title,
      edits: [{ span: finding.span, newText: right }],
      scope: 'here',
      ...(i === 0 && !finding.open ? { preferred: true } : {}),
    };
  }
}
