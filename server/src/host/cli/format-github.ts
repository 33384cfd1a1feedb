import type { Severity } from '#core/finding';
import { placesIn } from './places.ts';
import type { Format } from './report.ts';

const COMMANDS: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands that GitHub shows as annotations: https://docs.github.com/actions, "workflow commands". */
export function github(): Format {
  return {
    file({ file, text, findings }) {
      const places = placesIn(text);
      return findings
        .map(({ severity, span, code, message }) => {
          const start = places.at(span.start);
          const end = places.at(span.end);
          // GitHub takes columns only where the annotation stays on one line.
          const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : '';
          const place = `file=${property(file)},line=${start.line},endLine=${end.line}${columns},title=${property(code)}`;
          return `::${COMMANDS[severity]} ${place}::${data(message)}\n`;
        })
        .join('');
    },
    end: () => '',
  };
}

const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
