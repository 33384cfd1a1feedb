import { existsSync } from 'node:fs';
import { analyze } from '#core/analysis';
import { readArticle } from '#core/article/article';
import { ledgerEntries, type LedgerEntry } from '#core/ledger/entries';
import { standingsOf } from '#core/ledger/ledger';
import { Complaint } from './complaint.ts';
import { openDesk } from './desk.ts';
import { findArticles } from './find-articles.ts';
import { write } from './output.ts';
import { placesIn } from './places.ts';
import { formatOfCopy, readText } from './read-article.ts';
import { countOf } from './report.ts';

export interface LedgerOptions {
  readonly format: 'pretty' | 'json';
}

interface Line extends LedgerEntry {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** `ledger`: what is checked, ignored or remembered. 0; 1 when a check has to be made again; 2 when something could not be read. */
export async function listLedger(asked: readonly string[], { format }: LedgerOptions): Promise<number> {
  let unread = 0;
  const complain = (complaint: Complaint) => {
    unread++;
    process.stderr.write(`newsroom-factcheck: ${complaint.message}\n`);
  };
  const desk = openDesk(complain);
  const files = asked.length
    ? await findArticles(asked, complain, (folder) => desk.includedIn(folder))
    : desk.articlesWithLedger();
  const lines: Line[] = [];
  for (const file of files) {
    const ledger = desk.ledgerOf(file);
    if (ledger.length === 0) continue;
    try {
      const text = existsSync(file) ? await readText(file) : undefined;
      const analysis =
        text === undefined ? undefined : analyze(readArticle(text, { format: formatOfCopy(file) }));
      const places = placesIn(text ?? '');
      for (const entry of ledgerEntries(ledger, analysis ? standingsOf(analysis, ledger) : []))
        lines.push({ file, ...entry, ...(entry.span ? places.at(entry.span.start) : {}) });
    } catch (error) {
      if (!(error instanceof Complaint)) throw error;
      complain(error);
    }
  }
  await write(
    format === 'json' ? `${JSON.stringify({ version: VERSION, records: lines }, null, 2)}\n` : pretty(lines),
  );
  if (unread) return 2;
  return lines.some(({ state }) => state === 'reopened') ? 1 : 0;
}

const SAID: Readonly<Record<LedgerEntry['state'], string>> = {
  checked: 'checked',
  reopened: 'check again',
  ignored: 'ignored',
  gone: 'gone',
  off: 'off here',
  word: 'word',
  name: 'name',
};

function pretty(lines: readonly Line[]): string {
  const rows = lines.map(({ file, line, column, state, about, code, detail, note }) => {
    const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
    const head = [place, SAID[state], code].filter(Boolean).join(' ');
    return `${head}  ${about}\n${[detail, note]
      .filter(Boolean)
      .map((more) => `    ${more ?? ''}\n`)
      .join('')}`;
  });
  const count = (wanted: LedgerEntry['state']) => lines.filter(({ state }) => state === wanted).length;
  return `${rows.join('')}${countOf(lines.length, 'record')}: ${count('checked')} checked, ${count('reopened')} to check again, ${count('ignored')} ignored, ${count('gone')} gone.\n`;
}
