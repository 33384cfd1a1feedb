import { add, bucket, hashWord, pair, templates, type Features } from './features.ts';
import type { Chunk } from './chunks.ts';
import { leads } from './mention-features.ts';
import { genderFit, genderOf, type Antecedent, type Cast } from './pronouns.ts';
import type { Scene } from './scene.ts';
import { TAG } from './tags.ts';

const T = templates('pronoun', [
  'rank', 'sentence', 'paragraph', 'sentenceLead', 'role', 'roleSentence', 'leadRank', 'seen', 'seenRank', 'words', 'kind',
  'firstName', 'possessive', 'opens', 'leads', 'gender', 'genderSure', 'lastSpeaker', 'lastSpeakerRank', 'lastMeant',
  'context', 'genderRank', 'only', 'speakerSentence', 'kindWords',
] as const); // prettier-ignore

/** Fills in what speaks for a person as the one whom “he” or “she” means. `rivals`: how many candidates fit its gender. */
export function pronounFeatures(
  f: Features,
  scene: Scene,
  cast: Cast,
  pronoun: Chunk,
  candidate: Antecedent,
  rivals: number,
): void {
  const { person, last, rank } = candidate;
  const own = scene.tokens[pronoun.firstToken]!;
  const gender = genderOf(own.lower) ?? 'he';
  const sentences = Math.min(8, own.sentence - last.sentence);
  const paragraphs = Math.min(4, own.paragraph - last.paragraph);
  const how = last.pronoun ? 1 : 0;
  const chunk = scene.chunks[last.chunk];
  const lead = chunk && leads(scene, chunk) ? 1 : 0;
  const role = roleOf(scene, last.firstToken, last.endToken, chunk);
  const seen = bucket(cast.seen.get(person.id) ?? 0);
  const words = Math.min(4, person.name.split(' ').length);
  const ownLead = leads(scene, pronoun) ? 1 : 0;
  const fit = genderFit(cast, candidate, gender);
  const opens = scene.prose.paragraphs[last.paragraph]!.firstToken === last.firstToken ? 1 : 0;
  const kind = hashWord(person.kind);

  add(f, T.rank, rank);
  add(f, T.sentence, sentences, how);
  add(f, T.paragraph, paragraphs);
  add(f, T.sentenceLead, sentences, paragraphs, lead);
  add(f, T.role, role);
  add(f, T.roleSentence, role, Math.min(2, sentences));
  add(f, T.leadRank, lead, rank);
  add(f, T.seen, seen);
  add(f, T.seenRank, seen, rank);
  add(f, T.words, words);
  add(f, T.kind, kind);
  add(f, T.kindWords, kind, words);
  add(f, T.firstName, hashWord(gender), hashWord(person.name.split(' ')[0]!.toLowerCase()));
  add(f, T.possessive, chunk?.possessive ? 1 : 0, sentences);
  add(f, T.opens, opens, paragraphs);
  add(f, T.leads, ownLead, lead, Math.min(3, sentences));
  add(f, T.gender, Math.sign(fit));
  add(f, T.genderSure, fit, rank);
  add(f, T.genderRank, fit, Math.min(3, sentences), lead);
  add(f, T.only, Math.min(3, rivals), Math.sign(fit));
  if (cast.lastSpeaker === person.id) {
    const since = Math.min(3, own.paragraph - cast.lastSpeakerParagraph);
    add(f, T.lastSpeaker, since);
    add(f, T.lastSpeakerRank, rank, ownLead);
    add(f, T.speakerSentence, since, sentences, how);
  }
  const before = cast.lastMeant.get(gender);
  if (before?.person === person.id) add(f, T.lastMeant, Math.min(6, own.sentence - before.sentence));
  add(f, T.context, pair(sentences, lead), how, own.paragraph === last.paragraph ? 1 : 0);
}

/** What stands on either side of a mention: the subject of a verb, the object of a preposition … */
function roleOf(scene: Scene, first: number, end: number, chunk: Chunk | undefined): number {
  const from = chunk?.firstToken ?? first;
  const to = chunk?.endToken ?? end;
  const sentence = scene.tokens[first]!.sentence;
  const side = (at: number) => {
    const token = scene.tokens[at];
    if (token?.sentence !== sentence) return -1;
    if (scene.run[at]! >= 0) return -2;
    const tag = scene.tag[at]!;
    return tag === TAG.PUNCT ? token.text.charCodeAt(0) + 32 : tag === TAG.AUX ? TAG.VERB : tag;
  };
  return pair(pair(side(from - 1), side(to)), chunk?.possessive ? 1 : 0);
}
