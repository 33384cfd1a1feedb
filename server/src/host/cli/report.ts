import type { Finding, Severity } from '#core/finding';

/** What was found in one file. */
export interface FileReport {
  readonly file: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Writes reports as they come, and what is to be said at the end. Each returns text with its line ends. */
export interface Format {
  file(report: FileReport): string;
  end(reports: readonly FileReport[]): string;
}

/** How findings can be printed. */
export const FORMATS = ['pretty', 'json', 'sarif', 'github'] as const;
/** What `--fail-on` takes. */
export const BARS = ['error', 'warning', 'information', 'never'] as const;

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** True where `severity` is `bar` or graver. */
export function reaches(severity: Severity, bar: Severity | 'never'): boolean {
  return bar !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(bar);
}

export function countOf(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
