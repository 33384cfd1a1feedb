// The checkers side by side. Each loads itself and returns `find(text)`: findings as { start, end, suggestions }.
import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

export const TOOLS = {
  'newsroom-factcheck': async (bundle) => {
    const engine = await import(bundle);
    const facts = {
      ...engine.NO_FACTS,
      dictionary: engine.readDictionary(readFileSync(join(ROOT, 'data/words.bin'))),
    };
    const cache = new Map();
    return (text) => {
      const analysis = engine.analyze(engine.readArticle(text), cache);
      return engine
        .check(analysis, facts)
        .map((f) => ({ ...f.span, code: f.code, suggestions: () => engine.suggestionsOf(f) }));
    };
  },
  'harper.js': async () => {
    const { LocalLinter } = await import('harper.js');
    const { binary } = await import('harper.js/binary');
    const linter = new LocalLinter({ binary });
    await linter.setup();
    return async (text) =>
      (await linter.lint(text)).map((lint) => ({
        start: lint.span().start,
        end: lint.span().end,
        suggestions: () => lint.suggestions().map((s) => s.get_replacement_text()),
      }));
  },
  'cspell-lib': async () => {
    const { getDefaultSettings, mergeSettings, spellCheckDocument } = await import('cspell-lib');
    const settings = mergeSettings(await getDefaultSettings(), { language: 'en,en-GB' });
    return async (text) => {
      const { issues } = await spellCheckDocument(
        { uri: 'file:///article.txt', text, languageId: 'plaintext', locale: 'en' },
        { generateSuggestions: false, noConfigSearch: true },
        settings,
      );
      return issues.map((issue) => ({
        start: issue.offset,
        end: issue.offset + issue.text.length,
        suggestions: () => (issue.suggestionsEx ?? []).map((s) => s.word),
      }));
    };
  },
  nspell: async () => {
    const { default: nspell } = await import('nspell');
    const { default: dictionary } = await import('dictionary-en');
    const spell = nspell(dictionary);
    return (text) =>
      [...text.matchAll(/\p{L}+(?:['’]\p{L}+)*/gu)]
        .filter(([word]) => !spell.correct(word.replace('’', "'")))
        .map((m) => ({ start: m.index, end: m.index + m[0].length, suggestions: () => spell.suggest(m[0]) }));
  },
  retext: async () => {
    const [
      { retext },
      { default: english },
      { default: spell },
      { default: repeated },
      { default: article },
      { default: dictionary },
    ] = await Promise.all(
      [
        'retext',
        'retext-english',
        'retext-spell',
        'retext-repeated-words',
        'retext-indefinite-article',
        'dictionary-en',
      ].map((name) => import(name)),
    );
    // Suggestions are left out, as a checker would until somebody asks: they take most of its time.
    const processor = retext().use(english).use(spell, { dictionary, max: 0 }).use(repeated).use(article);
    return async (text) =>
      (await processor.process(text)).messages.map((m) => ({
        start: m.place?.start?.offset ?? 0,
        end: m.place?.end?.offset ?? 0,
        suggestions: () => m.expected ?? [],
      }));
  },
  'write-good': async () => {
    const writeGood = require('write-good');
    return (text) =>
      writeGood(text).map((s) => ({ start: s.index, end: s.index + s.offset, suggestions: () => [] }));
  },
};

/** Bundles core for a Node process, so that it is measured as it ships. Returns the bundle's URL. */
export async function bundleCore() {
  const { build } = createRequire(join(ROOT, 'package.json'))('esbuild');
  const outfile = join(mkdtempSync(join(tmpdir(), 'factcheck-bench-')), 'core.mjs');
  const entry = ['analysis', 'article/article', 'check', 'facts', 'finding', 'spelling/dictionary']
    .map((file) => `export * from './${file}.ts';`)
    .join('\n');
  await build({
    stdin: { contents: entry, resolveDir: join(ROOT, 'server/src/core'), loader: 'ts' },
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
  });
  return pathToFileURL(outfile).href;
}
