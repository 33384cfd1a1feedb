import picomatch from 'picomatch/posix';

/**
 * A file name pattern as editors write them, as a test on a path without its leading slash: `*` and `?` within a folder,
 * `**` across folders, `{a,b}` either, `[a-z]` and `[!a-z]` a range. Capitals count for nothing; a pattern that makes no
 * sense matches nothing but itself.
 */
export function matcher(pattern: string): (path: string) => boolean {
  return picomatch(pattern, {
    dot: true,
    nocase: true,
    noextglob: true,
    nonegate: true,
    posix: true,
    strictSlashes: true,
  });
}
