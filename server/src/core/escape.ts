/**
 * Copy as plain Markdown text: whatever it holds, it renders as itself. No link, image, command, code, HTML, icon or
 * bare address comes alive (CommonMark and GitHub's autolinks), and it stays on one line.
 */
export function escapeMarkdown(copy: string): string {
  return copy
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()<>#!|~&@$=^]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`)
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/^(\s*)([-+])/, '$1\\$2');
}
