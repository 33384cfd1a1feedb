// How long a hover waits while all articles of a workspace are checked: `node bench/workspace.mjs [articles]`, 1,000 if not
// said. Runs the built server over standard input and output on copy that is made up, in a folder that is gone afterwards.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MANY = Number(process.argv[2] ?? 1000);
const seeds = readdirSync(join(ROOT, 'seeds')).filter((name) => /\.(txt|article)$/.test(name));
const texts = seeds.map((name) => readFileSync(join(ROOT, 'seeds', name), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'factcheck-workspace-'));
for (let i = 0; i < MANY; i++) writeFileSync(join(folder, `${i}.txt`), texts[i % texts.length]);

const server = spawn(process.execPath, [join(ROOT, 'out/cli.js'), 'lsp', '--stdio'], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const waiting = new Map();
let received = Buffer.alloc(0);
let serial = 0;
let published = 0;
server.stdout.on('data', (chunk) => {
  received = Buffer.concat([received, chunk]);
  for (;;) {
    const head = received.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/Content-Length: (\d+)/.exec(received.subarray(0, head).toString())[1]);
    if (received.length < head + 4 + length) return;
    hear(JSON.parse(received.subarray(head + 4, head + 4 + length).toString()));
    received = received.subarray(head + 4 + length);
  }
});

const say = (message) => {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
};
const ask = (method, params) =>
  new Promise((resolve) => {
    waiting.set(++serial, resolve);
    say({ id: serial, method, params });
  });

function hear({ id, method, result }) {
  if (method === 'textDocument/publishDiagnostics') published++;
  if (method && id !== undefined) say({ id, result: method === 'workspace/configuration' ? [{}] : null });
  else if (id !== undefined) waiting.get(id)?.(result);
}

const uri = pathToFileURL(join(folder, '0.txt')).href;
await ask('initialize', {
  processId: process.pid,
  rootUri: null,
  capabilities: { window: { workDoneProgress: true }, workspace: { configuration: true } },
  workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'desk' }],
});
say({ method: 'initialized', params: {} });
say({
  method: 'textDocument/didOpen',
  params: { textDocument: { uri, languageId: 'plaintext', version: 1, text: texts[0] } },
});
const hover = () =>
  ask('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 20 } });
await hover();
await new Promise((resolve) => setTimeout(resolve, 3000)); // the dictionary loads
const quiet = [];
for (let i = 0; i < 50; i++) quiet.push(await timed(hover));

const begin = performance.now();
let ended = false;
const whole = ask('newsroomFactcheck/checkAll', {}).finally(() => (ended = true));
const waits = [];
const between = []; // articles that were finished while a hover waited
while (!ended) {
  const before = published;
  waits.push(await timed(hover));
  between.push(published - before);
  await new Promise((resolve) => setTimeout(resolve, 20 + (waits.length % 7) * 10));
}
const found = await whole;
const seconds = (performance.now() - begin) / 1000;
console.log(
  `${found.articles} articles in ${seconds.toFixed(1)} s (${((seconds * 1000) / found.articles).toFixed(0)} ms each), ${published} files with findings`,
);
console.log(`a hover when nothing else is done: ${told(quiet)}`);
console.log(`a hover meanwhile:                 ${told(waits)}`);
console.log(`articles finished while a hover waited: at most ${Math.max(...between)}`);
say({ id: ++serial, method: 'shutdown' });
say({ method: 'exit' });
server.once('exit', () => rmSync(folder, { recursive: true }));

async function timed(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function told(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(0);
  const slow = times.filter((ms) => ms > 100).length;
  return `median ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms, longest ${at(1)} ms; ${slow} of ${times.length} over 100 ms`;
}
