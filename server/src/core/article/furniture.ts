import words from '../../language/en/furniture.json' with { type: 'json' };

const anyOf = (list: readonly string[]) => list.map(escaped).join('|');

const CREDIT = new RegExp(
  `^[\\s([*_]*(?:(?:file|main|stock|library|cover|lead) )?(?:${anyOf(words.creditWords)})(?: credits?)?(?:\\s*[:|/]\\s*\\S|\\s+(?:by|courtesy)\\b)`,
  'iu',
);
const CREDIT_BARE = /^[\s([*_]*credits?\s*[:|/]\s*\S/iu;
const CREDIT_SOURCE = new RegExp(`^[\\s([*_]*(?:${anyOf(words.creditSources)})\\b`, 'iu');
/** “The ferry in dock. Photograph: Ada Boyd/The Argus”, “… in dock. (Picture: PA)” */
const CAPTION_CREDIT = new RegExp(
  `(?:[.!?][”"’']?\\s+|\\s(?=[([]))[([]?(?:${anyOf(words.creditWords)})(?: credits?)?(?::| by | courtesy )[^.!?]{2,60}[)\\]]?\\.?$`,
  'iu',
);
const NOTE_OPENER = new RegExp(
  `^[\\s\\p{P}_]*(?:(?:${anyOf(words.noteOpeners)})(?![\\p{L}\\p{N}])|[©®]|-30-)`,
  'iu',
);
const NOTE_ENDING = new RegExp(`(?:${anyOf(words.noteEndings)})[\\W_]*$`, 'iu');
const THIS_COPY = new RegExp(
  `^[\\W_]*this (?:${anyOf(words.thisCopy.nouns)}) (?:was|is|has been) (?:${anyOf(words.thisCopy.changes)})\\b`,
  'iu',
);
const INTEREST =
  /^[\W_]*the (?:writer|author|reporter|columnist) (?:owns|holds|has no|does not (?:own|hold)|is)\b/iu;
const BYLINE = new RegExp(
  `^[\\W_]*(?:${anyOf(words.bylineOpeners)})\\b(?::\\s*|\\s+)(?<names>(?:(?:our|a|the|staff) )?[\\p{Lu}@].*)$`,
  'iu',
);
const AGENCY = new RegExp(`^[\\W_]*(?:${anyOf(words.agencies)})[\\W_]*$`, 'iu');
const JOB = new RegExp(`\\b(?:${anyOf(words.jobs)})$`, 'iu');
const SPORT = new RegExp(`^[\\W_]*(?:${anyOf(words.sportLabels)})\\b[^.!?]{0,30}:`, 'iu');
const FORMATION = /^[^.:]{2,50}\(\d(?:-\d){1,4}\):\s/;
const WORD = /\p{L}[\p{L}’'-]*/gu;
/** Small words that stand in names, jobs and places without making them a sentence. */
const CONNECTING = new Set([
  'and',
  'at',
  'for',
  'in',
  'of',
  'the',
  'with',
  'de',
  'la',
  'van',
  'von',
  'al',
  'bin',
  'our',
  'a',
]);

const LONGEST_LINE = 200;
const LONGEST_NOTE = 1000;

/** True for a line that credits a picture. */
export function isCredit(line: string): boolean {
  if (line.length > LONGEST_LINE) return false;
  if (/^!\[[^\]]*\]\([^)]*\)$/.test(line)) return true;
  return CREDIT.test(line) || CREDIT_BARE.test(line) || CREDIT_SOURCE.test(line);
}

/** Where a caption's credit starts, counted from the line's start: “The ferry in dock. |Photograph: Ada Boyd”. */
export function captionCredit(line: string): number | undefined {
  const tail = Math.max(0, line.length - 90);
  const match = CAPTION_CREDIT.exec(line.slice(tail));
  if (!match) return undefined;
  return tail + match.index + /^[.!?]?[”"’']?\s+/.exec(match[0])![0].length;
}

/** True for what a newsroom says about its copy rather than in it: corrections, contacts, line-ups, “Ends”. */
export function isNote(line: string): boolean {
  if (THIS_COPY.test(line) || SPORT.test(line) || FORMATION.test(line) || isTally(line)) return true;
  if (line.length > LONGEST_NOTE) return false;
  if (INTEREST.test(line) || NOTE_ENDING.test(line)) return true;
  const opener = NOTE_OPENER.exec(line)?.[0];
  if (!opener) return false;
  return /^\s*[:(]/.test(line.slice(opener.length)) || /[:(]$/.test(opener) || line.length < LONGEST_LINE;
}

/** “Boyd reported from Leeds, and Orr from Hull.”: who wrote what, at a story's foot. */
export function isReportedFrom(line: string): boolean {
  return (
    line.length < LONGEST_LINE &&
    /^(?:\p{Lu}[\p{L}.’'-]+[ ,]+|and )+(?:also )?(?:reported|contributed) from \p{Lu}/u.test(line)
  );
}

/** Line-ups, score cards and fixture lists: mostly capitals and figures, cut by commas, semicolons and brackets. */
function isTally(line: string): boolean {
  const head = line.slice(0, 400);
  if (head.length < 60 || /[“”"]/.test(head)) return false;
  const separators = head.match(/[;,()]/g)?.length ?? 0;
  if (separators < 4) return false;
  let capitals = 0;
  let small = 0;
  for (const [word] of head.matchAll(WORD)) {
    if (/^\p{Lu}/u.test(word)) capitals++;
    else small++;
  }
  const figures = head.match(/\d+/g)?.length ?? 0;
  return small * 3 < capitals + figures && separators * 4 >= capitals + small + figures;
}

/** “By Imogen Fairclough”, “Words: Ada Boyd”, “BY OUR CORRESPONDENT”; not “By Monday, the river had risen.” */
export function isByline(line: string): boolean {
  if (line.length > 140 || /[!?:]$/.test(line)) return false;
  const names = BYLINE.exec(line)?.groups?.['names'];
  if (!names) return AGENCY.test(line);
  if (!/^\p{Lu}/u.test(names) && !/^(?:our|a|the|staff|@)/i.test(names)) return false;
  return isNameLike(names);
}

/** “Health Correspondent”, “Chief Political Reporter”, an address, a handle: the line under a byline. */
export function isJobLine(line: string): boolean {
  const bare = line.replace(/^[\s*_]+|[\s*_]+$/g, '');
  if (/^\S+@\S+$/.test(bare)) return true;
  return bare.length <= 80 && JOB.test(bare) && isNameLike(bare);
}

/** “Imogen Fairclough”, “Ros Petty at Mill Lane”: at least two capitalised words and nothing that makes a sentence. */
export function isBareName(line: string): boolean {
  const bare = line.replace(/^[\s*_]+|[\s*_]+$/g, '');
  if (bare.length > 60 || !/^\p{Lu}\S* \p{Lu}[\p{L}.’'-]*(?:[ ,|]|$)/u.test(bare) || /[\d?!:;“”"]/.test(bare))
    return false;
  return isNameLike(bare);
}

function isNameLike(words: string): boolean {
  let small = 0;
  let capitals = 0;
  for (const [word] of words.matchAll(WORD)) {
    if (/^\p{Lu}/u.test(word)) capitals++;
    else if (!CONNECTING.has(word) && !JOB.test(word) && !/@/.test(words)) small++;
  }
  const ended = /[a-z]{2}\.$/.test(words) && capitals < 3;
  return small <= (capitals > 2 ? 1 : 0) && !ended;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]");
}
