/**
 * Writes server/src/language/en/british-american.json: words that are spelt one way in British and another in American
 * English, from SCOWL's lists of the two.
 *
 *     apt-get install scowl
 *     npx tsx training/words/varieties.ts
 */
import { writeFileSync } from 'node:fs';
import { readScowl } from './scowl.ts';

const OUT = 'server/src/language/en/british-american.json';
const LARGEST = 60;
/** How an American spelling becomes a British one; what comes out must be in the British lists. */
const CHANGES: readonly (readonly [RegExp, string])[] = [
  [/or/, 'our'],
  [/or/, 'oer'],
  [/o(?=ld)/, 'ou'],
  [/er/, 're'],
  [/ter/, 'tre'],
  [/er(?=s$|d$|$)/, 're'],
  [/ering$/, 'ring'],
  [/og/, 'ogue'],
  [/ogs$/, 'ogues'],
  [/ense/, 'ence'],
  [/yz/, 'ys'],
  [/l(?=ed|ing|er|or|ous|is|y)/, 'll'],
  [/p(?=ed|ing)/, 'pp'],
  [/ll(?=$|s$|ful|ment|fil)/, 'l'],
  [/ll/, 'l'],
  [/e/, 'ae'],
  [/e/, 'oe'],
  [/o/, 'oe'],
  [/k/, 'c'],
  [/gray/, 'grey'],
  [/plow/, 'plough'],
  [/mold/, 'mould'],
  [/molt/, 'moult'],
  [/ging/, 'geing'],
  [/gm/, 'gem'],
  [/lry/, 'llery'],
  [/mom/, 'mum'],
  [/paja/, 'pyja'],
  [/program/, 'programme'],
  [/check/, 'cheque'],
  [/tire/, 'tyre'],
  [/curb/, 'kerb'],
  [/aluminum/, 'aluminium'],
  [/airplane/, 'aeroplane'],
  [/specialty/, 'speciality'],
  [/toward$/, 'towards'],
  [/ix/, 'ex'],
];
/** Both are at home on both sides, or mean two things. */
const LEFT_OUT =
  /^(?:program|programme|meter|metre|draft|draught|ax|story|storey|disk|disc|inquir|enquir|fetal|foetal|artifact|artefact|mom|mum|percent|moms|mums|fulfil|judgment|judgement|among|while|learned|burned|dreamed|catalog|dialog|monolog|analog|epilog|prolog|theat)/;

const american = new Set<string>();
const british = new Set<string>();
const oxford = new Set<string>();
const common = new Set<string>();
for (const { dialect, kind, size, words } of readScowl()) {
  if (kind !== 'words' || size > LARGEST) continue;
  const set = { american, british, british_z: oxford, english: common }[dialect];
  for (const word of words) if (/^[a-z]{4,}$/.test(word)) set?.add(word);
}

const pairs: [british: string, american: string][] = [];
const ize: [ise: string, ize: string][] = [];
for (const word of american) {
  if (common.has(word) || LEFT_OUT.test(word)) continue;
  const ise = word.replace(/iz(?=e|ing|ab|at)/, 'is');
  if (ise !== word && british.has(ise) && oxford.has(word)) ize.push([ise, word]);
  else {
    const other = counterpart(word);
    if (other) pairs.push([other, word]);
  }
}

/** The British spelling, tried at each place where a change applies. */
function counterpart(word: string): string | undefined {
  for (const [pattern, replacement] of CHANGES)
    for (let from = 0; from < word.length; from++) {
      const tail = word.slice(from).replace(pattern, replacement);
      const candidate = word.slice(0, from) + tail;
      if (candidate !== word && british.has(candidate) && !american.has(candidate) && !common.has(candidate))
        return candidate;
    }
  return undefined;
}

const inOrder = (list: [string, string][]) => list.sort((a, b) => (a[0] < b[0] ? -1 : 1));
writeFileSync(
  OUT,
  JSON.stringify({
    source:
      'SCOWL 2020.12.07 (http://wordlist.sourceforge.net), lists up to size 60; see data/README.md for its terms.',
    note: 'British spellings with their American ones. `ise`: words in -ise with the forms in -ize, which Oxford and American English share. Written by training/words/varieties.ts.',
    spellings: inOrder(pairs),
    ise: inOrder(ize),
  }) + '\n',
);
console.log(`${pairs.length} pairs, ${ize.length} in -ise`);
