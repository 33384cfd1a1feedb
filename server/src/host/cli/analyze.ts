import { createInterface } from 'node:readline';
import { analyze } from '#core/analysis';
import { readArticle, type ArticleOptions } from '#core/article/article';
import { check } from '#core/check';
import { isoOf } from '#core/dates/calendar';
import type { Facts } from '#core/facts';
import type { ProseCache } from '#core/prose/prose';
import { toRecord, type AnalysisRecord } from '#core/record';
import { Complaint } from './complaint.ts';
import { openDesk } from './desk.ts';
import { write } from './output.ts';
import { formatOfCopy, readText } from './read-article.ts';

/** `analyze paths`: one record a file, its path as id. 2 when something could not be read. */
export async function analyzeFiles(asked: readonly string[]): Promise<number> {
  let status = 0;
  const complain = (complaint: Complaint) => {
    status = 2;
    process.stderr.write(`newsroom-factcheck: ${complaint.message}\n`);
  };
  const { findArticles } = await import('./find-articles.ts');
  const desk = openDesk(complain);
  for (const file of await findArticles(asked, complain, (folder) => desk.includedIn(folder))) {
    try {
      await write(
        line(
          recordOf(
            await readText(file),
            { format: formatOfCopy(file) },
            desk.factsFor(file),
            new Map(),
            file,
          ),
        ),
      );
    } catch (error) {
      if (!(error instanceof Complaint)) throw error;
      complain(error);
    }
  }
  return status;
}

/** `analyze --jsonl`: a record for each line of standard input, in order. 1 when a line could not be answered. */
export async function analyzeLines(): Promise<number> {
  let status = 0;
  const { facts } = openDesk((complaint) => {
    throw complaint;
  });
  const cache: ProseCache = new Map();
  for await (const request of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (!request.trim()) continue;
    const answer = answerTo(request, facts, cache);
    if ('error' in answer) status = 1;
    await write(line(answer));
  }
  return status;
}

type Answer = AnalysisRecord | { readonly id: unknown; readonly error: string };

function answerTo(request: string, facts: Facts, cache: ProseCache): Answer {
  let asked: unknown;
  try {
    asked = JSON.parse(request);
  } catch (error) {
    return { id: null, error: `not JSON: ${(error as Error).message}` };
  }
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked))
    return { id: null, error: 'not a JSON object' };
  const { id = null, text, date, format } = asked as Record<string, unknown>;
  if (typeof text !== 'string') return { id, error: 'no "text", or it is no string' };
  if (format !== undefined && format !== 'plain' && format !== 'markdown')
    return { id, error: '"format" is "plain" or "markdown"' };
  if (date !== undefined && !isDay(date)) return { id, error: '"date" is a day as YYYY-MM-DD' };
  const options: ArticleOptions = {
    ...(date === undefined ? {} : { date }),
    ...(format === undefined ? {} : { format }),
  };
  return recordOf(text, options, facts, cache, id as string);
}

function isDay(date: unknown): date is string {
  const parts = typeof date === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) : null;
  return parts !== null && isoOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== undefined;
}

function recordOf(
  text: string,
  options: ArticleOptions,
  facts: Facts,
  cache: ProseCache,
  id: string,
): AnalysisRecord {
  const analysis = analyze(readArticle(text, options), cache);
  return toRecord(analysis, check(analysis, facts), id);
}

function line(answer: Answer): string {
  return `${JSON.stringify(answer)}\n`;
}
