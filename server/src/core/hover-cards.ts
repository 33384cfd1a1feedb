import type { Analysis } from './analysis.ts';
import type { Claim } from './claims/claims.ts';
import { CLAIM_KINDS } from './claims/types.ts';
import { inFull } from './dates/names.ts';
import type { DateMention } from './dates/dates.ts';
import type { Evidence, Finding } from './finding.ts';
import type { Card, HoverLine } from './hover.ts';
import { standingsOf, type LiveStanding } from './ledger/ledger.ts';
import type { LedgerRecord } from './ledger/record.ts';
import { howChecked, whyReopened } from './ledger/telling.ts';
import type { Mention, Person } from './people/people.ts';
import { nameOfRule } from './rules/all.ts';
import { overlaps, type Span } from './span.ts';
import type { Quote } from './speakers/speakers.ts';

const EXCERPT = 80; // characters of copy that a line shows of a quotation
const MANY = 3; // of a person's quotations, so many are shown

/** One card for every thing that stands at the offset, in no order. A thing's last character is its end. */
export function cardsAt(
  analysis: Analysis,
  findings: readonly Finding[],
  offset: number,
  ledger?: readonly LedgerRecord[],
): Card[] {
  const here = ({ start, end }: Span) => start <= offset && offset <= end;
  const found = findings.filter(({ span }) => here(span));
  const cards: Card[] = [];
  for (const person of analysis.people) {
    const mention = person.mentions.find(here);
    // A name that is called a slip has nothing to tell as a name of its own.
    const slip = mention && found.some(({ code, span }) => code === 'typo-name' && overlaps(span, mention));
    if (mention && !slip) cards.push(nameCard(analysis, person, mention));
  }
  cards.push(...analysis.dates.filter(here).map(dateCard));
  cards.push(...analysis.quotes.filter(here).map((quote) => quoteCard(analysis, quote)));
  for (const claim of analysis.claims.filter(here)) {
    const asked = found.some(({ code, span }) => code === 'claim-unsourced' && overlaps(span, claim.words));
    cards.push(claimCard(analysis, claim, asked));
  }
  for (const finding of found) {
    // The quotation's own card tells all that an attributed quotation rests on.
    if (finding.code === 'quote-attributed') continue;
    const meant = finding.code === 'typo-name' ? personMeant(analysis, finding) : undefined;
    cards.push(meant ? { ...meant, span: finding.span } : evidenceCard(analysis, finding));
  }
  cards.push(
    ...standingsOf(analysis, ledger).flatMap((s) =>
      s.state !== 'gone' && here(s.span) ? [ledgerCard(s)] : [],
    ),
  );
  return cards.filter((card) => card.lines.length > 0);
}

function nameCard(analysis: Analysis, person: Person, mention: Mention): Card {
  const written = copyOf(analysis, mention);
  const first = person.mentions[0]!;
  const quoted = quotationsOf(analysis, person.id);
  const lines: HoverLine[] = [{ label: nounFor(person.kind), copy: person.name }];
  if (mention.form === 'pronoun') lines.push({ copy: `“${written}” is read as ${person.name}.` });
  if (mention.form === 'slip') lines.push({ copy: `“${written}” is taken for a slip of ${person.name}.` });
  const titles = [...new Set(person.titles.map((title) => title.text))];
  if (titles.length > 0) lines.push({ label: 'Titles given', copy: titles.join('; ') });
  lines.push({ label: 'First mention', copy: around(analysis, first) });
  lines.push({
    copy: `${counted(person.mentions.length, 'mention')}, ${counted(quoted.length, 'quotation')}`,
  });
  lines.push(...someOf(analysis, quoted, 'Quoted'));
  return { span: mention, lines };
}

/** The card of the person whose right name a slip points to, from where that name stands first. */
function personMeant(analysis: Analysis, { evidence }: Finding): Card | undefined {
  for (const person of analysis.people)
    for (const mention of person.mentions)
      if (evidence.some(({ span }) => overlaps(span, mention))) return nameCard(analysis, person, mention);
  return undefined;
}

function quoteCard(analysis: Analysis, quote: Quote): Card {
  const words = copyOf(analysis, quote.words).split(/\s+/).filter(Boolean).length;
  const label = quote.kind === 'indirect' && !quote.post ? 'Reported speech' : 'Quotation';
  const lines: HoverLine[] = [{ label, copy: counted(words, 'word') }];
  lines.push({ label: 'Speaker', copy: speakerOf(analysis, quote) });
  if (quote.post) lines.push({ label: 'Post', copy: postLine(quote.post) });
  if (quote.cue) lines.push({ label: 'Cue', copy: copyOf(analysis, quote.cue) });
  if (quote.reasons.length > 0) lines.push({ label: 'Decided by', copy: joined(quote.reasons) });
  lines.push(...someOf(analysis, alsoSaid(analysis, quote), 'Also quoted'));
  return { span: quote, lines };
}

/** The first few quotations, a line each, and how many there are besides. */
function someOf(analysis: Analysis, quotes: readonly Quote[], label: string): HoverLine[] {
  const lines: HoverLine[] = quotes
    .slice(0, MANY)
    .map(({ words }) => ({ label, copy: excerpt(analysis, words) }));
  if (quotes.length > MANY) lines.push({ copy: `and ${counted(quotes.length - MANY, 'more quotation')}` });
  return lines;
}

