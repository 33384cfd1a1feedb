import type { Span } from './span.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';
export type Family = 'quote' | 'claim' | 'typo' | 'conflict';

/** Where the reader can see why: the first mention of the name, the other date, the post. */
export interface Evidence {
  readonly span: Span;
  readonly note: string;
}

/** What a rule yields. The span is the words meant, not their line. */
export interface RawFinding {
  readonly span: Span;
  /** What, why and what to do, as a good sub-editor would say it. */
  readonly message: string;
  readonly evidence?: readonly Evidence[];
  /** Replacements for the span, best first. */
  readonly suggestions?: readonly string[];
  /** True where the suggestions are a choice for the desk, none to be preferred. */
  readonly open?: true;
  /** The same where they are costly to find: called once, when somebody asks for the fixes. */
  readonly suggest?: () => readonly string[];
  /** Where the rule's own default does not fit this case. */
  readonly severity?: Severity;
}

export interface Finding extends RawFinding {
  readonly code: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly evidence: readonly Evidence[];
  readonly suggestions: readonly string[];
  /** It stands in a direct quotation or a post, where nothing is changed without being asked. */
  readonly quoted: boolean;
}

/** Replacements for the finding's span, best first; found now if they were not yet. */
export function suggestionsOf(finding: RawFinding): readonly string[] {
  return finding.suggestions?.length ? finding.suggestions : (finding.suggest?.() ?? []);
}

export interface Edit {
  readonly span: Span;
  readonly newText: string;
  /** The same text as an LSP snippet, for editors that have them: "${1|said,asked|}". */
  readonly snippet?: string;
}

/** One way to mend a finding. Edits of one fix never overlap. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** The one to apply with a single key, and by fix-all. Never inside a quotation. */
  readonly preferred?: true;
  readonly scope: 'here' | 'article';
  /** Not an edit but something to remember. */
  readonly remember?: { readonly list: 'names' | 'words'; readonly entry: string };
}
