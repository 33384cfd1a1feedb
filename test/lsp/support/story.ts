import type { InitializeParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '#core/analysis';
import { readArticle } from '#core/article/article';
import { NO_FACTS } from '#core/facts';
import type { Finding } from '#core/finding';
import type { Mention, Person } from '#core/people/people';
import { readProse } from '#core/prose/prose';
import type { Quote } from '#core/speakers/speakers';
import type { Span } from '#core/span';
import type { OpenArticle } from '#lsp/articles';
import { readClient, type Client } from '#lsp/client';
import { DEFAULTS, type Settings } from '#lsp/settings';
import { EVERYTHING } from './editor.ts';

export const URI = 'file:///desk/harbour.txt';

/** A short article, and what a perfect engine would know about it: hosts are tested whatever the engine knows today. */
export const STORY = [
  'Harbour mayor Ada Marlowe opened the new quay on Tuesday.',
  '',
  '“It is done,” she said.',
  '“We paid 40 per cent ourselves,” a spokesman added.',
  '',
  'Marlowe, 52, has run the town since 2011. It is the largest quay on the coast.',
].join('\n');

/** The nth place (from 0) where the words stand. */
export function at(text: string, words: string, nth = 0): Span {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new RangeError(`no “${words}” in the copy`);
  return { start, end: start + words.length };
}

/** What is known about `STORY`. */
export function analysisOf(text = STORY): Analysis {
  const prose = readProse(readArticle(text));
  const mention = (words: string, form: Mention['form'], nth = 0): Mention => ({
    ...at(text, words, nth),
    form,
  });
  const mayor: Person = {
    id: 0,
    kind: 'person',
    name: 'Ada Marlowe',
    titles: [{ text: 'Harbour mayor', span: at(text, 'Harbour mayor') }],
    gender: 'she',
    mentions: [mention('Ada Marlowe', 'full'), mention('she', 'pronoun'), mention('Marlowe', 'surname', 1)],
  };
  const quotation = (words: string, rest: Partial<Quote>): Quote => ({
    ...at(text, `“${words}”`),
    kind: 'direct',
    words: at(text, words),
    closed: true,
    utterance: 0,
    reasons: [],
    ...rest,
  });
  return {
    article: prose.article,
    prose,
    runs: [],
    people: [mayor],
    quotes: [
      quotation('It is done,', {
        speaker: { mention: at(text, 'she'), kind: 'pronoun', person: mayor },
        speakerName: 'Ada Marlowe',
        cue: at(text, 'said'),
        reasons: ['“she” fits nobody else'],
      }),
      quotation('We paid 40 per cent ourselves,', {
        speaker: { mention: at(text, 'a spokesman'), kind: 'nominal' },
        speakerName: 'a spokesman',
        cue: at(text, 'added'),
        utterance: 1,
      }),
    ],
    notSpeech: [],
    dates: [
      {
        ...at(text, 'on Tuesday'),
        iso: '2024-05-14',
        weekday: 2,
        basis: 'article',
        reckoning: 'the Tuesday before the article’s date',
        written: {},
      },
      { ...at(text, '2011'), basis: 'written', reckoning: '', written: { year: 2011 } },
    ],
    figures: [],
    claims: [
      {
        ...at(text, 'It is the largest quay on the coast'),
        sentence: 4,
        words: at(text, 'the largest quay'),
        types: ['record'],
        checkWorthiness: 0.8,
        unsourced: 0.9,
        rank: 1,
        reasons: ['a superlative'],
        askable: true,
        points: 1.2,
      },
    ],
    sentences: [],
  };
}

/** An open article as the handlers get it. */
export function openStory(settings: Partial<Settings> = {}, findings: readonly Finding[] = []): OpenArticle {
  const analysis = analysisOf();
  return {
    state: 'checked',
    document: TextDocument.create(URI, 'plaintext', 7, STORY),
    version: 7,
    settings: { ...DEFAULTS, ...settings },
    facts: NO_FACTS,
    analysis,
    findings,
    fixesOf: () => [],
  };
}

/** An editor that can do everything, our own or another. */
export function clientOf(initializationOptions?: unknown, capabilities = EVERYTHING): Client {
  const start: Partial<InitializeParams> = {
    capabilities,
    initializationOptions,
    workspaceFolders: null,
  };
  return readClient(start as InitializeParams); // rootUri is required and deprecated
}
