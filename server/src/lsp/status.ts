import type { Connection } from 'vscode-languageserver';
import type { Finding, Severity } from '#core/finding';
import type { OpenArticle, Skipped } from './articles.ts';
import { attempt } from './attempt.ts';
import { statusNotification, type Status } from './protocol.ts';

/** Keeps the client's status bar up to date. */
export interface StatusLine {
  /** `asked` is false for an article that is checked only on demand and was not yet. */
  tell(look: OpenArticle | Skipped, shown: readonly Finding[], asked: boolean): void;
  checking(uri: string, version: number): void;
  forget(uri: string): void;
}

/** Sends a status only when it differs from the last one of that document. */
export function reportStatus(connection: Connection): StatusLine {
  const sent = new Map<string, string>();
  const send = (status: Status) => {
    const key = JSON.stringify(status);
    if (sent.get(status.uri) === key) return;
    sent.set(status.uri, key);
    attempt(connection, 'Sending the status', connection.sendNotification(statusNotification, status));
  };
  return {
    tell(look, shown, asked) {
      const { uri } = look.document;
      const head = { uri, version: look.version, counts: count(shown) };
      if (look.state !== 'checked') send({ ...head, state: look.state, reason: look.reason });
      else if (asked) send({ ...head, state: 'checked' });
      else
        send({
          ...head,
          state: 'off',
          reason: 'it is checked only when you ask (newsroomFactcheck.checkOn)',
        });
    },
    checking(uri, version) {
      send({ uri, version, counts: count([]), state: 'checking' });
    },
    forget(uri) {
      sent.delete(uri);
    },
  };
}

function count(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
