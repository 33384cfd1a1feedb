import { DiagnosticSeverity, l10n } from 'vscode';
import { familyOf, type Found } from './found.ts';

export const GROUPINGS = ['kind', 'person', 'rank'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Findings under one head. */
export interface Group {
  /** The same from one check to the next. */
  readonly id: string;
  readonly by: Grouping;
  readonly label: string;
  readonly found: readonly Found[];
}

/** Groups in the order in which a desk would take them: what must be mended first, people by how much there is to ask. */
export function groupFindings(found: readonly Found[], by: Grouping): Group[] {
  const groups = new Map<string, Found[]>();
  for (const one of found) {
    const key = keyOf(one, by);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups]
    .map(([key, all]) => ({
      id: `${by}/${key}`,
      by,
      label: labelOf(key, by, all[0]!),
      found: sorted(all, by),
    }))
    .sort((a, b) => place(a, by) - place(b, by) || b.found.length - a.found.length);
}

/** True where the words, the message, the person or the rule hold what the user looks for. */
export function matches({ words, message, person, code }: Found, wanted: string): boolean {
  const text = [words, message, person, code].join('\n').toLocaleLowerCase();
  return text.includes(wanted.toLocaleLowerCase());
}

function keyOf(found: Found, by: Grouping): string {
  if (by === 'kind') return familyOf(found);
  return by === 'person' ? (found.person ?? '') : String(found.severity);
}

function labelOf(key: string, by: Grouping, { severity }: Found): string {
  if (by === 'kind') return familyName(key);
  return by === 'person' ? key || l10n.t('Nobody by name') : severityHead(severity);
}

/** In a group by rank the claims come as they are ranked; everything else in the order of the text. */
function sorted(found: readonly Found[], by: Grouping): readonly Found[] {
  if (by !== 'rank') return found;
  return [...found].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
}

const FAMILIES = ['conflict', 'claim', 'quote', 'typo'];

function place({ id, found }: Group, by: Grouping): number {
  const key = id.slice(by.length + 1);
  if (by === 'kind') return (FAMILIES.indexOf(key) + FAMILIES.length + 1) % (FAMILIES.length + 1);
  if (by === 'rank') return Number(key);
  return key === '' ? Infinity : -found.filter(isToAsk).length;
}

/** What somebody has to mend or ask: errors and warnings. The rest waits for its check, or is a matter of style. */
export function isToAsk({ severity }: Found): boolean {
  return severity <= DiagnosticSeverity.Warning;
}

export function familyName(family: string): string {
  switch (family) {
    case 'quote':
      return l10n.t('Quotations');
    case 'claim':
      return l10n.t('Claims');
    case 'typo':
      return l10n.t('Typos');
    case 'conflict':
      return l10n.t('Contradictions');
    default:
      return family;
  }
}

function severityHead(severity: DiagnosticSeverity): string {
  switch (severity) {
    case DiagnosticSeverity.Error:
      return l10n.t('Must be mended');
    case DiagnosticSeverity.Warning:
      return l10n.t('Should be asked');
    case DiagnosticSeverity.Information:
      return l10n.t('To check against a source');
    case DiagnosticSeverity.Hint:
      return l10n.t('A matter of style');
  }
}

/** In words what the icon shows. */
export function severityName(severity: DiagnosticSeverity): string {
  switch (severity) {
    case DiagnosticSeverity.Error:
      return l10n.t('Error');
    case DiagnosticSeverity.Warning:
      return l10n.t('Warning');
    case DiagnosticSeverity.Information:
      return l10n.t('Information');
    case DiagnosticSeverity.Hint:
      return l10n.t('Hint');
  }
}
