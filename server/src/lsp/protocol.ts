import {
  NotificationType,
  NotificationType0,
  ParameterStructures,
  RequestType,
  RequestType0,
  type Range,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { LedgerEntry } from '#core/ledger/entries';
import type { Draft } from '#core/ledger/ledger';
import type { PassageRecord } from '#core/ledger/record';
import type { AnalysisRecord } from '#core/record';
import type { Severity } from '#core/finding';
import type { Span } from '#core/span';
import type { DeskPaths } from './desk-folder.ts';

/** What server and client say to each other beyond LSP. Every name starts with this. */
const OWN = 'newsroomFactcheck';

/** The editor's status bar lives on these. Sent whenever a document has been looked at. */
export interface Status {
  readonly uri: string;
  readonly version: number;
  readonly state: 'checked' | 'not-article' | 'checking' | 'off';
  /** Why it is not checked, as the end of the sentence “This file is not checked: …”. */
  readonly reason?: string;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** A claim without a source; rank 1 is the one most worth checking. */
export interface RankedClaim extends Span {
  readonly rank: number;
}

/** What stands in the way of a check, or does not. */
export interface Examined {
  readonly checked: boolean;
  /** In the order in which they were looked at; the first is the one that the status bar tells. */
  readonly reasons: readonly { readonly reason: string; readonly remedy?: string }[];
  /** What holds for an article that is checked, and may surprise: rules that are turned off, findings on demand only. */
  readonly remarks: readonly string[];
}

export interface Uri {
  readonly uri: string;
}

/** What a client may say in `initializationOptions`; all optional, for editors that send none. */
export interface ClientOptions {
  /**
   * Folder of the rules' pages, as a URI. Only our own client sends it; that one also runs the commands below and
   * colours the token types `quotation`, `speaker` and `name`.
   */
  readonly rulePages?: string;
  /** The section `newsroomFactcheck`, for editors without `workspace/configuration`. */
  readonly settings?: unknown;
}

/** A word or a name that the user calls right. The client stores the entry. */
export interface Remember {
  readonly list: 'names' | 'words';
  readonly entry: string;
  readonly scope: 'user' | 'workspace' | 'file';
  readonly uri: string;
}

/** Words in an article that somebody wants to decide about; the rule's code where it is about one of its findings. */
export interface Spot extends Span, Uri {
  readonly code?: string;
  readonly decision?: PassageRecord['decision'];
}

/** What the client needs to write a decision down. */
export interface Drafts {
  /** Records without their id, and without who decided what and when; none where there is nothing to ignore. */
  readonly drafts: readonly Draft[];
  /** Sources that this article was checked against before, the last one first. */
  readonly sources: readonly string[];
  /** The ids of what was decided here already, the innermost first. */
  readonly decided: readonly string[];
}

/** A record to be taken out of an article's ledger. */
export interface Forget extends Uri {
  readonly id: string;
}

/** What stands in one of the desk's files. */
export interface RecordGroup {
  readonly file: string;
  /** The article, where the file is a ledger. */
  readonly article?: string;
  readonly entries: readonly (Omit<LedgerEntry, 'span'> & { readonly range?: Range })[];
}

export const statusNotification = new NotificationType<Status>(`${OWN}/status`);
/** “Check This Article”: checks now, whatever `checkOn` says, and even if the file looks like no article. */
export const checkNotification = new NotificationType<Uri>(`${OWN}/check`);
/** Why a file is not checked; null when it is. */
export const whyNotRequest = new RequestType<Uri, string | null, void>(`${OWN}/whyNot`);
/** Every reason why a file is not checked, and what to do about each; null when the server does not have it open. */
export const examineRequest = new RequestType<Uri, Examined | null, void>(`${OWN}/examine`);
/** The claims without a source, the one most worth checking first. */
export const claimsRequest = new RequestType<Uri, RankedClaim[], void>(`${OWN}/claims`);
/** The public record of an open article; null when it is none. */
export const analysisRequest = new RequestType<Uri, AnalysisRecord | null, void>(`${OWN}/analysis`);
/** Where the desk keeps what belongs to an article; null where no folder is open to keep it in. */
export const deskRequest = new RequestType<Uri, DeskPaths | null, void>(`${OWN}/desk`);
/** What to write down when something is ignored or checked; null for what is no article. */
export const draftsRequest = new RequestType<Spot, Drafts | null, void>(`${OWN}/drafts`);
/** Everything that the desk's files hold. */
export const recordsRequest = new RequestType<{ readonly files: readonly string[] }, RecordGroup[], void>(
  `${OWN}/records`,
);
/** Server to client, for hosts without a file system: a data file of the extension by its name. */
export const readDataRequest = new RequestType<string, Uint8Array | number[] | string, void>(
  `${OWN}/readData`,
  ParameterStructures.byPosition,
);
/** Server to client, for hosts without a file system: the text of a workspace file by its URI, or null. */
export const readFileRequest = new RequestType<string, string | null, void>(
  `${OWN}/readFile`,
  ParameterStructures.byPosition,
);
/** Server to client, for hosts without a file system: whether there is such a folder. */
export const hasFolderRequest = new RequestType<string, boolean, void>(
  `${OWN}/hasFolder`,
  ParameterStructures.byPosition,
);

/** What `findFilesRequest` looks for: patterns as in the settings, held against the path within the folder. */
export interface FileSearch {
  /** As a URI. */
  readonly folder: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** What came of “Check All Articles in This Workspace”. */
export interface CheckedAll {
  /** Files that the settings name. */
  readonly files: number;
  /** Those of them that are articles and not open. */
  readonly articles: number;
  /** Those that are open: their findings are told as ever. */
  readonly open: number;
  /** In articles that are not open. */
  readonly findings: number;
  readonly cancelled: boolean;
}

/** Server to our own client: the URIs of the files that the editor has in a folder. */
export const findFilesRequest = new RequestType<FileSearch, string[], void>(`${OWN}/findFiles`);
/** “Check All Articles in This Workspace”; answered when it has ended. */
export const checkAllRequest = new RequestType0<CheckedAll, void>(`${OWN}/checkAll`);
/** “Clear Workspace Results”. */
export const clearAllNotification = new NotificationType0(`${OWN}/clearAll`);

/** Where the cursor is, and what the name there becomes. */
export interface CorrectName extends TextDocumentPositionParams {
  readonly newName: string;
}

/** “Correct a Name Everywhere”: a rename in all articles of the workspace. */
export const correctNameRequest = new RequestType<CorrectName, WorkspaceEdit, void>(`${OWN}/correctName`);

/**
 * Commands that our own client runs: `turnRuleOff` with a rule's code and the article, `openRulePage` with a code, `remember`
 * with a `Remember`, `forgetRecord` with a `Forget`, `showFindings` with nothing, the others
 * with a `Spot`.
 */
export const COMMANDS = {
  turnRuleOff: `${OWN}.turnRuleOff`,
  openRulePage: `${OWN}.openRulePage`,
  remember: `${OWN}.remember`,
  showFindings: `${OWN}.showFindings`,
  ignoreHere: `${OWN}.ignoreHere`,
  markChecked: `${OWN}.markChecked`,
  forgetRecord: `${OWN}.forgetRecord`,
  turnRuleOffInFile: `${OWN}.turnRuleOffInFile`,
} as const;

/** The kind of “fix all”: preferred fixes only. With a rule's code behind it, those of that rule. */
export const FIX_ALL = `source.fixAll.${OWN}`;
