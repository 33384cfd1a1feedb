import { l10n, Range, Selection, TextEditorRevealType, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

interface RankedClaim {
  readonly rank: number;
  readonly start: number;
  readonly end: number;
}

/** Walks the claims without a source, the one most worth checking first; after the last it begins again. */
export async function nextClaim(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const claims = await client.sendRequest<RankedClaim[]>('newsroomFactcheck/claims', { uri });
  if (claims.length === 0) {
    void window.showInformationMessage(l10n.t('No claim without a source was found in this article.'));
    return;
  }
  const at = editor.document.offsetAt(editor.selection.start);
  const here = claims.findIndex((claim) => claim.start === at);
  const next = claims[(here + 1) % claims.length]!;
  const range = new Range(editor.document.positionAt(next.start), editor.document.positionAt(next.end));
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
