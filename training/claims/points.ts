import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticle } from '#core/article/article';
import { draftClaims } from '#core/claims/claims';
import type { Evidence } from '#core/claims/evidence';
import { findPeople } from '#core/people/people';
import { readProse } from '#core/prose/prose';
import { findRuns } from '#core/quotes/quotes';
import { overlaps, type Span } from '#core/span';
import { model, type Model } from '#core/speakers/model';
import { attribute } from '#core/speakers/speakers';
import prior from './claim-prior.json' with { type: 'json' };
import { readLines } from '../data.ts';
import { fitLogistic } from './logistic.ts';
import { standardsOf } from './standards.ts';
import { unseenModels } from './unseen.ts';

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
const COST = Number(process.env['COST'] ?? 0.06);
const PRIOR_SHARE = Number(process.env['PRIOR'] ?? 0.5);
const LARGEST_SPREAD = 30;
const FOLDS = 10;
const REAL = 'labels';
/** How often each example counts; the single lines, which have nothing around them, count once. */
const WEIGHTS: Readonly<Record<string, number>> = { labels: 3, stories: 3, desk: 3 };
/** Log-odds added to every sum: from 0 on a statement is reported, and one in three that is wrong is too many. */
const BAR = Number(process.env['BAR'] ?? 0.6);
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
  /** The article or line that it stands in. */
  readonly article: string;
}

type Points = Readonly<Record<string, number>>;

/** Fits the table, and says how it does where it was fitted, out of fold, and on the half that is held out. */
async function main(): Promise<void> {
  const models = unseenModels();
  const tuned = await labelledExamples('tune', models);
  const examples = [...storyExamples(), ...lineExamples(), ...deskExamples(), ...tuned];
  const points = fitPoints(examples);
  for (const from of new Set(examples.map((example) => example.from)))
    tell(
      `fitted on ${from}`,
      examples.filter((example) => example.from === from),
      () => points,
    );
  const articles = [...new Set(examples.map(({ article }) => article))];
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    fitPoints(examples.filter(({ article }) => articles.indexOf(article) % FOLDS !== fold)),
  );
  for (const from of new Set(examples.map((example) => example.from)))
    tell(
      `out of fold, ${from}`,
      examples.filter((example) => example.from === from),
      ({ article }) => folds[articles.indexOf(article) % FOLDS]!,
    );
  tell('held', await labelledExamples('held', models), () => points);
  if (process.argv.includes('--write'))
    writeFileSync(FILE, JSON.stringify({ note: NOTE, points }, undefined, 2) + '\n');
  else console.log(points);
}

/**
 * A logistic regression over the standardised evidence that starts from the points of claim-prior.json, set by hand, and
 * is held near them.
 */
function fitPoints(given: readonly Example[]): Points {
  const examples = given.flatMap((example) => Array<Example>(WEIGHTS[example.from] ?? 1).fill(example));
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
  return Object.fromEntries(
    names.map((name, f) => [
      name,
      Number((start[f]! + weight[f]! + (name === 'always' ? always : 0)).toFixed(2)),
    ]),
  );
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
    return examplesOf(text, (span) => spans.some((s) => overlaps(s, span)), 'desk', file);
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
    return examplesOf(text, (span) => spans.some((s) => overlaps(s, span)), 'stories', file);
  });
}

/**
 * Single statements, one a line: each as a paragraph of its own between two that have their sources, and each as all that
 * there is, as in a note or at the start of writing.
 */
function lineExamples(): Example[] {
  return readFileSync(LINES, 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => [
      ...lineExample(line, AROUND[0], AROUND[1], 'lines'),
      ...lineExample(line, '', '', 'lines alone'),
    ]);
}

function lineExample(line: string, before: string, after: string, from: string): Example[] {
  const { text, spans } = unmarked(`${before}${line}${after && `\n\n${after}`}`);
  const own = { start: before.length, end: text.length - after.length };
  return examplesOf(
    text,
    (span) => spans.some((s) => overlaps(s, span)),
    from,
    line,
    (span) => overlaps(own, span),
  );
}

/** Each article as a model of the speakers stage reads it that has not learnt from it. */
async function labelledExamples(half: 'tune' | 'held', models: readonly Model[]): Promise<Example[]> {
  const labels = readFileSync(LABELS, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Label)
    .filter((label) => label.half === half);
  const examples: Example[] = [];
  for (const set of new Set(labels.map((label) => label.set))) {
    const own = labels.filter((label) => label.set === set);
    let article = 0;
    for await (const { id, text } of readLines<{ id: string; text: string }>(set)) {
      const unseen = models[article++ % models.length];
      const here = own.filter((label) => label.id === id);
      if (!here.length) continue;
      const isLabelled = (span: Span) => here.some((label) => overlaps(label, span));
      const isWanted = (span: Span) => here.some((label) => label.label && overlaps(label, span));
      examples.push(...examplesOf(text, isWanted, REAL, id, isLabelled, unseen));
    }
  }
  return examples;
}

function examplesOf(
  text: string,
  isWanted: (span: Span) => boolean,
  from: string,
  article: string,
  isLabelled: (span: Span) => boolean = () => true,
  speakers: Model = model(),
): Example[] {
  const prose = readProse(readArticle(text));
  const runs = findRuns(prose);
  const said = attribute(runs, prose, findPeople(prose, runs), speakers);
  return draftClaims(prose, said, runs)
    .drafts.filter((draft) => !draft.source && isLabelled(draft))
    .map((draft) => ({ evidence: draft.evidence, wanted: isWanted(draft), from, article }));
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

function tell(name: string, examples: readonly Example[], pointsFor: (example: Example) => Points): void {
  let right = 0;
  let flagged = 0;
  let wanted = 0;
  for (const example of examples) {
    const points = pointsFor(example);
    const sum = Object.entries(example.evidence).reduce((total, [f, x]) => total + (points[f] ?? 0) * x, 0);
    wanted += Number(example.wanted);
    if (sum < 0) continue;
    flagged++;
    right += Number(example.wanted);
  }
  const percent = (x: number) => (100 * x).toFixed(1);
  console.log(
    `${name}: ${examples.length} examples, ${wanted} wanted, ${flagged} flagged,`,
    `P ${percent(right / flagged)} R ${percent(right / wanted)}`,
  );
}

void main();
