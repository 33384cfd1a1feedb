import type { Token } from '../prose/prose.ts';
import { COMPANY_FORMS, HONORIFICS, keyOf, ORGANISATION_HEADS, PLACE_KINDS } from './lexicon.ts';
import type { CapitalSpan } from './spans.ts';

/** Words that “of” or “for” follows within a name: “Ministry of Water”, “Institute for Soil”, “Bay of Plenty”. */
function takesOf(key: string): boolean {
  return ORGANISATION_HEADS.has(key) || COMPANY_FORMS.has(key) || PLACE_KINDS.has(key);
}

/**
 * Joins stretches of capitals that small words or a possessive part: “Chamber of Trade”, “Department for Health and Social
 * Care”, “St John’s College”, “Farmers’ Union”. What belongs to a person is not joined: “Orr’s office”.
 */
export function joinOrganisations(tokens: readonly Token[], spans: readonly CapitalSpan[]): CapitalSpan[] {
  const joined: CapitalSpan[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    if (before && belongs(tokens, before, span))
      joined[joined.length - 1] = { ...before, end: span.end, last: span.last };
    else joined.push(span);
  }
  return joined;
}

function belongs(tokens: readonly Token[], before: CapitalSpan, span: CapitalSpan): boolean {
  if (before.sentence !== span.sentence || span.first - before.last > 3) return false;
  const between = tokens.slice(before.last, span.first).map((token) => token.lower);
  const last = keyOf(tokens[before.last - 1]!.text);
  const words = between.join(' ');
  if (words === 'of' || words === 'of the' || words === 'for' || words === 'for the') {
    return takesOf(last) && !startsWithHonorific(tokens, span);
  }
  if (words === 'and') return hasOf(tokens, before) && MINISTRIES.has(keyOf(tokens[before.first]!.text));
  if (words === "'" || words === "'s" || words === '' || words === '’' || words === '’s') {
    return possesses(tokens, before, words) && takesOf(keyOf(tokens[span.last - 1]!.text));
  }
  return false;
}

const startsWithHonorific = (tokens: readonly Token[], span: CapitalSpan) =>
  HONORIFICS.has(keyOf(tokens[span.first]!.text));

const MINISTRIES: ReadonlySet<string> = new Set([
  'ministry',
  'department',
  'office',
  'board',
  'institute',
  'committee',
]);

function hasOf(tokens: readonly Token[], span: CapitalSpan): boolean {
  return tokens.slice(span.first, span.last).some((token) => token.lower === 'of' || token.lower === 'for');
}

/** “Farmers’ Union”, “St John’s College”, “King’s College”. */
function possesses(tokens: readonly Token[], span: CapitalSpan, between: string): boolean {
  const first = tokens[span.first]!;
  const last = tokens[span.last - 1]!;
  if (/s['’]$/.test(last.text) || ((between === "'" || between === '’') && last.text.endsWith('s')))
    return true;
  const singular = /['’]s$/.test(last.text) || between.endsWith('s');
  return (
    singular &&
    (first.lower === 'st' || first.lower === 'st.' || first.lower === 'saint' || CROWN.has(last.lower))
  );
}

const CROWN: ReadonlySet<string> = new Set(["king's", "queen's", 'king', 'queen', "women's", "men's", "children's", "people's", 'women', 'men', 'children', 'people']); // prettier-ignore
