/**
 * A file name pattern in LSP's own notation, as a test on a path without its leading slash: `*` and `?` within a folder,
 * `**` across folders, `{a,b}` either, `[a-z]` and `[!a-z]` a range. A pattern that makes no sense matches nothing.
 */
export function matcher(pattern: string): (path: string) => boolean {
  try {
    const whole = new RegExp(`^${source(pattern)}$`, 'iu');
    return (path) => whole.test(path);
  } catch {
    return () => false;
  }
}

const PIECE = /\*\*\/?|\*|\?|\{|\}|,|\[!?[^\]]*\]|[^*?{},[]+|\[/g;

function source(pattern: string): string {
  let depth = 0;
  let out = '';
  for (const [piece] of pattern.matchAll(PIECE)) {
    if (piece === '**/') out += '(?:[^/]+/)*';
    else if (piece === '**') out += '.*';
    else if (piece === '*') out += '[^/]*';
    else if (piece === '?') out += '[^/]';
    else if (piece === '{') out += (depth++, '(?:');
    else if (piece === '}' && depth > 0) out += (depth--, ')');
    else if (piece === ',' && depth > 0) out += '|';
    else if (piece.startsWith('[') && piece.length > 2) out += rangeOf(piece);
    else out += piece.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  }
  return out;
}

function rangeOf(piece: string): string {
  const inner = piece.slice(1, -1);
  const body = (inner.startsWith('!') ? inner.slice(1) : inner).replace(/[\\^[\]&~]/g, '\\$&');
  return inner.startsWith('!') ? `[^${body}/]` : `[${body}]`;
}
