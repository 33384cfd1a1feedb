import type { Dictionary } from './dictionary.ts';

const PREFIX =
  /^(?:agro|anti|auto|bio|co|counter|crypto|cyber|de|dis|eco|electro|euro|ex|extra|geo|hydro|hyper|inter|intra|mega|meta|micro|mid|mini|mis|multi|nano|neo|non|out|over|petro|photo|post|pre|pro|pseudo|re|self|semi|socio|sub|super|techno|tele|trans|ultra|un|under)(?=\p{L}{4})/u;
const SUFFIX =
  /(?<=\p{L}{3})(?:able|ability|athon|free|fest|gate|hood|i[sz]ation|i[sz](?:e|ed|es|ing)|ish|ism|ists?|less|like|nomics|ness|proof|s|ship|verse|ward|wards|wide|wise)$/u;
/** A part of a formation must be a word that people know. */
const KNOWN = 1;

/**
 * True for a word that the dictionary lacks but English allows: a known word with a prefix or suffix ("unfollowed",
 * "tariffless"), or two known words joined ("ringfence"). "pleasent" is such a word too, plea + sent: ask for a strong
 * suggestion first.
 */
export function isFormed(word: string, dictionary: Dictionary): boolean {
  const known = (part: string, least = KNOWN) => dictionary.frequency(part) >= least;
  const bare = word.endsWith("'s") ? word.slice(0, -2) : word;
  if (PREFIX.test(bare) && known(bare.replace(PREFIX, ''))) return true;
  const stem = bare.replace(SUFFIX, '');
  if (stem !== bare && (known(stem) || known(`${stem}e`) || known(stem.replace(/i$/, 'y')))) return true;
  for (let i = 4; i <= bare.length - 4; i++)
    if (known(bare.slice(0, i), 1.5) && known(bare.slice(i), 1.5)) return true;
  return false;
}
