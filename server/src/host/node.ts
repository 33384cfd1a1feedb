import { appendFile, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../lsp/server.ts';
import type { Host } from '../lsp/host.ts';

/**
 * Serves one client over standard input and output, or Node's IPC where the process was started with `--node-ipc`.
 * Ends the process when the client says so, closes the stream or dies.
 */
export function serveNode(): void {
  const transport = process.argv.includes('--node-ipc') ? '--node-ipc' : '--stdio';
  if (!process.argv.includes(transport)) process.argv.push(transport); // the library reads the command line itself
  serve(createConnection(ProposedFeatures.all), nodeHost());
}

function nodeHost(): Host {
  return {
    version: VERSION,
    rulePages: pathToFileURL(join(__dirname, '..', 'docs', 'rules')).href,
    readDictionary: () => readFile(join(__dirname, 'data/words.bin')),
    readFile: readWorkspaceFile,
    hasFolder: async (uri) => uri.startsWith('file:') && (await stat(fileURLToPath(uri))).isDirectory(),
    findFiles: findWorkspaceFiles,
    appendToFile: appendToWorkspaceFile,
    now: () => performance.now(),
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => {
        clearTimeout(timer);
      };
    },
  };
}

/** Only files on this machine: undefined for any other scheme, and for what is not there or cannot be read. */
async function readWorkspaceFile(uri: string): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch {
    return undefined;
  }
}

/** Only folders on this machine: none for any other scheme. */
async function findWorkspaceFiles(
  folder: string,
  include: readonly string[],
  exclude: readonly string[],
): Promise<string[]> {
  if (!folder.startsWith('file:')) return [];
  const { glob } = await import('tinyglobby');
  const cwd = fileURLToPath(folder);
  const files = await glob([...include], {
    cwd,
    ignore: [...exclude],
    absolute: true,
    expandDirectories: false,
  });
  return files.map((file) => pathToFileURL(file).href);
}

/** Throws for any other scheme, and where the file cannot be written. */
async function appendToWorkspaceFile(uri: string, text: string): Promise<void> {
  const file = fileURLToPath(uri);
  await mkdir(dirname(file), { recursive: true });
  await appendFile(file, text);
}
