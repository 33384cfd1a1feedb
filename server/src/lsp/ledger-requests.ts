import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '#core/finding';
import { anchor } from '#core/ledger/anchor';
import { ledgerEntries, type LedgerEntry } from '#core/ledger/entries';
import { draftsFor, standingsOf } from '#core/ledger/ledger';
import { readLedger } from '#core/ledger/lines';
import { isPassage, type LedgerRecord } from '#core/ledger/record';
import { nameOfRule } from '#core/rules/all';
import type { Span } from '#core/span';
import type { OpenArticle } from './articles.ts';
import { readConfig } from './config.ts';
import { decidedAt } from './deciding.ts';
import type { Desk } from './desk.ts';
import { articleOf } from './desk-folder.ts';
import {
  deskRequest,
  draftsRequest,
  recordsRequest,
  type Drafts,
  type RecordGroup,
  type Spot,
} from './protocol.ts';
import { toRange } from './to-proto.ts';
import { readList } from './word-lists.ts';

/** What our own client asks before it writes into the desk's folder, and for the list of what stands in it. */
export function answerLedgerRequests(desk: Desk): void {
  const { connection, articles, files } = desk;
  connection.onRequest(deskRequest, async ({ uri }) => (await files.pathsOf(uri)) ?? null);
  connection.onRequest(draftsRequest, async (spot) => {
    const look = await articles.look(spot.uri);
    return look?.state === 'checked' ? draftsAt(look, spot) : null;
  });
  connection.onRequest(recordsRequest, async (asked) => {
    const groups: RecordGroup[] = [];
    for (const file of asked.files) groups.push({ file, ...(await groupOf(file, desk)) });
    return groups.filter(({ entries }) => entries.length > 0);
  });
}

function draftsAt(article: OpenArticle, { start, end, code, decision }: Spot): Drafts {
  const { analysis, facts } = article;
  const finding = findingAt(article, { start, end }, code, decision);
  const about = finding ?? passageAt(article, { start, end });
  const sources = (facts.ledger ?? []).flatMap((record) =>
    record.decision === 'checked' && record.source ? [record] : [],
  );
  return {
    drafts:
      decision === 'checked' || finding
        ? draftsFor(decision ?? 'ignored', about, analysis, facts.ledger)
        : [],
    sources: [
      ...new Set(
        sources.sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1)).flatMap(({ source }) => source ?? []),
      ),
    ],
    decided: decidedAt(article, { start, end }).map(({ record }) => record.id),
  };
}

/** The finding of the rule at the place, or what the caret points at: for a check, first what is there to be checked. */
function findingAt(
  { findings }: OpenArticle,
  span: Span,
  code: string | undefined,
  decision: Spot['decision'],
): Finding | undefined {
  const here = findings
    .filter((f) => f.span.start <= span.end && span.start <= f.span.end)
    .filter((f) => code === undefined || f.code === code)
    .sort((a, b) => distance(a.span, span) - distance(b.span, span));
  if (decision !== 'checked' || code !== undefined) return here[0];
  return (
    here.find((finding) => AWAITS_CHECK.test(finding.code)) ?? here.find(({ family }) => family !== 'typo')
  );
}

/** Rules that ask for a check before all others. */
const AWAITS_CHECK = /-(?:attributed|unsourced|changed)$/;

const distance = (a: Span, b: Span) => Math.abs(a.start - b.start) + Math.abs(a.end - b.end);

/** What is checked where nothing was found: the quotation, the claim, what is selected, the sentence. */
function passageAt({ analysis }: OpenArticle, span: Span): Pick<Finding, 'code' | 'span'> {
  const holds = ({ start, end }: Span) => start <= span.start && span.end <= end;
  const { quotes, claims, prose } = analysis;
  const quote = quotes.find((each) => each.kind === 'direct' && holds(each));
  if (quote) return { code: 'quote-attributed', span: { start: quote.start, end: quote.end } };
  const claim = claims.find(holds);
  const chosen = claim?.words ?? (span.end > span.start ? span : (prose.sentences.find(holds) ?? span));
  return { code: 'claim-unsourced', span: { start: chosen.start, end: chosen.end } };
}

async function groupOf(file: string, desk: Desk): Promise<Omit<RecordGroup, 'file'>> {
  const text = await desk.files.read(file);
  const article = articleOf(file);
  if (article !== undefined)
    return { article, entries: await recordsOf(article, readLedger(text).records, desk) };
  if (file.endsWith('.txt')) {
    const state = file.endsWith('/words.txt') ? 'word' : 'name';
    return { entries: readList(text).map((entry) => ({ id: entry, state, about: entry, detail: '' })) };
  }
  const { rules = {}, words = [], names = [] } = readConfig(text).config;
  const off = Object.keys(rules).filter((code) => rules[code] === 'off');
  const entries = (state: 'word' | 'name' | 'off', list: readonly string[]) =>
    list.map((id) => ({ id, state, about: state === 'off' ? nameOfRule(id) : id, detail: '' }));
  return { entries: [...entries('off', off), ...entries('word', words), ...entries('name', names)] };
}

/** An open article's records are where they are shown to be; of any other, where its file has the words. */
async function recordsOf(
  article: string,
  ledger: readonly LedgerRecord[],
  { articles, files }: Desk,
): Promise<RecordGroup['entries']> {
  const look = await articles.look(article);
  const document = look?.document ?? TextDocument.create(article, '', 0, await files.read(article));
  const standings =
    look?.state === 'checked'
      ? standingsOf(look.analysis, ledger)
      : anchor(ledger.filter(isPassage), document.getText());
  return ledgerEntries(ledger, standings).map(({ span, code, ...entry }: LedgerEntry) => ({
    ...entry,
    ...(entry.state === 'off' ? { about: nameOfRule(entry.about) } : {}),
    ...(code === undefined ? {} : { code: nameOfRule(code) }),
    ...(span ? { range: toRange(document, span) } : {}),
  }));
}
