import type { InitializeParams } from 'vscode-languageserver';
import { recordOf } from './settings.ts';

/** What the editor at the other end can do, read once from `initialize`. */
export interface Client {
  /** It asks for diagnostics, and can be told to ask again. Otherwise the server sends them. */
  readonly pullsDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly markdownHovers: boolean;
  readonly versionedEdits: boolean;
  readonly snippetEdits: boolean;
  /** It can ask the user for consent to single edits before it applies the rest. */
  readonly annotatedEdits: boolean;
  readonly preparesRenames: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly multilineTokens: boolean;
  readonly refreshesTokens: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesLenses: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly sendsFolders: boolean;
  /** As URIs, when the server started. */
  readonly folders: readonly string[];
  /** From our own client only: see `ClientOptions`. */
  readonly rulePages?: string;
  /** Where the rules' pages stand, as a URI: our own client's copy, else the host's; missing where there is none. */
  readonly pages?: string;
  readonly settings: unknown;
}

/** Reads the capabilities. What is missing or malformed counts as absent. */
export function readClient(params: InitializeParams, hostPages?: string): Client {
  const { workspace = {}, textDocument = {} } = params.capabilities;
  const edits = workspace.workspaceEdit;
  const options = recordOf(params.initializationOptions);
  const rulePages = typeof options['rulePages'] === 'string' ? options['rulePages'] : undefined;
  const pages = rulePages ?? hostPages;
  return {
    pullsDiagnostics: textDocument.diagnostic !== undefined && workspace.diagnostics?.refreshSupport === true,
    relatedInformation: textDocument.publishDiagnostics?.relatedInformation === true,
    codeDescription: textDocument.publishDiagnostics?.codeDescriptionSupport === true,
    markdownHovers: textDocument.hover?.contentFormat?.includes('markdown') === true,
    versionedEdits: edits?.documentChanges === true,
    snippetEdits: edits?.documentChanges === true && edits.snippetEditSupport === true,
    annotatedEdits: edits?.documentChanges === true && edits.changeAnnotationSupport !== undefined,
    preparesRenames: textDocument.rename?.prepareSupport === true,
    hierarchicalSymbols: textDocument.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    multilineTokens: textDocument.semanticTokens?.multilineTokenSupport === true,
    refreshesTokens: workspace.semanticTokens?.refreshSupport === true,
    refreshesInlayHints: workspace.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace.codeLens?.refreshSupport === true,
    configuration: workspace.configuration === true,
    registersConfiguration: workspace.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    sendsFolders: workspace.workspaceFolders === true,
    folders: params.workspaceFolders?.map((folder) => folder.uri) ?? [],
    ...(rulePages === undefined ? {} : { rulePages }),
    ...(pages === undefined ? {} : { pages }),
    settings: options['settings'],
  };
}
