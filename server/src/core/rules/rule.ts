import type { Analysis } from '../analysis.ts';
import type { Facts } from '../facts.ts';
import type { Family, Finding, Fix, RawFinding, Severity } from '../finding.ts';

/** One kind of finding. Its docs page is `docs/rules/<code>.md`. */
export interface Rule {
  readonly code: string;
  readonly family: Family;
  /** What its findings are called in menus, in the plural: “slips in names”. Nobody has to know the code. */
  readonly name: string;
  /** One line for the settings page: "A name that differs by a slip from another name in the article". */
  readonly summary: string;
  readonly severity: Severity;
  /** Finds. Pure; called once an edit. */
  check(analysis: Analysis, facts: Facts): Iterable<RawFinding>;
  /**
   * Mends one finding of this rule; called when somebody asks. Replacing the span by the finding's suggestions, and
   * remembering a word or name, is done for every typo rule and need not be repeated here.
   */
  fixes?(finding: Finding, analysis: Analysis, facts: Facts): Iterable<Fix>;
}
