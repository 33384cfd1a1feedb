import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type {
  CodeAction,
  Hover,
  InitializeResult,
  MarkupContent,
  ProtocolConnection,
  PublishDiagnosticsParams,
} from 'vscode-languageserver';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const PROGRAM = fileURLToPath(new URL('../../out/cli.js', import.meta.url));
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const uri = 'file:///desk/harbour.txt';
const STORY = [
  'Harbour mayor Ada Marlowe opened the new quay on Tuesday, and the band played until it rained.',
  '',
  '“It is done,” Marlowe said. She thanked the the builders for the work of three long years.',
  '',
].join('\r\n');

interface Session {
  readonly server: ChildProcess;
  readonly editor: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Findings in the order in which they came. */
  readonly published: PublishDiagnosticsParams[];
  /** Waits until findings have come that fulfil the wish. */
  readonly until: (
    wish: (findings: PublishDiagnosticsParams) => boolean,
  ) => Promise<PublishDiagnosticsParams>;
}

const servers = new Set<ChildProcess>();

/** Says hello, as an editor without pull diagnostics does. Fails as soon as the server ends unasked. */
async function start(
  server: ChildProcess,
  editor: ProtocolConnection,
  processId: number | null,
): Promise<Session> {
  servers.add(server);
  const died = exitCode(server).then((code) => {
    throw new Error(`the server ended with ${code}`);
  });
  died.catch(() => undefined); // most tests end it themselves
  const published: PublishDiagnosticsParams[] = [];
  const waiting = new Set<() => void>();
  editor.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const look of waiting) look();
  });
  editor.listen();
  const capabilities = { textDocument: { hover: { contentFormat: ['markdown'] } } };
  const hello = { processId, rootUri: null, capabilities };
  const initialized = await Promise.race([died, editor.sendRequest<InitializeResult>('initialize', hello)]);
  await editor.sendNotification('initialized', {});
  const until: Session['until'] = (wish) => {
    const found = new Promise<PublishDiagnosticsParams>((resolve) => {
      const look = () => {
        const sent = published.find(wish);
        if (!sent) return;
        waiting.delete(look);
        resolve(sent);
      };
      waiting.add(look);
      look();
    });
    return Promise.race([died, found]);
  };
  return { server, editor, initialized, published, until };
}

async function overStdio(processId: number | null = process.pid): Promise<Session> {
  const server = spawn(process.execPath, [PROGRAM, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const editor = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  return start(server, editor, processId);
}

const open = (editor: ProtocolConnection, text: string) =>
  editor.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'plaintext', version: 1, text },
  });

/** Says goodbye as the protocol wants it. */
async function quit({ server, editor }: Session): Promise<number | null> {
  const ended = exitCode(server);
  await editor.sendRequest('shutdown');
  await editor.sendNotification('exit');
  return ended;
}

async function exitCode(server: ChildProcess): Promise<number | null> {
  if (server.exitCode !== null) return server.exitCode;
  const [code] = (await once(server, 'exit')) as [number | null];
  return code;
}

const endAll = () => {
  for (const server of servers) server.kill();
  servers.clear();
};

suite('lsp --stdio', function () {
  this.timeout(30_000);
  teardown(endAll);

  test('from hello to fixed: findings, hover, quick fix, edit, gone', async () => {
    const session = await overStdio();
    const { editor, initialized, until } = session;
    assert.deepEqual(initialized.serverInfo, { name: 'newsroom-factcheck', version });
    await open(editor, STORY);
    const { diagnostics } = await until((sent) =>
      sent.diagnostics.some(({ code }) => code === 'typo-repeated-word'),
    );
    const doubled = diagnostics.find(({ code }) => code === 'typo-repeated-word')!;
    assert.equal(doubled.range.start.line, 2);

    const position = { line: 0, character: 16 };
    const hover = await editor.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri },
      position,
    });
    assert.match((hover!.contents as MarkupContent).value, /Ada Marlowe/);

    const actions = await editor.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: doubled.range,
      context: { diagnostics: [doubled] },
    });
    const [edit] = actions.find(({ isPreferred }) => isPreferred)!.edit!.changes![uri]!;
    await editor.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: edit!.range, text: edit!.newText }],
    });
    const after = await until((sent) => sent.version === 2);
    assert.deepEqual(
      after.diagnostics.filter(({ code }) => code === 'typo-repeated-word'),
      [],
    );
    assert.equal(await quit(session), 0);
  });

  test('spelling is checked once the dictionary has come, without being asked', async () => {
    const session = await overStdio();
    await open(session.editor, STORY.replace('builders', 'bilders'));
    const { version } = await session.until((sent) =>
      sent.diagnostics.some(({ code }) => code === 'typo-spelling'),
    );
    assert.equal(version, 1);
    await quit(session);
  });

  test('a megabyte of copy is checked', async () => {
    const session = await overStdio();
    await open(session.editor, STORY.repeat(Math.ceil(1_000_000 / STORY.length)));
    await session.until((sent) => sent.diagnostics.length > 1000);
    assert.equal(await quit(session), 0);
  }).timeout(120_000); // a machine that does other things besides

  test('an unknown request, a bad parameter and a broken document do not bring it down', async () => {
    const session = await overStdio();
    const { editor } = session;
    await assert.rejects(editor.sendRequest('textDocument/nonsense', {}), { code: -32601 });
    await assert.rejects(editor.sendRequest('textDocument/hover', { textDocument: null }));
    await open(editor, '“”’‘"\uD83D \uD83D“'.repeat(20));
    const hover = await editor.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 99, character: 99 },
    });
    assert.equal(hover, null);
    assert.equal(await quit(session), 0);
  });

  test('exit without shutdown is an error to whoever watches', async () => {
    const { server, editor } = await overStdio();
    const ended = exitCode(server);
    await editor.sendNotification('exit');
    assert.equal(await ended, 1);
  });

  test('no orphans: it ends when the editor closes the stream', async () => {
    const { server } = await overStdio(null);
    const ended = exitCode(server);
    server.stdin!.end();
    assert.equal(await ended, 1);
  });

  test('no orphans: it ends when the editor’s process is gone', async () => {
    const gone = spawn(process.execPath, ['-e', '']);
    await once(gone, 'exit');
    const { server } = await overStdio(gone.pid);
    assert.equal(await exitCode(server), 1);
  });
});

suite('lsp --node-ipc', function () {
  this.timeout(30_000);
  teardown(endAll);

  test('the same server over Node’s own channel', async () => {
    const stdio = ['ignore', 'inherit', 'inherit', 'ipc'] as const;
    const server = spawn(process.execPath, [PROGRAM, 'lsp', '--node-ipc'], { stdio: [...stdio] });
    const editor = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
    const session = await start(server, editor, process.pid);
    await open(editor, STORY);
    await session.until((sent) => sent.diagnostics.some(({ code }) => code === 'typo-repeated-word'));
    assert.equal(await quit(session), 0);
  });
});
