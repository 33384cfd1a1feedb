import { readFileSync } from 'node:fs';
import { readDictionary, type Dictionary } from '#core/spelling/dictionary';

let read: Dictionary | undefined;

/** The dictionary that ships, read once for all tests. */
export function dictionary(): Dictionary {
  return (read ??= readDictionary(readFileSync(new URL('../../data/words.bin', import.meta.url))));
}
