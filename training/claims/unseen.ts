import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readModel, type Model } from '#core/speakers/model';

/** So many models of the speakers stage are made, each without a part of the training articles. */
const PARTS = 6;

/**
 * Models of the speakers stage for the training articles, in the order of their file: number `i % models.length` has not
 * learnt from article `i`. In articles that it has learnt from it finds more than in new ones. They are made anew, or read
 * from the folder named by the environment variable MODELS, where they are kept for the next run.
 */
export function unseenModels(): Model[] {
  const kept = process.env['MODELS'];
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'quotes-models-'));
  try {
    return Array.from({ length: PARTS }, (_, part) => readOrMake(join(folder, `${part}.json`), part));
  } finally {
    if (!kept) rmSync(folder, { recursive: true });
  }
}

function readOrMake(file: string, part: number): Model {
  if (!existsSync(file))
    execFileSync('npx', ['tsx', 'training/quotes/train.ts', '--without', String(part), '--out', file]);
  return readModel(JSON.parse(readFileSync(file, 'utf8')) as Parameters<typeof readModel>[0]);
}
