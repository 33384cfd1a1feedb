import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticle } from '#core/article/article';
import { draftClaims } from '#core/claims/claims';
import type { Evidence } from '#core/claims/evidence';
import { findPeople } from '#core/people/people';
import { readProse } from '#core/prose/prose';
import { findRuns } from '#core/quotes/quotes';
import { overlaps, type Span } from '#core/span';
import { attribute } from '#core/speakers/speakers';
import prior from './claim-prior.json' with { type: 'json' };
import { readLines } from '../data.ts';
import { fitLogistic } from './logistic.ts';
import { standardsOf } from './standards.ts';

const FILE = 'server/src/language/en/claim-points.json';
const STORIES = 'training/claims/stories';
const LINES = 'training/claims/lines.txt';
const AROUND = [
  [
    'Officials promise review',
    'By Ada Marsh',
    'The authority will publish a review of the affair in the autumn, a spokesman said on Friday.',
    '“We shall look at everything,” said Dorothea Quill, who chairs it. “Nothing is off the table.”',
    '',
  ].join('\n\n'),
  [
    'Ms Quill said the review would be led by a retired judge and would meet in public.',
    '“People are owed an answer,” she said.\n',
  ].join('\n\n'),
] as const;
const LABELS = 'training/claims/labels.jsonl';
/** How far the labels may pull the points from those set by hand, and how much these count. */
const COST = Number(process.env['COST'] ?? 0.03);
const PRIOR_SHARE = Number(process.env['PRIOR'] ?? 0.5);
const LARGEST_SPREAD = 30;
/** Log-odds added to every sum: from 0 on a statement is reported, and one in three that is wrong is too many. */
const BAR = Number(process.env['BAR'] ?? 0.1);
const NOTE =
  'Points for and against asking for a source; the evidence is gathered in claims/evidence.ts. From 0 on, a statement without a source is reported. Made by training/claims/points.ts from the points set by hand and from labels.';

interface Label extends Span {
  readonly id: string;
  readonly set: string;
  readonly label: boolean;
  readonly half: 'tune' | 'held';
}
/** A statement without a source, and whether a sub-editor would want one. */
interface Example {
  readonly evidence: Evidence;
  readonly wanted: boolean;
  readonly from: string;
}

/**
 * Fits the table of points: a logistic regression over the standardised evidence that starts from the points of
 * claim-prior.json, set by hand, and is held near them.
 */
async function main(): Promise<void> {
  // Real copy counts double: it is little beside what was made up.
  const tuned = await labelledExamples('tune');
  const examples = [...storyExamples(), ...lineExamples(), ...deskExamples(), ...tuned, ...tuned];
  const names = [
    ...new Set([...Object.keys(prior.points), ...examples.flatMap((e) => Object.keys(e.evidence))]),
  ];
  const handSet: Readonly<Record<string, number>> = prior.points;
  const start = names.map((name) => (isFixed(name) ? 1 : PRIOR_SHARE) * (handSet[name] ?? 0));
  const values = Float64Array.from(
    examples.flatMap(({ evidence }) => names.map((name) => evidence[name] ?? 0)),
  );
  const { mean, spread } = standardsOf(values, names.length);
  // What is hardly ever seen has no spread worth dividing by: its points stay as they are.
  const scale = spread.map((s, f) => (s > LARGEST_SPREAD || isFixed(names[f]!) ? 0 : s));
  const dense = values.map((x, i) => (x - mean[i % names.length]!) * scale[i % names.length]!);
  const offset = Float64Array.from(examples, ({ evidence }) =>
    names.reduce((sum, name, f) => sum + start[f]! * (evidence[name] ?? 0), 0),
  );
  const fitted = fitLogistic(
    {
      rows: examples.length, dense, denseColumns: names.length, sparseColumns: 0,
      starts: new Int32Array(examples.length + 1), columns: new Int32Array(0), values: new Float64Array(0), offset,
    },
    Uint8Array.from(examples, ({ wanted }) => Number(wanted)),
    COST,
    () => true,
  ); // prettier-ignore
  const weight = names.map((_, f) => fitted.dense[f]! * scale[f]!);
  const always = fitted.bias - weight.reduce((sum, w, f) => sum + w * mean[f]!, 0) + BAR;
  const points = Object.fromEntries(
    names.map((name, f) => [
      name,
      Number((start[f]! + weight[f]! + (name === 'always' ? always : 0)).toFixed(2)),
    ]),
  );
  for (const set of new Set(examples.map(({ from }) => from)))
    tell(
      `fitted on ${set}`,
      examples.filter(({ from }) => from === set),
      points,
    );
  tell('held', await labelledExamples('held'), points);
  if (process.argv.includes('--write'))
    writeFileSync(FILE, JSON.stringify({ note: NOTE, points }, undefined, 2) + '\n');
  else console.log(points);
}

