import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from 'node-sarif-builder';
import type { Severity } from '#core/finding';
import { RULES } from '#core/rules/all';
import { placesIn } from './places.ts';
import type { FileReport, Format } from './report.ts';

const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, for code-scanning views. */
export function sarif(): Format {
  return {
    file: () => '',
    end(reports) {
      const run = new SarifRunBuilder().initSimple({
        toolDriverName: 'newsroom-factcheck',
        toolDriverVersion: VERSION,
      });
      for (const rule of RULES) {
        run.addRule(
          new SarifRuleBuilder().initSimple({ ruleId: rule.code, shortDescriptionText: rule.summary }),
        );
      }
      for (const report of reports) for (const result of results(report)) run.addResult(result);
      const builder = new SarifBuilder();
      builder.addRun(run);
      return `${builder.buildSarifJsonString({ indent: true })}\n`;
    },
  };
}

function results({ file, text, findings }: FileReport): SarifResultBuilder[] {
  const places = placesIn(text);
  return findings.map(({ code, severity, message, span }) => {
    const start = places.at(span.start);
    const end = places.at(span.end);
    return new SarifResultBuilder().initSimple({
      ruleId: code,
      level: LEVELS[severity],
      messageText: message,
      fileUri: encodeURI(file),
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    });
  });
}
