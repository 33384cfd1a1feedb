import { suggestionsOf } from '#core/finding';
import { placesIn } from './places.ts';
import type { FileReport, Format } from './report.ts';

/** For programs: one object, `{ version, articles, findings: [{ file, line, column, … }] }`. Offsets are UTF-16. */
export function json(): Format {
  return {
    file: () => '',
    end: (reports) =>
      `${JSON.stringify({ version: VERSION, articles: reports.length, findings: reports.flatMap(flatten) }, null, 2)}\n`,
  };
}

function flatten({ file, text, findings }: FileReport) {
  const places = placesIn(text);
  return findings.map((finding) => {
    const { line, column } = places.at(finding.span.start);
    const end = places.at(finding.span.end);
    return {
      file,
      line,
      column,
      endLine: end.line,
      endColumn: end.column,
      start: finding.span.start,
      end: finding.span.end,
      code: finding.code,
      severity: finding.severity,
      message: finding.message,
      text: text.slice(finding.span.start, finding.span.end),
      suggestions: suggestionsOf(finding),
    };
  });
}
