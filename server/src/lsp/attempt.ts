import type { Connection } from 'vscode-languageserver';

/** Waits for something that nobody else waits for. A failure goes to the client's log and no further. */
export function attempt(connection: Connection, what: string, promise: Promise<unknown>): void {
  promise.catch((error: unknown) => {
    connection.console.error(`${what} failed. ${String(error)}`);
  });
}
