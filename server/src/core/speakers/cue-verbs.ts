import cueWords from '../../language/en/reporting-verbs.json' with { type: 'json' };

const CUE_VERBS: ReadonlySet<string> = new Set([
  ...cueWords.speech,
  ...cueWords.labelling,
  ...cueWords.manner,
  ...cueWords.finding,
]);

/** “said”, “branded”, “quipped”, “found”: of verbs that tell what somebody said. */
export function isCueVerb(lemma: string): boolean {
  return CUE_VERBS.has(lemma);
}

/** The verb of a list of which the word is a past or third-person form that the tagger took for no verb: “branded”. */
export function cueVerbOf(word: string): string | undefined {
  const stems = word.endsWith('ed')
    ? [word.slice(0, -2), word.slice(0, -1), word.slice(0, -3)]
    : [word.slice(0, -1)];
  return /(?:ed|s)$/.test(word) ? stems.find((stem) => CUE_VERBS.has(stem)) : undefined;
}
