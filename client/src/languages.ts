/** The editor's languages in which stories are written. */
export const LANGUAGES = ['article', 'plaintext', 'markdown'];
