/** Entries of `.factcheck/words.txt` or `names.txt`: one a line; lines that begin with # and empty lines are remarks. */
export function readList(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

const HEAD = '# One a line. Lines that begin with # are remarks. Share this file with your desk.\n';

/** What to add to a list so that it has the entry: nothing where it is there already. */
export function lineFor(text: string, entry: string): string {
  if (readList(text).includes(entry)) return '';
  if (text === '') return `${HEAD}${entry}\n`;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  return `${text.endsWith('\n') ? '' : end}${entry}${end}`;
}