function speakerOf(analysis: Analysis, { speaker, speakerName }: Quote): string {
  if (!speaker) return speakerName ?? 'not found';
  const { person } = speaker;
  const name = person?.name ?? speakerName ?? copyOf(analysis, speaker.mention);
  const title = person?.titles[0]?.text;
  const open = speaker.candidates?.map((candidate) => candidate.name).join(' or ');
  return `${name}${title ? `, ${title}` : ''}${open ? ` (could be ${open})` : ''}`;
}

function postLine({ handle, date }: NonNullable<Quote['post']>): string {
  return [handle && `@${handle}`, date && inFull(date.iso)].filter(Boolean).join(', ') || 'embedded';
}

/** Other utterances of the same person. */
function alsoSaid(analysis: Analysis, { speaker, utterance }: Quote): Quote[] {
  const id = speaker?.person?.id;
  if (id === undefined) return [];
  return quotationsOf(analysis, id).filter((other) => other.utterance !== utterance);
}

/** Their own words; reported speech without marks is left out. */
function quotationsOf({ quotes }: Analysis, id: number): Quote[] {
  return quotes.filter((q) => q.speaker?.person?.id === id && (q.kind !== 'indirect' || q.post));
}

/** What the claim is, who stands behind it, why that matters and who would do. `asked` when the message asks already. */
function claimCard(analysis: Analysis, claim: Claim, asked: boolean): Card {
  const { source, reasons } = claim;
  const kinds = claim.types.map((type) => CLAIM_KINDS[type]);
  const [first] = kinds;
  const lines: HoverLine[] = [
    { label: 'Claim', copy: kinds.map(({ kind }) => kind).join(', ') || 'a statement' },
    { label: 'Source', copy: source ? copyOf(analysis, source) : 'none found' },
  ];
  if (source && source.kind !== 'unnamed') return { span: claim, lines };
  if (first && !source && !asked) lines.push({ copy: first.ask });
  const why = reasons.length > 0 ? reasons : kinds.slice(0, 1).map((kind) => kind.why);
  if (why.length > 0) lines.push({ label: 'Why', copy: joined(why) });
  const settles = source ? 'a name, or why it cannot be given' : first?.source;
  if (settles) lines.push({ label: 'Would settle it', copy: settles });
  return { span: claim, lines };
}

function dateCard(date: DateMention): Card {
  const lines: HoverLine[] = [];
  if (date.iso !== undefined) lines.push({ label: 'Date', copy: inFull(date.iso) });
  if (date.reckoning) lines.push({ label: 'Reckoned', copy: date.reckoning });
  return { span: date, lines };
}

/** What the desk has decided about the passage. A check that was reopened says what it was about. */
function ledgerCard(standing: Exclude<LiveStanding, { readonly state: 'gone' }>): Card {
  const { record, span, state } = standing;
  const lines: HoverLine[] = [];
  if (state === 'changed') lines.push({ label: 'Check again', copy: whyReopened(standing) });
  else if (record.decision === 'checked') lines.push({ label: 'Checked', copy: howChecked(record) || 'yes' });
  else
    lines.push({
      label: 'Ignored',
      copy: [nameOfRule(record.code), howChecked(record)].filter(Boolean).join(', '),
    });
  if (record.note) lines.push({ label: 'Note', copy: record.note });
  return { span, lines };
}

/** The message is shown by the editor already: only what it rests on is added. */
function evidenceCard(analysis: Analysis, { span, evidence }: Finding): Card {
  const elsewhere = evidence.filter((e) => !overlaps(e.span, span));
  return { span, lines: elsewhere.map((e) => ({ label: 'Evidence', copy: noteOf(analysis, e) })) };
}

/** The note, and the words it points at unless the note quotes them already. */
function noteOf(analysis: Analysis, { span, note }: Evidence): string {
  return note.includes(copyOf(analysis, span)) ? note : `${note} ${excerpt(analysis, span)}`;
}

/** Reasons are phrases, or sentences with their stops. */
function joined(reasons: readonly string[]): string {
  return reasons.join(reasons.every((reason) => reason.endsWith('.')) ? ' ' : '; ');
}

const copyOf = ({ article }: Analysis, { start, end }: Span) => article.text.slice(start, end);

function excerpt(analysis: Analysis, span: Span): string {
  const copy = copyOf(analysis, span).replace(/\s+/g, ' ').trim();
  return copy.length <= EXCERPT ? `“${copy}”` : `“${copy.slice(0, copy.lastIndexOf(' ', EXCERPT))} …”`;
}

/** The words around a mention, within its paragraph. */
function around({ article: { text } }: Analysis, { start, end }: Span): string {
  const before = text
    .slice(Math.max(0, start - EXCERPT / 2), start)
    .split(/[\r\n]/)
    .at(-1)!;
  const after = text.slice(end, end + EXCERPT / 2).split(/[\r\n]/)[0]!;
  const from = before.length < EXCERPT / 2 ? before : before.replace(/^\S*\s/, '… ');
  const to = after.length < EXCERPT / 2 ? after : after.replace(/\s\S*$/, ' …');
  return `“${from.trimStart()}${text.slice(start, end)}${to.trimEnd()}”`;
}

function nounFor(kind: Person['kind']): string {
  return { person: 'Person', organisation: 'Organisation', place: 'Place', unknown: 'Name' }[kind];
}

const counted = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
