import { isPassage, type LedgerRecord } from './record.ts';

/** A line that cannot be used, with what to do about it. It stays in the file as it is. Both numbers count from 1. */
export interface BrokenLine {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface Ledger {
  /** In the order of the file; of lines with one id the one that was decided last. */
  readonly records: readonly LedgerRecord[];
  readonly broken: readonly BrokenLine[];
}

export const EMPTY_LEDGER: Ledger = { records: [], broken: [] };

/** `.factcheck/.gitattributes`: where two people have written at the same place, git keeps both sides' lines. */
export const GIT_ATTRIBUTES =
  '# Git keeps the lines of both sides when it merges these.\nledger/** merge=union\n*.txt merge=union\n';

/**
 * Reads an article's ledger: one JSON object a line. Empty lines and lines that begin with # say nothing. A decision of
 * a later version is left alone; a line that makes no sense is told, and the others count all the same.
 */
export function readLedger(text: string): Ledger {
  const records = new Map<string, LedgerRecord>();
  const broken: BrokenLine[] = [];
  for (const [i, line] of linesOf(text).entries()) {
    const read = readLine(line);
    if (typeof read === 'string') broken.push({ line: i + 1, column: 1, message: read });
    else if (read) records.set(read.id, newer(records.get(read.id), read));
  }
  return { records: [...records.values()], broken };
}

/**
 * The file with the record in it, on a line of its own; no other line changes. Lines stand in the order of their ids, so
 * that two people seldom write at the same place. A record with the same id is written over, but for fields that we do
 * not know.
 */
export function withRecord(text: string, record: LedgerRecord): string {
  const end = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  const lines = text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
  const same = lines.findIndex((line) => idOf(line) === record.id);
  if (same >= 0) {
    const foreign = Object.entries(objectOf(lines[same]!) ?? {}).filter(([field]) => !OURS.has(field));
    lines[same] = JSON.stringify({ ...record, ...Object.fromEntries(foreign) });
  } else {
    const next = lines.findIndex((line) => (idOf(line) ?? '') > record.id);
    lines.splice(next < 0 ? lines.length : next, 0, JSON.stringify(record));
  }
  return lines.join(end) + end;
}

/** The file without the record; no other line changes. */
export function withoutRecord(text: string, id: string): string {
  return text
    .split(/(?<=\n)/)
    .filter((line) => idOf(line) !== id)
    .join('');
}

/** Of two people's decisions about one thing, the later one; of two that tell no time, the one that comes later. */
function newer(a: LedgerRecord | undefined, b: LedgerRecord): LedgerRecord {
  return a && (a.at ?? '') > (b.at ?? '') ? a : b;
}

const linesOf = (text: string) => text.replace(/^\uFEFF/, '').split(/\r?\n/);

function idOf(line: string): string | undefined {
  const read = objectOf(line);
  return typeof read?.['id'] === 'string' ? read['id'] : undefined;
}

/** The record; what is wrong with the line; or undefined where the line has nothing for us. */
function readLine(line: string): LedgerRecord | string | undefined {
  if (line.trim() === '' || line.startsWith('#')) return undefined;
  if (/^(?:<<<<<<<|=======|>>>>>>>|\|\|\|\|\|\|\|)/.test(line))
    return 'git left this mark where two people’s records met. Delete the line; keep the records on both sides.';
  const read = objectOf(line);
  if (!read) return 'This line is no JSON object. Mend it, take the file from git again, or delete the line.';
  const { id, decision } = read;
  if (typeof id !== 'string' || id === '') return lacks('id');
  if (typeof decision !== 'string') return lacks('decision');
  const wanted = FIELDS[decision];
  const missing = wanted?.find((field) => typeof read[field] !== 'string');
  if (missing) return lacks(missing);
  return wanted ? complete(read) : undefined;
}

const lacks = (field: string) => `This record has no “${field}”, or it is no text. Delete the line.`;

/** What a record cannot do without, by its decision. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  ignored: ['code', 'words'],
  checked: ['code', 'words'],
  off: ['code'],
  word: ['entry'],
  name: ['entry'],
};

/** Fields that this version writes. */
const OURS = new Set(
  'id decision code words before after paragraph nth of speaker source note by at entry'.split(' '),
);
/** Fields that a record can do without, and that are of no use unless they are text. */
const TEXTS = new Set(['source', 'note', 'by', 'at', 'speaker']);

/** A record with what somebody left out or wrote wrongly put right, as far as it can do without. */
function complete(read: Readonly<Record<string, unknown>>): LedgerRecord {
  const record: Readonly<Record<string, unknown>> = Object.fromEntries(
    Object.entries(read).filter(([field, value]) => !TEXTS.has(field) || typeof value === 'string'),
  );
  const known = record as unknown as LedgerRecord;
  if (!isPassage(known)) return known;
  const text = (field: string) => (typeof record[field] === 'string' ? record[field] : '');
  const number = (field: string, otherwise: number) =>
    typeof record[field] === 'number' ? record[field] : otherwise;
  return {
    ...known,
    before: text('before'),
    after: text('after'),
    paragraph: text('paragraph'),
    nth: number('nth', 0),
    of: number('of', 1),
  };
}

function objectOf(line: string): Record<string, unknown> | undefined {
  try {
    const read: unknown = JSON.parse(line);
    return typeof read === 'object' && read !== null && !Array.isArray(read)
      ? (read as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
