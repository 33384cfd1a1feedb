// VS Code as a server with a Node extension host, on this machine only.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { getServer, SERVERS } from './get-server.mjs';

const SETTINGS = {
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'telemetry.telemetryLevel': 'off',
};

/**
 * Starts it on a copy of `folder`, with `settings` for those of the copy's own; on copies of both in one window if there is
 * a `second`. `url(…)` makes the address of a window; `stop()` ends the server and all it started.
 */
export async function startServerEditor({ folder, second, kind = 'stable', settings, env = {} }) {
  const { node, main } = getServer(SERVERS[kind]);
  const scratch = mkdtempSync(join(tmpdir(), 'factcheck-'));
  const data = join(scratch, 'data');
  for (const place of ['Machine', 'User']) {
    mkdirSync(join(data, 'data', place), { recursive: true });
    writeFileSync(join(data, 'data', place, 'settings.json'), JSON.stringify(SETTINGS));
  }
  const workspace = join(scratch, 'seeds');
  cpSync(folder, workspace, { recursive: true });
  if (settings) {
    // In a browser the user's settings are the browser's; the workspace's own are the ones that can be given.
    mkdirSync(join(workspace, '.vscode'), { recursive: true });
    writeFileSync(join(workspace, '.vscode', 'settings.json'), JSON.stringify(settings));
  }
  const both = join(scratch, 'desks.code-workspace');
  if (second) {
    cpSync(second, join(scratch, 'second'), { recursive: true });
    writeFileSync(both, JSON.stringify({ folders: [{ path: 'seeds' }, { path: 'second' }] }));
  }
  const args = [
    '--host',
    '127.0.0.1',
    '--port',
    '0',
    '--without-connection-token',
    '--accept-server-license-terms',
  ];
  args.push('--server-data-dir', data, '--telemetry-level', 'off', '--enable-smoke-test-driver');
  const child = spawn(node, [main, ...args], {
    detached: process.platform !== 'win32', // a process group of its own, so that all of it can be ended
    stdio: ['ignore', 'pipe', 'pipe'],
    // Without a gallery the server asks nobody outside for extensions.
    env: { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...env },
  });
  let log = '';
  const port = await new Promise((found, failed) => {
    const read = (chunk) => {
      log += chunk;
      const match = /agent listening on (\d+)/.exec(log);
      if (match) found(Number(match[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => failed(new Error(`The VS Code server ended with ${code}.\n${log}`)));
    setTimeout(
      () => failed(new Error(`The VS Code server did not start within a minute.\n${log}`)),
      60_000,
    ).unref();
  });
  const authority = `127.0.0.1:${port}`; // has to be the address bar's
  const remote = (path) => `vscode-remote://${authority}${resolve(path)}`;
  return {
    log: () => log,
    url({ tests, openFile } = {}) {
      const payload = [
        ['skipWelcome', 'true'],
        ['extensionDevelopmentPath', remote('.')],
      ];
      if (tests) payload.push(['extensionTestsPath', remote(tests)]);
      if (openFile) payload.push(['openFile', remote(join(workspace, openFile))]);
      const opened = second
        ? `workspace=${encodeURIComponent(both)}`
        : `folder=${encodeURIComponent(workspace)}`;
      return `http://${authority}/?${opened}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
    },
    async stop() {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await Promise.race([gone, new Promise((done) => setTimeout(done, 5000).unref())]);
      try {
        process.kill(-child.pid, 'SIGKILL'); // file watcher, extension host and language servers outlive the server
      } catch {
        // all gone already
      }
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}
