import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { build, type Metafile } from 'esbuild';
import { RULES } from '#core/rules/all';

const ROOT = new URL('../../', import.meta.url).pathname;

async function inputsOf(entry: string, platform: 'node' | 'browser' = 'node'): Promise<Metafile['inputs']> {
  const { metafile } = await build({
    entryPoints: [`${ROOT}${entry}`],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    metafile: true,
    platform,
    logLevel: 'silent',
    external: ['vscode'],
    define: { VERSION: '"0"' },
  });
  return metafile.inputs;
}

/** Packages that core is made of, each with the one file of ours that may import it. */
const CORE_PACKAGES: Readonly<Record<string, string>> = {
  'wink-nlp': 'server/src/core/prose/tagger.ts',
  'wink-eng-lite-web-model': 'server/src/core/prose/tagger.ts',
  'approx-string-match': 'server/src/core/ledger/near-text.ts',
};

suite('tidiness', function () {
  this.timeout(20_000);

  test('core is made of core, its word lists, and the packages that it may use', async () => {
    const inputs = await inputsOf('server/src/core/check.ts');
    for (const file of Object.keys(inputs)) {
      const allowed =
        file.startsWith('server/src/core/') ||
        file.startsWith('server/src/language/') ||
        Object.keys(CORE_PACKAGES).some((name) => file.startsWith(`node_modules/${name}/`));
      assert.ok(allowed, `core must not contain ${file}`);
    }
    for (const [file, { imports }] of Object.entries(inputs).filter(([name]) => name.startsWith('server/'))) {
      for (const { original } of imports.filter((i) => i.original && !/^[.#]/.test(i.original))) {
        assert.equal(CORE_PACKAGES[original!], file, `${file} must not import ${original}`);
      }
    }
  });

  test('nothing of Node is in the worker', async () => {
    for (const file of Object.keys(await inputsOf('server/src/host/browser.ts', 'browser'))) {
      assert.ok(
        !builtinModules.includes(file.replace(/^\(disabled\):|^node:/, '')),
        `the worker contains ${file}`,
      );
    }
  });

  test('every rule has its file, its test and its page', () => {
    for (const { code, family } of RULES) {
      assert.ok(code.startsWith(`${family}-`));
      assert.ok(existsSync(`${ROOT}server/src/core/rules/${code}.ts`), `no file for ${code}`);
      assert.ok(existsSync(`${ROOT}test/core/rules/${code}.test.ts`), `no test for ${code}`);
      const page = `${ROOT}docs/rules/${code}.md`;
      assert.ok(existsSync(page), `no page for ${code}`);
      const text = readFileSync(page, 'utf8');
      for (const part of [
        `# ${code}`,
        '## What it says',
        '## Wrong',
        '## Right',
        '## When it stays silent',
        '## What to do',
      ]) {
        assert.ok(text.includes(part), `${code}.md lacks “${part}”`);
      }
    }
  });

  test('no rule’s file, test or page is left over', () => {
    const codes = RULES.map((rule) => rule.code);
    const names = (folder: string, end: string) =>
      readdirSync(ROOT + folder)
        .filter((name) => name.endsWith(end))
        .map((name) => name.slice(0, -end.length));
    assert.deepEqual(
      names('server/src/core/rules', '.ts').filter((n) => n !== 'all' && n !== 'rule'),
      [...codes].sort(),
    );
    assert.deepEqual(names('test/core/rules', '.test.ts'), [...codes].sort());
    assert.deepEqual(
      names('docs/rules', '.md').filter((n) => n !== 'README'),
      [...codes].sort(),
    );
  });

  test('nothing that ships asks the network for anything', () => {
    const sources = readdirSync(`${ROOT}server/src`, { recursive: true, encoding: 'utf8' })
      .map((file) => `server/src/${file}`)
      .concat(readdirSync(`${ROOT}client/src`).map((file) => `client/src/${file}`))
      .filter((file) => file.endsWith('.ts'));
    for (const file of sources) {
      const code = readFileSync(ROOT + file, 'utf8');
      assert.doesNotMatch(
        code,
        /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|from 'node:(?:https?|net|dgram|tls|http2)'/,
        file,
      );
    }
  });
});
