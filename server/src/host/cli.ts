import { createInterface } from 'node:readline';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '#core/analysis';
import { readArticle, type Format } from '#core/article/article';
import { check } from '#core/check';
import { NO_FACTS } from '#core/facts';
import { toRecord } from '#core/record';
import { readDictionary } from '#core/spelling/dictionary';

// A first stand-in: `analyze --jsonl` only.
async function main(): Promise<void> {
  const facts = { ...NO_FACTS, dictionary: readDictionary(readFileSync(join(__dirname, 'data/words.bin'))) };
  for await (const line of createInterface({ input: process.stdin })) {
    if (!line) continue;
    const { id, text, date, format } = JSON.parse(line) as {
      id: string;
      text: string;
      date?: string;
      format?: Format;
    };
    const analysis = analyze(readArticle(text, { ...(date ? { date } : {}), ...(format ? { format } : {}) }));
    process.stdout.write(JSON.stringify(toRecord(analysis, check(analysis, facts), id)) + '\n');
  }
}
void main();
