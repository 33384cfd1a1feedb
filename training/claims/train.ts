import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { model, readModel } from '#core/speakers/model';
import { readMarkedArticles } from './articles.ts';
import { writeParity } from './parity.ts';
import { tellSourcing, trainSourcing } from './sourcing.ts';
import { readJudged, tellWorth, trainWorth } from './worth.ts';
import { writeModels } from './write.ts';

const PARITY = 'test/core/claims-parity.json';
const FILE = 'server/src/language/en/models/claims.json';

/** So many models of the speakers stage are made, each without a part of the articles. */
const PARTS = 6;

/**
 * Fits both models, says how they do on what they have not seen, and writes them. What the speakers stage finds is among
 * the features, and in articles that it has learnt from it finds more than in new ones: each article is read by a model
 * that has not seen it.
 */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'quotes-models-'));
  const models = Array.from({ length: PARTS }, (_, part) => {
    const file = join(folder, `${part}.json`);
    execFileSync('npx', ['tsx', 'training/quotes/train.ts', '--without', String(part), '--out', file]);
    return readModel(JSON.parse(readFileSync(file, 'utf8')) as Parameters<typeof readModel>[0]);
  });
  rmSync(folder, { recursive: true });
  const worth = trainWorth(await readJudged('claimbuster-1960-2008'));
  for (const unseen of ['ct24-devtest', 'news-unsourced-dev100'])
    tellWorth(unseen, await readJudged(unseen), worth);
  const sourcing = trainSourcing(await readMarkedArticles('train', models));
  tellSourcing(await readMarkedArticles('dev', [model()]), sourcing);
  writeModels(FILE, sourcing, worth);
  writeParity(PARITY, sourcing, worth);
}
void main();
