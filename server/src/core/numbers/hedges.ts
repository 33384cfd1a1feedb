import hedges from '../../language/en/hedges.json' with { type: 'json' };

const BEFORE = new RegExp(`(?:\\b(?:${hedges.before.join('|')})(?:\\s+(?:the|a|an))?|[~≈<>])\\s*$`, 'i');
const AFTER = new RegExp(`^(?:\\s?(?:${hedges.after.join('|')}))\\b`, 'i');

/** True when the words end with a hedge: "about ", "more than ". */
export function isHedgedBefore(words: string): boolean {
  return BEFORE.test(words);
}

/** True when the words begin with a hedge: " or so". */
export function isHedgedAfter(words: string): boolean {
  return AFTER.test(words);
}
