import hedges from '../../language/en/hedges.json' with { type: 'json' };

const BEFORE = new RegExp(`(?:\\b(?:${hedges.before.join('|')})(?:\\s+(?:the|a|an))?|[~≈<>])\\s*$`, 'i');
const AFTER = new RegExp(`^(?:\\s?(?:${hedges.after.join('|')}))\\b`, 'i');

/** True when the words end with a hedge: "about ", "more than ". */
function isHedgedBefore(words: string): boolean {
  return BEFORE.test(words);
}

/** True when the words begin with a hedge: " or so". */
function isHedgedAfter(words: string): boolean {
  return AFTER.test(words);
}

const TIME = new Set(['day', 'hour', 'minute', 'month', 'night', 'season', 'week', 'weekend', 'year']);

/** True when words around a figure say it is not exact; "over two days" says how long it took. */
export function isHedged(before: string, after: string, noun: string | undefined): boolean {
  if (noun !== undefined && TIME.has(noun) && /\bover\s(?:the\s)?$/i.test(before)) return false;
  return isHedgedBefore(before) || isHedgedAfter(after);
}
