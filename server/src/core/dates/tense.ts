import calendar from '../../language/en/calendar.json' with { type: 'json' };
import type { Prose, Token } from '../prose/prose.ts';

export type Tense = 'past' | 'future';

const MODALS = new Set(calendar.modals);
const FUTURE = new Set(calendar.futureVerbs);
const UNCHANGED = new Set(calendar.unchangedPasts);
const REPORTING = new Set(calendar.reportingPresents);
const BE = new Set(['is', 'are', 'am', "'s", "'re", "'m"]);
const REACH = 24; // tokens

/**
 * Whether the verb that governs the token looks back or ahead: "met on Tuesday", "will meet on Tuesday". The nearest
 * verb before it in its sentence decides, or else the nearest after it. Undefined where there is no verb.
 */
export function tenseAt(prose: Prose, token: Token): Tense | undefined {
  const { tokens } = prose;
  const { firstToken, endToken } = prose.sentences[token.sentence]!;
  for (let i = token.index - 1; i >= Math.max(firstToken, token.index - REACH); i--) {
    const tense = tenseOfVerb(tokens, i, firstToken);
    if (tense) return tense;
  }
  for (let i = token.index + 1; i < Math.min(endToken, token.index + REACH); i++) {
    const tense = tenseOfVerb(tokens, i, firstToken);
    if (tense) return tense;
  }
  return undefined;
}

function tenseOfVerb(tokens: readonly Token[], i: number, from: number): Tense | undefined {
  const token = tokens[i]!;
  if (FUTURE.has(token.lower) && tokens[i + 1]?.lower === 'to') return 'future';
  if (token.lower === 'due') return 'future';
  if (token.pos === 'AUX') return tenseOfAuxiliary(token);
  if (token.pos !== 'VERB') return undefined;
  for (let k = i - 1; k >= Math.max(from, i - 4); k--) {
    const before = tokens[k]!;
    if (MODALS.has(before.lower)) return 'future';
    if (before.lower === 'to') return tenseOfInfinitive(tokens, k, from);
    if (BE.has(before.lower) && token.lower.endsWith('ing')) return 'future'; // "is visiting on Thursday"
    if (before.pos === 'AUX') return tenseOfAuxiliary(before);
    if (before.pos !== 'ADV' && before.pos !== 'PART') break;
  }
  if (token.lower.endsWith('ing')) return undefined; // "arriving on Tuesday": the main verb tells
  const present = token.lower === token.lemma || token.lower.endsWith('s');
  if (!present || UNCHANGED.has(token.lower) || REPORTING.has(token.lower)) return 'past';
  return 'future'; // "the shop opens on Thursday"
}

function tenseOfAuxiliary(token: Token): Tense | undefined {
  if (MODALS.has(token.lower)) return 'future';
  if (token.lower === 'was' || token.lower === 'were' || token.lower === 'had' || token.lower === 'did')
    return 'past';
  return token.lower === 'been' || token.lower === 'has' || token.lower === 'have' ? 'past' : 'future';
}

/** "is to meet", "plans to meet" look ahead; "went to see" looks back. */
function tenseOfInfinitive(tokens: readonly Token[], to: number, from: number): Tense | undefined {
  for (let k = to - 1; k >= Math.max(from, to - 4); k--) {
    const word = tokens[k]!.lower;
    if (FUTURE.has(word) || BE.has(word)) return 'future';
    if (tokens[k]!.pos === 'VERB') return word.endsWith('s') ? 'future' : 'past';
  }
  return undefined;
}
