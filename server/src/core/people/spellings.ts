import data from '../../language/en/spellings.json' with { type: 'json' };

const NAMES = groupsOf(data.names);
const GIVEN = groupsOf(data.given);

function groupsOf(lists: readonly string[]): ReadonlyMap<string, number> {
  return new Map(lists.flatMap((list, group) => list.split('|').map((name) => [name, group] as const)));
}

/**
 * What two ways of writing a foreign name in Latin letters turn into one another, in this order. After the tables of
 * romanisation for Arabic, Russian and Ukrainian (BGN/PCGN, ISO 9) and what newsrooms make of them; the first two are for
 * “Chaudhari”, “Chowdhury” and their like.
 */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/(?:au|ow|ou)(?=dh)/g, 'o'],
  [/dh[au]?r[iy]$/, 'dhri'],
  [/['’ʼ ]/g, ''],
  [/^(?:el|al|as|ash|ad|an|ar|at|az)-/, 'al-'],
  [/^(?:ye|ie|je)/, 'e'],
  [/(?:iyy|iy|yy|ij|ii|yi)$/, 'i'],
  [/(?<=[^aeiou])y(?=$|[^aeiou])/g, 'i'],
  [/(?<=[aeo])y/g, 'i'],
  [/y(?=[aou])/g, 'i'],
  [/kh/g, 'h'],
  [/q/g, 'k'],
  [/tch|tsch/g, 'ch'],
  [/sch/g, 'sh'],
  [/tz/g, 'ts'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/ks/g, 'x'],
  [/ff$/, 'v'],
  [/-/g, ''],
];
/** Short names are as likely two names: Ali and Aly, Kim and Kym. */
const SHORTEST = 5;

function fold(key: string): string {
  if (key.length < SHORTEST) return key;
  return FOLDS.reduce((text, [pattern, letter]) => text.replace(pattern, letter), key);
}

/**
 * One string for all spellings of a place’s or an organisation’s name (“kyiv” and “kiev”), or undefined for a name that is
 * always spelt alike. Keys are lower case without accents.
 */
export function spellingOfName(key: string): string | undefined {
  const group = NAMES.get(key);
  return group === undefined ? undefined : `name ${group}`;
}

/** One string for all spellings of a given name: “stephen” and “steven”, “yevgeny” and “evgeny”. */
export function spellingOfGiven(key: string): string {
  const group = GIVEN.get(key);
  return group === undefined ? fold(key) : `given ${group}`;
}

/** One string for all spellings of a surname: “harthi” and “harthy”. Doubled letters are slips, not spellings. */
export function spellingOfSurname(key: string): string {
  return spellingOfName(key) ?? fold(key);
}
