import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';

/** What ships, as scripts/build.mjs bundles it. */
const ENTRIES = [
  ['server/src/host/cli.ts', 'node'],
  ['client/src/extension.ts', 'node'],
  ['client/src/browser.ts', 'browser'],
  ['server/src/host/browser.ts', 'browser'],
] as const;

/** NOTICE: the notices of the data, then name, version and licence text of every package that is in a bundle. */
export async function notice(): Promise<string> {
  const parts = [
    readFileSync('data/notice.txt', 'utf8'),
    readFileSync('data/SCOWL-COPYRIGHT.txt', 'utf8').trim(),
  ];
  parts.push('\n\nPackages\n--------\n');
  // By name and version: in which folder npm puts a package differs from one installation to the next.
  const notices = (await bundledPackages()).map(packageNotice);
  return `${[...parts, ...new Set(notices.sort())].join('\n')}\n`;
}

async function bundledPackages(): Promise<string[]> {
  const folders = new Set<string>();
  for (const [entry, platform] of ENTRIES) {
    const { metafile } = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      metafile: true,
      platform,
      external: ['vscode'],
      logLevel: 'silent',
    });
    for (const file of Object.keys(metafile.inputs)) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
      if (folder) folders.add(folder);
    }
  }
  return [...folders].sort();
}

function packageNotice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
    name: string;
    version: string;
    license: string;
  };
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry));
  const text =
    file && existsSync(`${folder}/${file}`)
      ? readFileSync(`${folder}/${file}`, 'utf8').trim()
      : `Licence: ${license}`;
  return `\n${name} ${version} (${license})\n\n${text
    .replaceAll('\r\n', '\n')
    .replace(/^/gm, '    ')
    .replace(/[ \t]+$/gm, '')}\n`;
}
