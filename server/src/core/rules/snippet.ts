/** Verbs to choose from where a fix makes somebody speak, as the choices of a snippet. */
export const SPEECH_VERBS = 'said,told reporters,added';

/** Text that stands for itself within an LSP snippet. */
export function inSnippet(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}
