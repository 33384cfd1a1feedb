import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = '/usr/share/dict/scowl'; // Debian's package `scowl`

/** One list of SCOWL: its name without the size, its size (10: everybody's words … 95: almost nobody's), its words. */
export interface ScowlList {
  readonly dialect: string;
  readonly kind: string;
  readonly size: number;
  readonly words: readonly string[];
}

/** All lists of SCOWL, without possessives. Throws when the package is not installed. */
export function readScowl(): ScowlList[] {
  const lists: ScowlList[] = [];
  for (const file of readdirSync(FOLDER)) {
    const parts = /^(\w+)-([a-z-]+)\.(\d+)$/.exec(file);
    if (!parts) continue;
    const words = readFileSync(join(FOLDER, file), 'utf8')
      .split('\n')
      .filter((word) => word && !word.endsWith("'s"));
    lists.push({ dialect: parts[1]!, kind: parts[2]!, size: Number(parts[3]), words });
  }
  return lists;
}
