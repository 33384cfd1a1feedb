import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Facts } from '#core/facts';
import { readDictionary } from '#core/spelling/dictionary';
import { readList } from '#lsp/word-lists';
import { Complaint } from './complaint.ts';

/** The dictionary that ships, and the desk's lists: `.factcheck/words.txt` and `names.txt` here or in a folder above. */
export function readFacts(): Facts {
  return {
    dictionary: readDictionary(readFileSync(join(__dirname, 'data', 'words.bin'))),
    words: new Set(deskList('words').map((word) => word.toLowerCase())),
    names: new Set(deskList('names')),
  };
}

function deskList(list: 'words' | 'names'): string[] {
  for (let folder = resolve(''); ; folder = dirname(folder)) {
    const file = join(folder, '.factcheck', `${list}.txt`);
    try {
      return readList(readFileSync(file, 'utf8'));
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT' && code !== 'ENOTDIR') throw new Complaint(`${file}: ${message}`);
    }
    if (folder === dirname(folder)) return [];
  }
}
