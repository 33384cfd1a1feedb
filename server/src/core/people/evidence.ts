import type { Prose, Token } from '../prose/prose.ts';
import {
  COMPANY_FORMS, FEMALE_WORDS, GENERATIONS, isFirstName, LOCATIVE, MALE_WORDS, ORGANISATION_HEADS, PLACE_KINDS,
  PLACES, BEFORE_PLACES, TAG_VERBS, DEMONYMS, PARTICLES,
} from './lexicon.ts'; // prettier-ignore
import type { Naming } from './naming.ts';
import { isAcronym } from './spans.ts';

/** How much speaks for each kind of name. Points are added up over all mentions of one name. */
export interface Points {
  person: number;
  organisation: number;
  place: number;
}

/** What the words of the name themselves say: a first name, “Council”, “Lane”, capitals only. */
export function pointsOfWords(naming: Naming, text: string): Points {
  const { keys } = naming;
  const points = { person: 0, organisation: 0, place: 0 };
  const first = keys[0]!;
  const last = keys.at(-1)!;
  const whole = keys.join(' ');
  if (PLACES.has(whole)) points.place += 5;
  if (DEMONYMS.has(whole)) points.organisation += 3;
  if (keys.length > 1) {
    if (isFirstName(first)) points.person += PLACES.has(first) ? 1.5 : 3;
    if (GENERATIONS.has(last)) points.person += 3;
    if (keys.slice(0, -1).some((key) => /^\p{L}\.?$/u.test(key) || /^(?:\p{L}\.){2,}$/u.test(key)))
      points.person += 2;
    if (keys.slice(1, -1).some((key) => PARTICLES.has(key))) points.person += 1;
    if (PLACE_KINDS.has(last)) points.place += isFirstName(first) && keys.length === 2 ? 1.5 : 4;
    if (BEFORE_PLACES.has(first)) points.place += 2;
  } else if (isFirstName(first)) points.person += 1;
  if (ORGANISATION_HEADS.has(last) || COMPANY_FORMS.has(last)) points.organisation += 5;
  else if (keys.some((key) => ORGANISATION_HEADS.has(key))) points.organisation += 3;
  if (keys.some((key) => key.includes('&') || key === 'of' || key === 'and')) points.organisation += 4;
  if (keys.length === 1 && isAcronym(text)) points.organisation += 3;
  return points;
}

/** What stands around one mention says: a title, a reporting verb, “in”, “the”. */
export function addPointsOfPlace(points: Points, naming: Naming, prose: Prose): void {
  const { tokens } = prose;
  const before = sameSentence(tokens, naming, naming.first - 1);
  const after = sameSentence(tokens, naming, naming.last);
  const next = sameSentence(tokens, naming, naming.last + 1);
  if (naming.honorific !== undefined) points.person += 5;
  if (naming.titles.length > 0) points.person += 3;
  if (after && TAG_VERBS.has(after.lower)) points.person += 1.2;
  if (before && TAG_VERBS.has(before.lower)) points.person += 1.2;
  if (after?.lower === 'who' || (after?.text === ',' && next?.lower === 'who')) {
    // “the people of Esk who” are not Esk.
    points.person += naming.keys.length > 1 ? 3 : before?.pos === 'ADP' ? 0 : 1.5;
  }
  if (after?.text === ',' && next && /^\d\d$/.test(next.text) && !isMonthDay(tokens, naming))
    points.person += 3;
  if (before && isLocative(before, naming)) points.place += 1.5;
  if (before?.lower === 'the') points.organisation += 2;
  if (before?.lower === 'spokesman' || before?.lower === 'spokeswoman') points.organisation += 1;
}

/** “in Esk”, “from Esk”; before two words only what never stands before a person: not “to Gwen Orr”. */
export function isLocative(before: Token, naming: Naming): boolean {
  return LOCATIVE.has(before.lower) || (naming.keys.length === 1 && DIRECTION.has(before.lower));
}

const DIRECTION: ReadonlySet<string> = new Set([
  'from',
  'to',
  'across',
  'into',
  'between',
  'beyond',
  'through',
]);

const isMonthDay = (tokens: readonly Token[], naming: Naming) =>
  /^\d{4}$/.test(tokens[naming.last + 3]?.text ?? '');

function sameSentence(tokens: readonly Token[], naming: Naming, at: number): Token | undefined {
  const token = tokens[at];
  return token?.sentence === naming.sentence ? token : undefined;
}

/** The likeliest kind; a name that nothing speaks for is `unknown`. */
export function kindOf(points: Points, words: number): 'person' | 'organisation' | 'place' | 'unknown' {
  const { person, organisation, place } = points;
  const enough = words > 1 ? 1 : 2;
  if (person >= enough && person >= organisation && person >= place) return 'person';
  if (organisation >= 2 && organisation >= place) return 'organisation';
  return place >= 1.5 ? 'place' : 'unknown';
}

/** What titles and honorifics tell of a person: Mrs, spokesman, actress. */
export function genderOfTitles(words: Iterable<string>): 'he' | 'she' | undefined {
  for (const word of words) {
    if (MALE_WORDS.has(word)) return 'he';
    if (FEMALE_WORDS.has(word)) return 'she';
  }
  return undefined;
}
