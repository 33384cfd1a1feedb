import { attempt } from './attempt.ts';
import type { Desk } from './desk.ts';

/** Asks the editor to fetch colours and inlay hints again, after a setting has changed. */
export function refreshViews({ connection, client }: Pick<Desk, 'connection' | 'client'>): void {
  const { languages } = connection;
  if (client.refreshesTokens) attempt(connection, 'Refreshing colours', languages.semanticTokens.refresh());
  if (client.refreshesInlayHints) attempt(connection, 'Refreshing hints', languages.inlayHint.refresh());
}
