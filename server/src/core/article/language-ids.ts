import type { Format } from './article.ts';

/**
 * What editors call the languages that we read, as they send it in `textDocument/didOpen`. VS Code's names are the
 * protocol's; Vim and Neovim send their file types, Emacs its major modes, Helix and Zed names of their own.
 */
const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['article', 'plain'],
  ['plaintext', 'plain'],
  ['text', 'plain'],
  ['txt', 'plain'],
  ['plain text', 'plain'],
  ['markdown', 'markdown'],
  ['gfm', 'markdown'],
]);

/** How copy of that language is read; undefined for a language that holds no copy. */
export function formatOfLanguage(languageId: string): Format | undefined {
  return FORMATS.get(languageId.toLowerCase());
}
