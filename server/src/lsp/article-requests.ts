import { toRecord } from '#core/record';
import type { Desk } from './desk.ts';
import { examine } from './examine.ts';
import { analysisRequest, claimsRequest, examineRequest, whyNotRequest } from './protocol.ts';

/** What our own client asks beyond LSP. */
export function answerOwnRequests({ connection, articles, folders }: Desk): void {
  connection.onRequest(whyNotRequest, async ({ uri }) => {
    const look = await articles.look(uri);
    if (!look) return 'it is not open as a news article, plain text or Markdown';
    return look.state === 'checked' ? null : look.reason;
  });
  connection.onRequest(examineRequest, async ({ uri }) => {
    const look = await articles.look(uri);
    return look ? examine(look, folders.all()) : null;
  });
  connection.onRequest(claimsRequest, async ({ uri }) => {
    const look = await articles.look(uri);
    if (look?.state !== 'checked') return [];
    return look.analysis.claims
      .flatMap(({ start, end, rank }) => (rank === undefined ? [] : [{ start, end, rank }]))
      .sort((a, b) => a.rank - b.rank);
  });
  connection.onRequest(analysisRequest, async ({ uri }) => {
    const look = await articles.look(uri);
    return look?.state === 'checked' ? toRecord(look.analysis, look.findings) : null;
  });
}
