import type { Person } from '../people/people.ts';
import { personLabelled, type LaidOut } from './layout.ts';
import type { RunTokens, Scene } from './scene.ts';

const LABEL =
  /^[^\p{L}]*(?<name>\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,3}|(?:\p{Lu}\p{Ll}+ ){1,2}\p{Lu}\p{Ll}+)(?<colon>:)\s/u;
const FEWEST = 2;

/** “(Crosstalk.)”, “[applause]”: what the transcriber heard, not what somebody said. */
export function isStageDirection(scene: Scene, { run }: RunTokens): boolean {
  return STAGE_DIRECTION.test(scene.prose.article.text.slice(run.words.start, run.words.end));
}

const STAGE_DIRECTION = /^\s*(?:\([^()]*\)|\[[^[\]]*\])[.,]?\s*$/;

/**
 * A transcript that is quoted as a whole, each paragraph opened with a mark: “ORR: We had it won. Its lines are their
 * speakers', and a paragraph without a label goes on with the speaker before. One label makes no transcript.
 */
export function labelledRuns(scene: Scene, people: readonly Person[]): Map<RunTokens, LaidOut> {
  const { text } = scene.prose.article;
  const labels = new Map(
    scene.runs.flatMap((run) => {
      const match = LABEL.exec(text.slice(run.run.words.start, run.run.words.start + 80));
      return match ? [[run, match] as const] : [];
    }),
  );
  const found = new Map<RunTokens, LaidOut>();
  if (labels.size < FEWEST) return found;
  let speaking: Pick<LaidOut, 'speaker' | 'speakerName' | 'cue'> | undefined;
  for (const run of scene.runs) {
    const { words, start, end, closed } = run.run;
    if (speaking && isStageDirection(scene, run)) continue;
    const label = labels.get(run);
    if (!label) {
      if (!speaking || run.run.continues === undefined) speaking = undefined;
      else
        found.set(run, {
          ...speaking,
          start,
          end,
          words,
          closed,
          kind: 'direct',
          run: run.run,
          reasons: ['the paragraph goes on with the speaker before'],
        });
      continue;
    }
    const name = label.groups!['name']!;
    const at = words.start + label[0].indexOf(name);
    const colon = at + name.length;
    const mention = { start: at, end: colon };
    const person = personLabelled(people, name);
    speaking = {
      speaker: { mention, kind: 'named', ...(person ? { person } : {}) },
      speakerName: person?.name ?? name,
      cue: { start: colon, end: colon + 1 },
    };
    const own = { start: words.start + label[0].length, end: words.end };
    found.set(run, {
      ...speaking, start: own.start, end, words: own, closed, kind: 'direct', run: run.run,
      reasons: [`the line begins with “${name}:”`],
    }); // prettier-ignore
  }
  return found;
}
