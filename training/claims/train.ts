import { model } from '#core/speakers/model';
import { readMarkedArticles } from './articles.ts';
import { writeParity } from './parity.ts';
import { frozenOn, trainSourcing } from './sourcing.ts';
import { unseenModels } from './unseen.ts';
import { readJudged, tellWorth, trainWorth } from './worth.ts';
import { writeModels } from './write.ts';

const PARITY = 'test/core/claims-parity.json';
const FILE = 'server/src/language/en/models/claims.json';

/** Fits both models, says how they do on what they have not seen, and writes them. */
async function main(): Promise<void> {
  const worth = trainWorth(await readJudged('claimbuster-1960-2008'));
  for (const unseen of ['ct24-devtest', 'news-unsourced-dev100'])
    tellWorth(unseen, await readJudged(unseen), worth);
  const trained = trainSourcing(await readMarkedArticles('train', unseenModels()));
  const sourcing = frozenOn(await readMarkedArticles('dev', [model()]), trained);
  writeModels(FILE, sourcing, worth);
  writeParity(PARITY, sourcing, worth);
}
void main();
