import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type Diagnostic,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '#core/finding';
import { toDiagnostics } from './about-finding.ts';
import type { OpenArticle, Skipped } from './articles.ts';
import { attempt } from './attempt.ts';
import { turn, type Desk } from './desk.ts';
import type { Settings } from './settings.ts';
import { reportStatus, type StatusLine } from './status.ts';
import { isHalfTyped, SETTLES_AFTER, type Keystroke } from './typing.ts';

/** Pushed findings wait this long for the next keystroke, in milliseconds. */
const PAUSE = 150;

/** Tells the client what was found: when it asks, if it is one that asks, otherwise by itself. */
export interface Reporter {
  opened(document: TextDocument): void;
  /** Opened or edited: the text is new. */
  edited(document: TextDocument): void;
  saved(document: TextDocument): void;
  closed(uri: string): void;
  /** The user asks for a check now. */
  demanded(uri: string): void;
  /** Settings, word lists or the dictionary have changed: everything that is open is due again. */
  refresh(): void;
}

interface Report {
  readonly id: string;
  readonly look: OpenArticle | Skipped;
  readonly shown: readonly Finding[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `keystrokeIn` tells the last keystroke in a document, so that a half-typed word is left in peace. */
export function reportFindings(desk: Desk, keystrokeIn: (uri: string) => Keystroke | undefined): Reporter {
  const { connection, host, client, documents, articles } = desk;
  const status: StatusLine = reportStatus(connection);
  const reports = new Map<string, Report>();
  const savedAt = new Map<string, number>();
  const demandedAt = new Map<string, number>();
  const waiting = new Map<string, () => void>();
  let serial = 0;

  /** The version that is due for a check: undefined before the user has asked for one. */
  const due = ({ uri, version }: TextDocument, { checkOn }: Settings): number | undefined => {
    const demanded = demandedAt.get(uri);
    if (checkOn === 'type') return version;
    return checkOn === 'demand' ? demanded : Math.max(savedAt.get(uri) ?? -1, demanded ?? -1);
  };

  const later = (uri: string, ms: number, run: () => void) => {
    waiting.get(uri)?.();
    waiting.set(uri, host.after(ms, run));
  };

  const report = (look: OpenArticle | Skipped): Report => {
    const { document } = look;
    const { uri } = document;
    const last = keystrokeIn(uri);
    const now = host.now();
    const asked = due(document, look.settings) !== undefined;
    const found = look.state === 'checked' && asked ? look.findings : [];
    const text = document.getText();
    const shown = found.filter((finding) => !isHalfTyped(finding, text, last, now));
    if (last && shown.length < found.length) {
      later(uri, last.at + SETTLES_AFTER - now, () => {
        again(uri);
      });
    }
    status.tell(look, shown, asked);
    const before = reports.get(uri);
    if (before?.look === look && sameFindings(before.shown, shown)) return before;
    const diagnostics = look.state === 'checked' ? toDiagnostics(look, shown, client) : [];
    const fresh = { id: String(++serial), look, shown, diagnostics };
    reports.set(uri, fresh);
    return fresh;
  };

  /** Sends the findings unless they stand already, or the text is not due for a check. */
  const push = async (uri: string) => {
    const look = await articles.look(uri);
    if (!look || (due(look.document, look.settings) ?? look.version) !== look.version) return;
    const before = reports.get(uri);
    const fresh = report(look);
    if (fresh === before) return;
    await connection.sendDiagnostics({ uri, version: look.version, diagnostics: [...fresh.diagnostics] });
  };
  const pushLater = (uri: string, ms: number) => {
    later(uri, ms, () => {
      attempt(connection, `Sending the findings in ${uri}`, push(uri));
    });
  };
  const pullAgain = () => {
    attempt(connection, 'Asking the editor to refresh', connection.languages.diagnostics.refresh());
  };
  const again = (uri: string) => {
    if (client.pullsDiagnostics) pullAgain();
    else pushLater(uri, 0);
  };

  if (client.pullsDiagnostics) {
    connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
      const { uri } = textDocument;
      await turn(host);
      const before = reports.get(uri);
      const unchanged = (id: string): DocumentDiagnosticReport => ({
        kind: DocumentDiagnosticReportKind.Unchanged,
        resultId: id,
      });
      const document = documents.get(uri);
      if (token.isCancellationRequested)
        return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      const look = document && (await articles.look(uri));
      if (!look) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      if (
        before &&
        before.id === previousResultId &&
        due(look.document, look.settings) === before.look.version
      ) {
        if (look.version !== before.look.version) return unchanged(before.id);
      }
      const fresh = report(look);
      if (fresh.id === previousResultId) return unchanged(fresh.id);
      return { kind: DocumentDiagnosticReportKind.Full, resultId: fresh.id, items: [...fresh.diagnostics] };
    });
  }
  return {
    opened({ uri, version }) {
      savedAt.set(uri, version);
      status.checking(uri, version);
    },
    edited({ uri }) {
      if (!client.pullsDiagnostics) pushLater(uri, reports.has(uri) ? PAUSE : 0); // the first findings do not wait
    },
    saved({ uri, version }) {
      savedAt.set(uri, version);
      if (reports.get(uri)?.look.settings.checkOn !== 'type') again(uri);
    },
    closed(uri) {
      waiting.get(uri)?.();
      for (const map of [reports, savedAt, demandedAt, waiting]) map.delete(uri);
      status.forget(uri);
      if (!client.pullsDiagnostics) {
        attempt(connection, 'Clearing findings', connection.sendDiagnostics({ uri, diagnostics: [] }));
      }
    },
    demanded(uri) {
      const document = documents.get(uri);
      if (!document) return;
      demandedAt.set(uri, document.version);
      again(uri);
    },
    refresh() {
      for (const { uri, version } of documents.all()) {
        if (savedAt.has(uri)) savedAt.set(uri, version);
        if (demandedAt.has(uri)) demandedAt.set(uri, version);
      }
      if (client.pullsDiagnostics) pullAgain();
      else for (const uri of documents.keys()) pushLater(uri, 0);
    },
  };
}

function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && a.every((finding, i) => finding === b[i]);
}
