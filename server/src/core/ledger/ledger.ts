import type { Analysis } from '../analysis.ts';
import type { Facts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { contains, overlaps, type Span } from '../span.ts';
import { isQuotation } from '../speakers/quotations.ts';
import type { Quote } from '../speakers/speakers.ts';
import { anchor, type Standing } from './anchor.ts';
import { isPassage, type LedgerRecord, type PassageRecord } from './record.ts';
import { passageAt } from './surroundings.ts';

/** A record with what time and place add still missing: its id, and who decided when. */
export type Draft = Omit<PassageRecord, 'id' | 'decision'> & { readonly id?: string };

/** A record's passage in this article; `speaker` where it is somebody else's words now. */
export type LiveStanding = Standing & { readonly speaker?: string };

const remembered = new WeakMap<
  Analysis,
  { ledger: readonly LedgerRecord[]; standings: readonly LiveStanding[] }
>();

/** Where every ignored or checked passage of the ledger stands in the article. */
export function standingsOf(
  analysis: Analysis,
  ledger: readonly LedgerRecord[] = [],
): readonly LiveStanding[] {
  const known = remembered.get(analysis);
  if (known?.ledger === ledger) return known.standings;
  const standings = anchor(ledger.filter(isPassage), analysis.article.text).map((standing) =>
    settled(standing, analysis),
  );
  remembered.set(analysis, { ledger, standings });
  return standings;
}

/** The facts for one article: its own words and names count too. */
export function withLedger(facts: Facts, ledger: readonly LedgerRecord[]): Facts {
  if (ledger.length === 0) return facts;
  const own = (decision: 'word' | 'name') =>
    ledger.flatMap((record) => (record.decision === decision ? [record.entry] : []));
  return {
    ...facts,
    ledger,
    words: new Set([...facts.words, ...own('word').map((word) => word.toLowerCase())]),
    names: new Set([...facts.names, ...own('name')]),
  };
}

/** Rules and families that are off in this article. */
export function offHere(ledger: readonly LedgerRecord[] = []): ReadonlySet<string> {
  return new Set(ledger.flatMap((record) => (record.decision === 'off' ? [record.code] : [])));
}

/** The findings that are left to tell: what is ignored or checked is settled, and a reopened check is told once. */
export function unsettled(findings: readonly Finding[], standings: readonly LiveStanding[]): Finding[] {
  if (standings.length === 0) return [...findings];
  const reopened = findings.filter(({ code }) => code === 'quote-changed' || code === 'claim-changed');
  return findings.filter(({ code, span }) =>
    standings.every((standing) => {
      if (standing.record.code !== code || standing.state === 'gone') return true;
      if (standing.state === 'here') return !contains(standing.span, span) && !contains(span, standing.span);
      return !overlaps(standing.span, span) || reopened.every((r) => !overlaps(r.span, span));
    }),
  );
}

/** The checks of a family that have to be made again. */
export function reopenedIn(
  family: 'quote' | 'claim',
  analysis: Analysis,
  { ledger }: Facts,
): (LiveStanding & { readonly state: 'changed' })[] {
  return standingsOf(analysis, ledger).filter(
    (standing): standing is LiveStanding & { readonly state: 'changed' } =>
      standing.state === 'changed' && standing.record.code.startsWith(`${family}-`),
  );
}

/**
 * What to keep when the finding is ignored, or checked. Ignoring is about the words meant; a check is about all that is
 * said with them: every part of an interrupted quotation, the whole clause of a claim. A check that was reopened keeps
 * its id.
 */
export function draftsFor(
  decision: PassageRecord['decision'],
  finding: Pick<Finding, 'code' | 'span'>,
  analysis: Analysis,
  ledger: readonly LedgerRecord[] = [],
): Draft[] {
  const { text } = analysis.article;
  if (decision === 'ignored') return [{ code: finding.code, ...passageAt(text, finding.span) }];
  const before = standingsOf(analysis, ledger).find(
    ({ record, ...standing }) =>
      standing.state === 'changed' &&
      finding.code === `${familyOf(record.code)}-changed` &&
      overlaps(standing.span, finding.span),
  )?.record;
  const code = before?.code ?? finding.code;
  return passagesOf(code, finding.span, analysis).map(({ span, speaker }, i) => ({
    ...(before && i === 0 ? { id: before.id } : {}),
    code,
    ...passageAt(text, span),
    ...(speaker === undefined ? {} : { speaker }),
  }));
}

interface Checked {
  readonly span: Span;
  readonly speaker?: string;
}

function passagesOf(code: string, span: Span, analysis: Analysis): Checked[] {
  const family = familyOf(code);
  if (family === 'claim') {
    const claim = analysis.claims.find((each) => contains(each, span));
    return [{ span: claim ? { start: claim.start, end: claim.end } : span }];
  }
  const quote = family === 'quote' ? quoteAt(analysis, span) : undefined;
  if (!quote) return [{ span }];
  const parts = code === 'quote-attributed' ? partsOf(quote, analysis) : [quote];
  return parts.map(({ start, end, speakerName }) => ({
    span: { start, end },
    ...(speakerName === undefined ? {} : { speaker: speakerName }),
  }));
}

/** “We paid,” she said, “in full.” The part that was asked for comes first. */
function partsOf(quote: Quote, { quotes }: Analysis): Quote[] {
  const others = quotes.filter(
    (other) => other !== quote && other.utterance === quote.utterance && isQuotation(other),
  );
  return [quote, ...others];
}

function quoteAt({ quotes }: Analysis, span: Span): Quote | undefined {
  const same = quotes.find(({ start, end }) => start === span.start && end === span.end);
  return same ?? quotes.find((quote) => isQuotation(quote) && overlaps(quote, span));
}

/** A changed passage is the quotation, the claim or the sentence that stands there now; a kept one keeps its speaker. */
function settled(standing: Standing, analysis: Analysis): LiveStanding {
  if (standing.state === 'gone') return standing;
  const { record, span } = standing;
  const family = familyOf(record.code);
  const quote = family === 'quote' ? quoteAt(analysis, span) : undefined;
  if (standing.state === 'changed') {
    const { claims, prose } = analysis;
    const claim = family === 'claim' ? claims.find((each) => overlaps(each, span)) : undefined;
    const whole = quote ?? claim ?? prose.sentences.find((sentence) => overlaps(sentence, span)) ?? span;
    return { ...standing, span: { start: whole.start, end: whole.end } };
  }
  const now = quote?.speakerName;
  if (record.decision === 'checked' && now !== undefined && isSomebodyElse(record.speaker, now))
    return { record, state: 'changed', span, speaker: now };
  return standing;
}

/** “Ada Marlowe” and “Mayor Marlowe” may be one woman; “Marlowe” and “Brack” are not. Who has no name is nobody else. */
function isSomebodyElse(then: string | undefined, now: string): boolean {
  const names = (name: string): readonly string[] => name.match(/\p{Lu}[\p{L}'’-]+/gu) ?? [];
  const [a, b] = [names(then ?? ''), names(now)];
  return a.length > 0 && b.length > 0 && !a.some((name) => b.includes(name));
}

const familyOf = (code: string) => code.slice(0, code.indexOf('-'));
