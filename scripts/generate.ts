// Writes what follows from the table of rules and from the engine: the settings in package.json, the texts of the manifest
// and of the client for translators, the index of the rules' pages, the table in README.md, NOTICE, and the golden findings
// on seeds/. `--check` writes nothing and fails when something is stale. Needs the build.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { RULES } from '#core/rules/all';
import { clientTexts } from './client-texts.ts';
import { localise } from './nls.ts';
import { notice } from './notice.ts';
import { configSchema } from './schema.ts';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

function table(folder: string): string {
  const rows = RULES.map(
    (rule) => `| [\`${rule.code}\`](${folder}${rule.code}.md) | ${rule.severity} | ${rule.summary} |`,
  );
  return ['| rule | severity | what it finds |', '|---|---|---|', ...rows].join('\n');
}

function index(): string {
  return `# The rules\n\nEach page shows wrong copy, right copy, and why.\n\n${table('')}\n`;
}

function readme(): string {
  const text = readFileSync('README.md', 'utf8');
  const [before, after] = [text.indexOf('<!-- rules -->'), text.indexOf('<!-- /rules -->')];
  if (before < 0 || after < 0)
    throw new Error('README.md has lost its marks <!-- rules --> and <!-- /rules -->');
  return `${text.slice(0, before)}<!-- rules -->\n\n${table('docs/rules/')}\n\n${text.slice(after)}`;
}

function golden(): string {
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    ['out/cli.js', 'check', 'seeds', '--format', 'json', '--fail-on', 'never'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`out/cli.js failed; is it built?\n${stderr}`);
  return stdout;
}

async function main(): Promise<void> {
  const stale: string[] = [];
  const { manifest, texts } = localise();
  for (const [file, make, tidy] of [
    ['package.json', () => json(manifest), true],
    ['schemas/config.json', () => json(configSchema()), true],
    ['package.nls.json', () => json(texts), true],
    ['l10n/bundle.l10n.json', () => json(clientTexts()), true],
    ['docs/rules/README.md', index, true],
    ['README.md', readme, true],
    ['NOTICE', notice, false],
    ['test/golden/seeds.json', golden, false],
  ] as const) {
    const made = await make();
    const fresh = tidy ? await format(made, { ...(await resolveConfig(file)), filepath: file }) : made;
    let known = '';
    try {
      known = readFileSync(file, 'utf8');
    } catch {
      // not there yet
    }
    if (known === fresh) continue;
    stale.push(file);
    if (!process.argv.includes('--check')) writeFileSync(file, fresh);
  }
  if (stale.length === 0) console.log('Everything generated is fresh.');
  else if (process.argv.includes('--check')) {
    console.error(`Stale: ${stale.join(', ')}. Run “npm run generate”.`);
    process.exitCode = 1;
  } else console.log(`Written: ${stale.join(', ')}`);
}

void main();
