import { isStatement } from './code.ts';

const LOG_LINE =
  /^\W{0,2}(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\d\d:\d\d:\d\d|\p{L}{3} +\d{1,2} \d\d:\d\d:\d\d|\d{1,3}(?:\.\d{1,3}){3} |(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\b[:\] ])/u;
const PROGRAM_LINE =
  /^(?:import |from \S+ import |def |class |function |const |let |var |return\b|#include|#!|if ?\(|for ?\(|while ?\(|public |private |package |using |use |set\(|add_\w+\(|SELECT |INSERT |CREATE |\$ |>>> |\/\/|\/\*|@\w+$)/;
const REQUIREMENT = /^[\w.-]+(?:\[[\w, -]+\])?\s*(?:===?|>=|~=|<=|!=|@)\s*\S+/;
const SETTING = /^\s*(?:-\s+)?["']?[\w.-]+["']?\s*[:=]\s*\S/;
const TASK = /^\s*[-*] \[[ xX]\]/;
const VERSION = /^#{1,3} \[?v?\d+\.\d+/;
const ENDS_SENTENCE = /\p{L}[)\]]?[.!?…]["'”’»)\]*_]*$/u;

/** Kinds of text file that are known by most of their lines. */
const KINDS: readonly {
  readonly why: string;
  readonly share: number;
  readonly is: (line: string) => boolean;
}[] = [
  { why: 'a log file', share: 0.6, is: (line) => LOG_LINE.test(line) },
  { why: 'a requirements file', share: 0.5, is: (line) => REQUIREMENT.test(line) },
  { why: 'a change log, not a story', share: 0.05, is: (line) => VERSION.test(line) },
  { why: 'a list of tasks', share: 0.5, is: (line) => TASK.test(line) },
  { why: 'mostly code', share: 0.5, is: (line) => isStatement(line) || PROGRAM_LINE.test(line) },
  { why: 'settings, not a story', share: 0.7, is: (line) => SETTING.test(line) && !ENDS_SENTENCE.test(line) },
];
const FEWEST = 3;
const FEWEST_WORDS = 10;

/** What most lines of a text file say it is; undefined for anything that may be copy. */
export function whyNotByLines(text: string): string | undefined {
  const lines = text.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== '');
  for (const { why, share, is } of KINDS) {
    const count = lines.filter(is).length;
    if (count >= FEWEST && count >= lines.length * share) return why;
  }
  if (isTable(lines)) return 'a table of data';
  return lines.length >= FEWEST_WORDS && isWordList(lines) ? 'a list of words' : undefined;
}

/** Nearly every line has the same number of commas, semicolons, tabs or pipes, and none ends like a sentence. */
function isTable(lines: readonly string[]): boolean {
  return [',', ';', '\t', '|'].some((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const usual = counts[counts.length >> 1] ?? 0;
    if (usual < (separator === '\t' ? 1 : 2)) return false;
    const regular = lines.filter((line, i) => counts[i] === usual && !ENDS_SENTENCE.test(line)).length;
    return regular >= FEWEST && regular >= lines.length * 0.8;
  });
}

function isWordList(lines: readonly string[]): boolean {
  const short = lines.filter(
    (line) => line.trim().split(/\s+/).length <= 3 && !ENDS_SENTENCE.test(line),
  ).length;
  return short >= lines.length * 0.85;
}
