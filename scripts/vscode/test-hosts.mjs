// Runs the VS Code suite in real editors: `node scripts/vscode/test-hosts.mjs [node] [folders] [web] [newest]`, all but the last
// if none is named. `folders` is the Node host with two folders in its window.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './chromium.mjs';
import { freePort } from './free-port.mjs';
import { startServerEditor } from './server-editor.mjs';
import { serveWebEditor } from './web-editor.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const PATIENCE = 150_000; // ms for one host
const asked = process.argv.slice(2);
const hosts = asked.length ? asked : ['node', 'folders', 'web'];
const results = [];
for (const host of hosts) {
  let result;
  // A window that never came up tells nothing about the extension, so it gets a second try; a failed test does not.
  for (let attempt = 1; attempt <= 2 && !result?.tests.length; attempt++)
    result = await (host === 'web' ? inWorker() : inNode(host));
  report(host, result);
  results.push(result);
}
const failed = results.reduce(
  (n, r) => n + Math.max(r.tests.filter((t) => t.error).length, r.ended === 0 && r.tests.length ? 0 : 1),
  0,
);
const passed = results.reduce((n, r) => n + r.tests.filter((t) => !t.error).length, 0);
mkdirSync('out/results', { recursive: true });
writeFileSync('out/results/vscode.json', JSON.stringify({ passed, failed }));
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

async function inNode(host) {
  const file = join(tmpdir(), `factcheck-results-${process.pid}.json`);
  rmSync(file, { force: true });
  const server = await startServerEditor({
    folder: 'seeds',
    kind: host === 'newest' ? 'newest' : 'stable',
    ...(host === 'folders' ? { second: 'test/vscode/sport-desk' } : {}),
    env: { FACTCHECK_RESULTS: file, FACTCHECK_SUITE: host === 'folders' ? 'folders' : 'suite' },
  });
  try {
    const { ended, log } = await drive(server.url({ tests: 'out/test/index' }), `failure-${host}.png`);
    const found = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { tests: [], notes: [] };
    return { ended, log: [...log, server.log()], ...found };
  } finally {
    rmSync(file, { force: true });
    await server.stop();
  }
}

async function inWorker() {
  const server = await serveWebEditor({ folder: 'seeds', port: await freePort(), tests: 'out/test/web.js' });
  try {
    const { ended, log } = await drive(server.url, 'failure-web.png');
    // A line of the worker's console comes by two ways: as it is, and with the page's marks before it.
    const after = (mark) =>
      [...new Set(log.filter((line) => line.startsWith(mark)))].map((line) => line.slice(mark.length).trim());
    return { ended, log, tests: after('[result]').map((line) => JSON.parse(line)), notes: after('[note]') };
  } finally {
    server.stop();
  }
}

/** Opens the address and waits until the editor says that its suite has ended: 0 is well. */
async function drive(url, picture) {
  const browser = await launch();
  const log = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    let end;
    const ended = new Promise((resolve) => (end = resolve));
    setTimeout(() => end('no end within its time'), PATIENCE).unref();
    // VS Code for the web calls these two by name.
    await page.exposeFunction('codeAutomationExit', (code) => end(code));
    await page.exposeFunction('codeAutomationLog', (_type, [format, ...args]) => {
      log.push(
        [String(format).replace(/%[sdo]/g, () => String(args.shift())), ...args.map(String)].join(' '),
      );
    });
    page.on('pageerror', (error) => log.push(`page error: ${error.message}`));
    page.on('console', (message) => log.push(`[page] ${message.text()}`));
    page.on('crash', () => end('the page crashed'));
    await page.goto(url);
    const code = await ended;
    if (code !== 0) {
      mkdirSync('out/results', { recursive: true });
      await page.screenshot({ path: resolve('out/results', picture) }).catch(() => undefined);
    }
    return { ended: code, log };
  } finally {
    await browser.close();
  }
}

function report(host, { ended, tests, notes, log }) {
  console.log(`\n  ${host === 'web' ? 'web worker extension host' : 'Node extension host'} (${host})`);
  for (const line of notes) console.log(`    ${line}`);
  for (const t of tests)
    console.log(
      t.error ? `    ✗ ${t.title}\n${t.error.replace(/^/gm, '        ')}` : `    ✓ ${t.title} (${t.ms} ms)`,
    );
  if (ended !== 0 || !tests.length)
    console.log(
      `    The host ended with “${ended}”. Its last words:\n${log.slice(-30).join('\n').slice(-5000)}`,
    );
}
