import type { Article } from './article/article.ts';
import { findClaims, type Claim, type SentenceJudgement } from './claims/claims.ts';
import { findDates, type DateMention } from './dates/dates.ts';
import { findFigures, type Figure } from './numbers/numbers.ts';
import { findPeople, type Person } from './people/people.ts';
import { readProse, type Prose, type ProseCache } from './prose/prose.ts';
import { findRuns, type QuotedRun } from './quotes/quotes.ts';
import { attribute, type NotSpeech, type Quote } from './speakers/speakers.ts';

/** All that is known about one version of an article. Plain data; rules, hovers and the outline read it. */
export interface Analysis {
  readonly article: Article;
  readonly prose: Prose;
  readonly runs: readonly QuotedRun[];
  readonly people: readonly Person[];
  /** In the order of the text. */
  readonly quotes: readonly Quote[];
  readonly notSpeech: readonly NotSpeech[];
  readonly dates: readonly DateMention[];
  readonly figures: readonly Figure[];
  readonly claims: readonly Claim[];
  /** Parallel to `prose.sentences`. */
  readonly sentences: readonly SentenceJudgement[];
}

/** Runs every stage over the article. Never throws on bad copy; an article that is not in English yields nothing. */
export function analyze(article: Article, cache?: ProseCache): Analysis {
  const english = article.language === 'en';
  const prose = readProse(english ? article : { ...article, blocks: [] }, cache);
  const runs = findRuns(prose);
  const said = attribute(runs, prose, findPeople(prose, runs));
  const dates = findDates(prose);
  const figures = findFigures(prose);
  const { claims, sentences } = findClaims(prose, said, runs);
  return {
    article,
    prose,
    runs,
    people: said.people,
    quotes: said.quotes,
    notSpeech: said.notSpeech,
    dates,
    figures,
    claims,
    sentences,
  };
}
