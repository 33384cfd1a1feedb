import { analyzed, type Copy } from './marked.ts';

/**
 * Who says what in the copy, one line a quotation in marks, post or line of a transcript: “words ← speaker (cue)”. Words
 * are cut after four; a cue or speaker that was not found is left out.
 */
export function said(text: string, copy: Copy = {}): string[] {
  const { quotes } = analyzed(text, copy);
  return quotes
    .filter((quote) => quote.kind === 'direct')
    .map(({ words, speakerName, cue }) => {
      const start = text.slice(words.start, words.end).split(/\s+/).slice(0, 4).join(' ');
      return `${start} ← ${speakerName ?? '?'}${cue ? ` (${text.slice(cue.start, cue.end)})` : ''}`;
    });
}

/** Reported clauses without marks of their own: “clause ← speaker (cue)”. */
export function reported(text: string, copy: Copy = {}): string[] {
  const { quotes } = analyzed(text, copy);
  return quotes
    .filter((quote) => quote.kind !== 'direct')
    .map(
      ({ start, end, speakerName, cue }) =>
        `${text.slice(start, end)} ← ${speakerName ?? '?'}${cue ? ` (${text.slice(cue.start, cue.end)})` : ''}`,
    );
}
