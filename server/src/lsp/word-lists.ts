/** Entries of `.factcheck/words.txt` or `names.txt`: one a line; lines that begin with # and empty lines are remarks. */
export function readList(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
