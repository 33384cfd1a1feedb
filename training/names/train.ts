/**
 * Writes server/src/language/en/models/names.json: what each piece of evidence says for a slip in a name.
 *
 *     apt-get install scowl
 *     DATA=<folder with the training data> npx tsx training/names/train.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readDictionary } from '#core/spelling/dictionary';
import { readLines } from '../data.ts';
import { randomOf } from '../claims/random.ts';
import { examplesOf, type Example, type Missed } from './examples.ts';
import { fit } from './fit.ts';
import { honoured, renamed } from './rename.ts';

const ARTICLES = 'quotes/polnear-train.jsonl';
const COPIES = 8;
const SEED = 20;
/** Log odds from which a printed pair is taken for a slip of the press. */
const SURE = 3;
/** Points are whole numbers of this much log odds. */
const POINT = 0.1;

async function train(): Promise<void> {
  const dictionary = readDictionary(readFileSync('data/words.bin'));
  const random = randomOf(SEED);
  const examples: Example[] = [];
  const missed: Missed[] = [];
  const texts: string[] = [];
  for await (const { text } of readLines<{ text: string }>(ARTICLES)) texts.push(text);
  const articles = texts.length;
  for (const text of texts) {
    const other = texts[Math.floor(random() * articles)]!;
    for (const copy of [text, honoured(renamed(text, random))]) {
      const made = examplesOf(copy, COPIES, copy === text ? other : undefined, random, dictionary);
      examples.push(...made.examples);
      missed.push(...made.missed);
    }
  }
  const slips = examples.filter((example) => example.isSlip).length;
  console.log(
    `${slips} slips, ${examples.length - slips} other pairs, ${missed.length} slips without a pair:`,
  );
  console.log(
    tally(missed.map(({ kind }) => kind)),
    missed
      .slice(0, 40)
      .map(({ shown }) => shown)
      .join(', '),
  );
  if (process.env['DUMP']) writeFileSync(process.env['DUMP'], JSON.stringify(examples));

  // The press has slips too: what a first model is sure of is left out of the second.
  const first = fit(examples, random);
  const kept = examples.filter(
    (e) => !e.printed || e.evidence.reduce((sum, name) => sum + first.get(name)!, 0) < SURE,
  );
  console.log(`${examples.length - kept.length} printed slips left out`);
  const weights = fit(kept, random);
  const points: Record<string, number> = {};
  for (const [evidence, weight] of [...weights].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (Math.round(weight / POINT)) points[evidence] = Math.round(weight / POINT);
  const score = (example: Example) => example.evidence.reduce((sum, e) => sum + (points[e] ?? 0), 0);
  const alarms = examples.filter((e) => e.printed).map((e) => ({ score: score(e), shown: e.shown }));
  alarms.sort((a, b) => b.score - a.score);
  const found = examples.filter((e) => e.isSlip).map(score);
  for (const least of [-10, 0, 10, 15, 20, 25, 30, 40])
    console.log(
      `from ${least} points: ${((100 * found.filter((s) => s >= least).length) / (slips + missed.length)).toFixed(1)} % found,`,
      `${(alarms.filter((a) => a.score >= least).length / articles / 2).toFixed(3)} alarms an article`,
    );
  console.log(
    alarms
      .slice(0, 60)
      .map(({ score, shown }) => `${score} ${shown}`)
      .join(', '),
  );
  const note =
    'What each piece of evidence (names/evidence.ts) says for a form being a slip of another name of the article, in tenths of log odds; least: what a finding needs. Fitted by training/names/train.ts on slips planted in the articles of PolNeAR (train); holds no text of theirs.';
  const least = Number(process.env['LEAST'] ?? -16);
  writeFileSync(
    'server/src/language/en/models/names.json',
    `${JSON.stringify({ note, least, points }, null, 2)}\n`,
  );
}

function tally(kinds: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ');
}

void train();
