import { Uri, window, workspace, type TextEditor } from 'vscode';

/** Opens a story with something to find in it, as a new file: nothing on disk is touched. */
export async function openSample(extension: Uri): Promise<TextEditor> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'docs', 'sample.article'));
  const content = new TextDecoder().decode(bytes);
  const document = await workspace.openTextDocument({ language: 'article', content });
  return window.showTextDocument(document);
}
