import {
  DiagnosticSeverity,
  type Diagnostic,
  type Location,
  type Position,
  type Range,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Severity } from '#core/finding';
import type { Span } from '#core/span';
import type { Client } from './client.ts';

/** The `source` that editors show beside a message. */
export const SOURCE = 'fact-check';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The address of a rule's page. Nothing here fetches it; the editor opens it when the reader clicks. */
export function rulePage(code: string, pages: string): string {
  return `${pages}/${encodeURIComponent(code)}.md`;
}

/** Offsets become lines and UTF-16 characters here and nowhere else. */
export function toPosition(document: TextDocument, offset: number): Position {
  return document.positionAt(offset);
}

export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

export function toLocation(document: TextDocument, span: Span): Location {
  return { uri: document.uri, range: toRange(document, span) };
}

/** A finding as the editor shows it. The evidence becomes related information where the editor has that. */
export function toDiagnostic(finding: Finding, document: TextDocument, client: Client): Diagnostic {
  const { evidence } = finding;
  return {
    range: toRange(document, finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.code,
    ...(client.codeDescription && client.pages !== undefined
      ? { codeDescription: { href: rulePage(finding.code, client.pages) } }
      : {}),
    source: SOURCE,
    message: finding.message,
    ...(client.relatedInformation && evidence.length > 0
      ? {
          relatedInformation: evidence.map(({ span, note }) => ({
            location: toLocation(document, span),
            message: note,
          })),
        }
      : {}),
  };
}
