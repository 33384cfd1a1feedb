import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { Grades } from '#core/check';
import { CLAIM_BARS } from '#core/claims/bar';
import type { Severity } from '#core/finding';
import { RULES } from '#core/rules/all';
import { analyzeFiles, analyzeLines } from './cli/analyze.ts';
import type { CheckOptions } from './cli/check.ts';
import { BARS, FORMATS } from './cli/report.ts';
import { Complaint } from './cli/complaint.ts';
import type { LedgerOptions } from './cli/ledger.ts';
import { explain } from './cli/explain.ts';
import { leaveWithReader } from './cli/output.ts';
import { serveNode } from './node.ts';

/** Wrong use, or input that cannot be read. */
const MISUSE = 2;

function readGrade(text: string, known: Grades): Grades {
  const [name = '', grade = ''] = text.split('=');
  const names = RULES.flatMap((rule) => [rule.code, rule.family]);
  if (!names.includes(name))
    throw new InvalidArgumentError(
      `There is no rule or family “${name}”. The rules are: ${RULES.map((r) => r.code).join(', ')}.`,
    );
  if (!['error', 'warning', 'information', 'hint', 'off'].includes(grade)) {
    throw new InvalidArgumentError(`“${grade}” is no severity: error, warning, information, hint or off.`);
  }
  return { ...known, [name]: grade as Severity | 'off' };
}

const program = new Command('newsroom-factcheck')
  .description(
    'Finds quotations and who said them, claims without a source, misspelt names and contradictions in news copy. Nothing leaves this machine.',
  )
  .version(VERSION)
  .exitOverride()
  .showHelpAfterError('(newsroom-factcheck --help tells more)');

const end = async (status: Promise<number>) => {
  process.exitCode = await status;
};

program
  .command('check')
  .description(
    'check articles: files, folders or patterns, - for what is piped in; this folder when none is named',
  )
  .addArgument(new Argument('[paths...]'))
  .addOption(new Option('--format <format>', 'how to print the findings').choices(FORMATS).default('pretty'))
  .addOption(
    new Option('--fail-on <severity>', 'exit with 1 when a finding is as grave as this')
      .choices(BARS)
      .default('warning'),
  )
  .addOption(
    new Option('--rule <code=severity>', 'set a rule or a family to error, warning, information, hint or off')
      .argParser(readGrade)
      .default({}, 'none'),
  )
  .addOption(
    new Option('--claims <bar>', 'how readily to report claims without a source').choices(CLAIM_BARS),
  )
  .addHelpText(
    'after',
    '\nExit status: 0 clean, 1 findings at or above the bar, 2 wrong use or input that cannot be read.',
  )
  .action(async (paths: string[], options: CheckOptions) => {
    const { checkFiles } = await import('./cli/check.ts');
    await end(checkFiles(paths, options));
  });

program
  .command('analyze')
  .description('print everything that is known of each article, one JSON object a line')
  .argument('[paths...]')
  .option('--jsonl', 'read {"id","text"[,"date","format"]} lines from standard input instead')
  .action((paths: string[], { jsonl }: { jsonl?: true }) => {
    if (jsonl ? paths.length : !paths.length)
      program.error('error: name files to analyze, or give --jsonl and lines on standard input', {
        exitCode: MISUSE,
      });
    return end(jsonl ? analyzeLines() : analyzeFiles(paths));
  });

program
  .command('ledger')
  .description('list what is checked, ignored or remembered, for these articles or the whole desk')
  .argument('[paths...]')
  .addOption(new Option('--format <format>', 'how to print it').choices(['pretty', 'json']).default('pretty'))
  .addHelpText(
    'after',
    '\nExit status: 0; 1 when a check has to be made again; 2 when something could not be read.',
  )
  .action(async (paths: string[], options: LedgerOptions) => {
    const { listLedger } = await import('./cli/ledger.ts');
    await end(listLedger(paths, options));
  });

program
  .command('explain')
  .description('print the page of a rule')
  .argument('<code>', 'for example typo-name')
  .action((code: string) => end(explain(code)));

program
  .command('lsp')
  .description('run the language server, for editors')
  .option('--stdio', 'talk over standard input and output')
  .option('--node-ipc', 'talk over Node’s own channel')
  .option('--clientProcessId <pid>', 'the editor’s process')
  .action((how: { stdio?: true; nodeIpc?: true }) => {
    if (!how.stdio && !how.nodeIpc)
      program.error('error: say how to talk: lsp --stdio', { exitCode: MISUSE });
    serveNode();
  });

async function main(): Promise<void> {
  leaveWithReader();
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof Complaint) process.stderr.write(`newsroom-factcheck: ${error.message}\n`);
    const own = error as { code?: string; exitCode?: number };
    if (own.code?.startsWith('commander.')) process.exitCode = own.exitCode === 0 ? 0 : MISUSE;
    else if (error instanceof Complaint) process.exitCode = MISUSE;
    else throw error;
  }
}

void main();
