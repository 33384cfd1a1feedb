import type { Dictionary } from '../spelling/dictionary.ts';
import { onBoth, onCounts, onEdit, onLetters, onWords } from './evidence-forms.ts';
import { onDerivation, onFrames, onPlaces } from './evidence-frames.ts';
import { onContext, onPersons, onRoles, onShared } from './evidence-roles.ts';
import { lookUp } from './known.ts';
import type { Pair } from './pairs.ts';

/** What speaks for or against the odd form's being a slip of the right one; each has its points in models/names.json. */
export type Evidence = string;

/** The evidence on a pair, in words; each at most once. */
export function evidenceOn(pair: Pair, dictionary: Dictionary): Evidence[] {
  const odd = lookUp(pair.odd.form.key, dictionary);
  const right = lookUp(pair.right.form.key, dictionary);
  const found: Evidence[] = [];
  const say = (evidence: Evidence, holds = true) => {
    if (holds) found.push(evidence);
  };
  onEdit(pair, say);
  onWords(pair, odd, right, say);
  onCounts(pair, odd, right, say);
  onBoth(pair, odd, right, say);
  onDerivation(pair, odd, say);
  onFrames(pair, odd, right, say);
  onPlaces(pair, odd, say);
  onLetters(pair, odd, right, say);
  onShared(pair, odd, right, say);
  onPersons(pair, odd, right, dictionary, say);
  onContext(pair, odd, dictionary, say);
  onRoles(pair, odd, right, dictionary, say);
  return found;
}

/** Takes down a piece of evidence, if it holds. */
export type Say = (evidence: Evidence, holds?: boolean) => void;
