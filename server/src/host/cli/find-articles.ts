import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { Complaint } from './complaint.ts';
import { why } from './read-article.ts';

const IGNORE = ['**/node_modules/**', '**/.git/**', '**/.factcheck/**'];
const EXTENSIONS = '{txt,text,md,markdown,article,story}';

/** What a desk calls an article in a folder, where it has a pattern of its own. */
type Included = (folder: string) => ((file: string) => boolean) | undefined;

/**
 * The files that the paths, folders and patterns name, each once, in the order in which they were asked for; within a
 * folder or pattern by name. What names nothing is complained of, and the rest is still found.
 */
export async function findArticles(
  asked: readonly string[],
  complain: (complaint: Complaint) => void,
  included: Included = () => undefined,
): Promise<string[]> {
  const found = new Set<string>();
  for (const path of asked) {
    for (const file of await filesOf(path, complain, included)) found.add(relative('', file) || file);
  }
  return [...found].map((file) => file.replaceAll('\\', '/'));
}

async function filesOf(
  path: string,
  complain: (complaint: Complaint) => void,
  included: Included,
): Promise<string[]> {
  let problem: Complaint;
  try {
    const entry = await stat(path);
    if (!entry.isDirectory()) return [resolve(path)];
    const fits = included(path);
    const pattern = fits ? '**/*' : `**/*.${EXTENSIONS}`;
    const all = await glob(pattern, { cwd: resolve(path), absolute: true, ignore: IGNORE });
    const files = fits ? all.filter(fits) : all;
    if (files.length) return files.sort();
    problem = new Complaint(
      fits
        ? `${path}: “include” in .factcheck/config.json names no file in this folder.`
        : `${path}: there is no article in this folder (files that end in .txt, .md, .article or .story).`,
    );
  } catch (error) {
    if (isDynamicPattern(path)) {
      const files = await glob(path.replaceAll('\\', '/'), { absolute: true, ignore: IGNORE });
      if (files.length) return files.sort();
      problem = new Complaint(`${path}: no file fits this pattern.`);
    } else {
      problem = new Complaint(`${path}: ${why(error as NodeJS.ErrnoException)}`);
    }
  }
  complain(problem);
  return [];
}
