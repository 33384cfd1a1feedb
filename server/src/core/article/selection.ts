/** Why a file is no article, in words for the status bar; undefined when it is one. (Placeholder until the real one lands.) */
export function whyNotArticle(_file: {
  name: string;
  languageId?: string;
  text: string;
}): string | undefined {
  return undefined;
}