/** What speaks against a claim is set by hand: the labels hold too little of each kind. */
function isFixed(name: string): boolean {
  return name.startsWith('looks like ');
}

/** The marked articles of the development data, if they are there. */
function deskExamples(): Example[] {
  const folder = join(process.env['DATA'] ?? '', 'desk');
  return readdirSync(folder).flatMap((file) => {
    const { text, spans } = readDesk(bodyOf(readFileSync(join(folder, file), 'utf8')));
    return examplesOf(text, (span) => spans.some((s) => overlaps(s, span)), 'desk');
  });
}

/** What follows the head of a desk article. */
function bodyOf(file: string): string {
  return file.split('\n---\n').slice(1).join('\n---\n');
}

/** The text of a desk article, and its `[[claim-unsourced: …]]`; other marks are taken off. */
function readDesk(body: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  const open: { start: number; wanted: boolean }[] = [];
  let text = '';
  for (let i = 0; i < body.length;) {
    const two = body.slice(i, i + 2);
    const colon = body.indexOf(': ', i);
    if (['[[', '{{', '<<'].includes(two) && colon > 0) {
      open.push({ start: text.length, wanted: body.startsWith('claim-unsourced', i + 2) });
      i = colon + 2;
    } else if (open.length && [']]', '}}', '>>'].includes(two)) {
      const { start, wanted } = open.pop()!;
      if (wanted) spans.push({ start, end: text.length });
      i += 2;
    } else text += body[i++]!;
  }
  return { text, spans };
}

/** Sample stories with [[…]] around each statement that wants a source; those in `.desk` files have other marks too. */
function storyExamples(): Example[] {
  return readdirSync(STORIES).flatMap((file) => {
    const marked = readFileSync(join(STORIES, file), 'utf8');
    const { text, spans } = file.endsWith('.desk') ? readDesk(bodyOf(marked)) : unmarked(marked);
    return examplesOf(text, (span) => spans.some((s) => overlaps(s, span)), 'stories');
  });
}

/** Single statements, one a line, each as a paragraph of its own between two that have their sources. */
function lineExamples(): Example[] {
  return readFileSync(LINES, 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      const { text, spans } = unmarked(AROUND.join(`${line}\n\n`));
      const own = { start: AROUND[0].length, end: text.length - AROUND[1].length };
      return examplesOf(
        text,
        (span) => spans.some((s) => overlaps(s, span)),
        'lines',
        (span) => overlaps(own, span),
      );
    });
}

async function labelledExamples(half: 'tune' | 'held'): Promise<Example[]> {
  const labels = readFileSync(LABELS, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Label)
    .filter((label) => label.half === half);
  const examples: Example[] = [];
  for (const set of new Set(labels.map((label) => label.set))) {
    const own = labels.filter((label) => label.set === set);
    for await (const { id, text } of readLines<{ id: string; text: string }>(set)) {
      const here = own.filter((label) => label.id === id);
      if (!here.length) continue;
      const isLabelled = (span: Span) => here.some((label) => overlaps(label, span));
      const isWanted = (span: Span) => here.some((label) => label.label && overlaps(label, span));
      examples.push(...examplesOf(text, isWanted, set, isLabelled));
    }
  }
  return examples;
}

function examplesOf(
  text: string,
  isWanted: (span: Span) => boolean,
  from: string,
  isLabelled: (span: Span) => boolean = () => true,
): Example[] {
  const prose = readProse(readArticle(text));
  const runs = findRuns(prose);
  const said = attribute(runs, prose, findPeople(prose, runs));
  return draftClaims(prose, said, runs)
    .drafts.filter((draft) => !draft.source && isLabelled(draft))
    .map((draft) => ({ evidence: draft.evidence, wanted: isWanted(draft), from }));
}

function unmarked(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = '';
  let start = 0;
  for (const part of marked.split(/(\[\[|\]\](?!\()|<<|>>)/)) {
    if (part === '[[') start = text.length;
    else if (part === ']]') spans.push({ start, end: text.length });
    else if (part !== '<<' && part !== '>>') text += part;
  }
  return { text, spans };
}

function tell(name: string, examples: readonly Example[], points: Readonly<Record<string, number>>): void {
  let right = 0;
  let flagged = 0;
  let wanted = 0;
  for (const example of examples) {
    const sum = Object.entries(example.evidence).reduce((total, [f, x]) => total + (points[f] ?? 0) * x, 0);
    wanted += Number(example.wanted);
    if (sum < 0) continue;
    flagged++;
    right += Number(example.wanted);
  }
  console.log(name, {
    examples: examples.length,
    wanted,
    flagged,
    precision: right / flagged,
    recall: right / wanted,
  });
}

void main();
