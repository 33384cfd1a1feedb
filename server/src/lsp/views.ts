import { CodeLensRefreshRequest } from 'vscode-languageserver';
import { attempt } from './attempt.ts';
import type { Desk } from './desk.ts';

/** Asks the editor to fetch colours, inlay hints and the line over the headline again, after a setting has changed. */
export function refreshViews({ connection, client }: Pick<Desk, 'connection' | 'client'>): void {
  const { languages } = connection;
  if (client.refreshesLenses)
    attempt(
      connection,
      'Refreshing the line over the headline',
      connection.sendRequest(CodeLensRefreshRequest.type),
    );
  if (client.refreshesTokens) attempt(connection, 'Refreshing colours', languages.semanticTokens.refresh());
  if (client.refreshesInlayHints) attempt(connection, 'Refreshing hints', languages.inlayHint.refresh());
}
