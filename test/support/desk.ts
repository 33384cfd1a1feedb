/**
 * Desk articles: whole stories with everything marked that a sub-editor would find, in the order of the text.
 *
 *     date: 2025-03-12
 *     style: US wire, court
 *     ---
 *     [[typo-name|fix=Brannigan: Branigan]] was charged {{date|it is a Monday: on Monday}}.
 *
 * `[[category|fix=…|why=…: text]]` wants a finding, `{{family|why: text}}` is a trap on which nothing of the family may be
 * reported, `<<q|kind|speaker|cue: text>>` is a quotation. Marks nest.
 */
export interface Story {
  readonly date: string;
  readonly text: string;
}

const CLOSING: Readonly<Record<string, string>> = { '[[': ']]', '{{': '}}', '<<': '>>' };

/** The story without its marks. Throws when a mark has no end. */
export function readStory(source: string): Story {
  const [head = '', body = ''] = source.split('\n---\n');
  const waiting: string[] = [];
  let text = '';
  for (let at = 0; at < body.length;) {
    const two = body.slice(at, at + 2);
    const closing = CLOSING[two];
    if (closing) {
      waiting.push(closing);
      at = body.indexOf(': ', at) + 2;
    } else if (two === waiting.at(-1)) {
      waiting.pop();
      at += 2;
    } else text += body.charAt(at++);
  }
  if (waiting.length) throw new Error(`a mark is not closed with ${waiting.join(' ')}`);
  return { date: /^date: *(\S+)/m.exec(head)?.[1] ?? '', text: `${text.trimEnd()}\n` };
}
