import { dayAndYear } from '../dates/names.ts';
import type { LiveStanding } from './ledger.ts';
import type { LedgerRecord, PassageRecord } from './record.ts';

const LONGEST = 120;

/** “against the recording, by A. Boyd, on 4 May 2026”; empty where nothing of it is known. */
export function howChecked({ source, by, at }: Pick<PassageRecord, 'source' | 'by' | 'at'>): string {
  return [source && `against ${source}`, by && `by ${by}`, at && `on ${day(at)}`].filter(Boolean).join(', ');
}

/** Why a check has to be made again. */
export function whyReopened({ record, speaker }: LiveStanding): string {
  const { source, at } = record;
  const checked = ['Checked', source && `against ${source}`, at && `on ${day(at)}`].filter(Boolean).join(' ');
  if (speaker !== undefined)
    return `${checked} as words of ${record.speaker ?? 'somebody else'}, and now they are given to ${speaker}. Who said them?`;
  return `${checked}, but the words changed since: was ${inMarks(record.words)}. Check them again.`;
}

/** The day as its writer's clock had it; what is no date is told as it stands. */
export function day(at: NonNullable<LedgerRecord['at']>): string {
  const [iso] = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/.exec(at) ?? [];
  return iso ? dayAndYear(iso) : at;
}

/** The words in one line, in marks unless they bring their own. */
export function inMarks(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const short = line.length <= LONGEST ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST))} …`;
  return /^["“”„«»‘']/.test(short) ? short : `“${short}”`;
}
