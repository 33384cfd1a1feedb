import type { Desk } from './desk.ts';
import { whyNotRequest, type Uri } from './protocol.ts';

/** “Why is this file not checked?” Null for an article that is. */
export function answerWhyNot({ connection, articles }: Desk): void {
  connection.onRequest(whyNotRequest, async ({ uri }: Uri) => {
    const look = await articles.look(uri);
    if (!look) return 'it is not open as an article, plain text or Markdown';
    return look.state === 'checked' ? null : look.reason;
  });
}
