import type { Colors } from 'picocolors/types';
import type { Severity } from '#core/finding';
import { firstLine, placesIn } from './places.ts';
import { countOf, SEVERITIES, type Format } from './report.ts';

/** Columns of copy around the words meant. */
const BEFORE = 40;
const WIDTH = 100;

/** For people: place, code and message, and under it the copy with the words meant underlined. */
export function pretty(colors: Colors): Format {
  const paint: Record<Severity, (text: string) => string> = {
    error: colors.red,
    warning: colors.yellow,
    information: colors.blue,
    hint: colors.gray,
  };
  return {
    file({ file, text, findings }) {
      const places = placesIn(text);
      return findings
        .map((finding) => {
          const { line, column } = places.at(finding.span.start);
          const head = `${colors.bold(`${file}:${line}:${column}`)} ${paint[finding.severity](finding.severity)} ${finding.code}  ${finding.message}`;
          const { start, end } = firstLine(text, finding.span);
          const [copy, marks] = excerpt(places.line(line), column - 1, end - start);
          return `${head}\n    ${copy}\n    ${paint[finding.severity](marks)}\n`;
        })
        .map((lines) => `${lines}\n`)
        .join('');
    },
    end(reports) {
      const findings = reports.flatMap((report) => report.findings);
      const articles = countOf(reports.length, 'article');
      if (findings.length === 0) return `${articles} checked: nothing to ask.\n`;
      const counts = SEVERITIES.map((severity) => ({
        severity,
        n: findings.filter((f) => f.severity === severity).length,
      }));
      const parts = counts.filter(({ n }) => n).map(({ severity, n }) => paint[severity](`${n} ${severity}`));
      return `${articles} checked: ${countOf(findings.length, 'finding')} (${parts.join(', ')}).\n`;
    },
  };
}

/** The words meant with some copy around them, and a line that underlines them. */
function excerpt(line: string, at: number, length: number): [string, string] {
  const from = Math.max(0, at - BEFORE);
  const lead = from > 0 ? '…' : '';
  const copy = lead + line.slice(from, from + WIDTH) + (from + WIDTH < line.length ? '…' : '');
  const shown = Math.max(1, Math.min(length, WIDTH - (at - from)));
  return [copy.replaceAll('\t', ' '), ' '.repeat(at - from + lead.length) + '~'.repeat(shown)];
}
