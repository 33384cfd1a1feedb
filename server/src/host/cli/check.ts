import { basename, resolve } from 'node:path';
import pico from 'picocolors';
import { analyze } from '#core/analysis';
import { readArticle } from '#core/article/article';
import { whyNotArticle } from '#core/article/selection';
import { check, type Grades } from '#core/check';
import type { ClaimBar } from '#core/claims/bar';
import type { Severity } from '#core/finding';
import type { ProseCache } from '#core/prose/prose';
import { Complaint } from './complaint.ts';
import { openDesk } from './desk.ts';
import { findArticles } from './find-articles.ts';
import { github } from './format-github.ts';
import { json } from './format-json.ts';
import { pretty } from './format-pretty.ts';
import { sarif } from './format-sarif.ts';
import { write } from './output.ts';
import { progress } from './progress.ts';
import { formatOfCopy, PIPED, readText } from './read-article.ts';
import { reaches, type BARS, type FileReport, type Format, type FORMATS } from './report.ts';

export interface CheckOptions {
  readonly format: (typeof FORMATS)[number];
  readonly failOn: (typeof BARS)[number];
  readonly rule: Grades;
  readonly claims?: ClaimBar;
}

/** `check`: 0 when clean, 1 with findings at or above the bar, 2 when something could not be read. */
export async function checkFiles(asked: readonly string[], options: CheckOptions): Promise<number> {
  let unread = 0;
  const complain = (complaint: Complaint) => {
    unread++;
    process.stderr.write(`newsroom-factcheck: ${complaint.message}\n`);
  };
  const desk = openDesk(complain);
  const onDisk = asked.filter((path) => path !== PIPED);
  const piped = asked.length > onDisk.length ? [PIPED] : [];
  const found = await findArticles(asked.length ? onDisk : ['.'], complain, (folder) =>
    desk.includedIn(folder),
  );
  const files = [...piped, ...found];
  const asking = options.claims && { claims: options.claims };
  const named = new Set(asked.map((path) => resolve(path)));
  const cache: ProseCache = new Map();
  const format = formatOf(options.format);
  const reports: FileReport[] = [];
  const bar = progress(files.length);
  for (const file of files) {
    bar.step(file);
    const left = file === PIPED ? undefined : desk.whyLeftOut(file);
    if (left) {
      if (named.has(resolve(file)))
        process.stderr.write(`newsroom-factcheck: ${file} is left alone: ${left}.\n`);
      continue;
    }
    try {
      const text = await readText(file);
      const why = whyNotArticle({ name: file === PIPED ? 'piped.txt' : basename(file), text });
      if (why) {
        process.stderr.write(`newsroom-factcheck: ${file} is left alone: ${why}.\n`);
        continue;
      }
      const analysis = analyze(readArticle(text, { format: formatOfCopy(file) }), cache);
      const report = {
        file,
        text,
        findings: check(
          analysis,
          { ...desk.factsFor(file), ...asking },
          { ...desk.configFor(file).rules, ...options.rule },
        ),
      };
      reports.push(report);
      await write(format.file(report));
    } catch (error) {
      if (!(error instanceof Complaint)) throw error;
      complain(error);
    }
  }
  bar.stop();
  await write(format.end(reports));
  if (unread) return 2;
  const severities = reports.flatMap((report) =>
    report.findings.map((finding): Severity => finding.severity),
  );
  return severities.some((severity) => reaches(severity, options.failOn)) ? 1 : 0;
}

function formatOf(name: CheckOptions['format']): Format {
  switch (name) {
    case 'pretty':
      return pretty(pico.createColors(pico.isColorSupported && isTerminal(process.stdout)));
    case 'json':
      return json();
    case 'sarif':
      return sarif();
    case 'github':
      return github();
  }
}

/** Node leaves `isTTY` undefined where its types promise false. */
function isTerminal({ isTTY }: { readonly isTTY?: boolean }): boolean {
  return isTTY ?? false;
}
