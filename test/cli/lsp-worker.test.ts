import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { createProtocolConnection, PortMessageReader, PortMessageWriter } from 'vscode-languageserver/node';
import { readDataRequest, readFileRequest } from '#lsp/protocol';

const SCRIPT = fileURLToPath(new URL('../../out/web/server.js', import.meta.url));
const WORDS = readFileSync(new URL('../../data/words.bin', import.meta.url));
const uri = 'vscode-vfs://desk/harbour.txt';
const STORY = 'Mayor Ada Marlowe thanked the bilders of the new quay on Tuesday, and the band played on.\n';

/** A thread with a web worker's way of talking and none of its ways to the network. */
const SHIM = `
  const { parentPort, workerData } = require('node:worker_threads');
  globalThis.self = globalThis;
  globalThis.postMessage = (message) => parentPort.postMessage(message);
  globalThis.addEventListener = () => {};
  globalThis.fetch = () => { throw new Error('the network was asked for'); };
  parentPort.on('message', (data) => globalThis.onmessage({ data }));
  (0, eval)(require('node:fs').readFileSync(workerData, 'utf8'));
`;

suite('the language server as a web worker', function () {
  this.timeout(30_000);

  const forms: [string, Uint8Array | number[] | string][] = [
    ['bytes', new Uint8Array(WORDS)],
    ['numbers', [...WORDS]],
    ['base64', WORDS.toString('base64')],
  ];
  for (const [form, data] of forms) {
    test(`asks the editor for its dictionary and its lists (as ${form})`, async () => {
      const worker = new Worker(SHIM, { eval: true, workerData: SCRIPT });
      const editor = createProtocolConnection(new PortMessageReader(worker), new PortMessageWriter(worker));
      const asked: string[] = [];
      const spelt = new Promise<PublishDiagnosticsParams>((resolve, reject) => {
        worker.once('error', reject);
        editor.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
          if (params.diagnostics.some(({ code }) => code === 'typo-spelling')) resolve(params);
        });
      });
      editor.onRequest(readDataRequest, (name) => {
        asked.push(name);
        return data;
      });
      editor.onRequest(readFileRequest, (file) => {
        asked.push(file);
        return null;
      });
      editor.listen();
      await editor.sendRequest('initialize', {
        processId: null,
        rootUri: null,
        capabilities: {},
        workspaceFolders: [{ uri: 'vscode-vfs://desk', name: 'desk' }],
      });
      await editor.sendNotification('initialized', {});
      const textDocument = { uri, languageId: 'plaintext', version: 1, text: STORY };
      await editor.sendNotification('textDocument/didOpen', { textDocument });
      assert.equal((await spelt).version, 1);
      assert.deepEqual(asked.sort(), [
        'vscode-vfs://desk/.factcheck/config.json',
        'vscode-vfs://desk/.factcheck/ledger/harbour.txt.jsonl',
        'vscode-vfs://desk/.factcheck/names.txt',
        'vscode-vfs://desk/.factcheck/words.txt',
        'words.bin',
      ]);
      await worker.terminate();
    });
  }
});
