/** One line of HTML, a script, or a statement of a programming language. */
const CODE_LINE =
  /^(?:<\/?(?:script|style|blockquote|iframe|div|figure|p|img|a)\b[^>]*>|<!--.*-->$|\{\{.*\}\}$|\{%.*%\}$)/i;
const CODE_MARK = /[{};=<>$\\]|\w\(|^\s*(?:#|\/\/|\$ )/;

/** True for a line of markup that no reader sees. */
export function isCodeLine(line: string): boolean {
  return CODE_LINE.test(line) && !/[a-z][.!?]["”’)]?\s*(?:<\/\w+>)*$/.test(line);
}

/** True when most of the lines carry the marks of a programming language and few end like sentences. */
export function looksLikeCode(lines: readonly string[]): boolean {
  const marked = lines.filter((line) => CODE_MARK.test(line) && !/[a-z][.!?]["”’)]?$/.test(line)).length;
  return marked * 2 >= lines.length;
}

/** “color: red;”, “if (x) {”, “});”: a line that ends in the marks of a program. */
export function isStatement(line: string): boolean {
  return /[{};]$|^[})\];.]{1,3}$/.test(line) && !/\p{L} \p{L}+ \p{L}+ \p{L}/u.test(line);
}
