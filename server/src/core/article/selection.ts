import lists from '../../language/en/not-articles.json' with { type: 'json' };
import { isProse, readArticle, type Article } from './article.ts';
import { formatOfLanguage } from './language-ids.ts';
import { whyNotByLines } from './lines-of-data.ts';

/** A file as the editor has it open. `languageId` is the editor's: `plaintext`, `markdown`, `article`, Vim's `text` … */
export interface OpenFile {
  /** Its name, with or without folders before it. */
  readonly name: string;
  readonly languageId?: string;
  readonly text: string;
}

/** Files with these endings hold copy by the newsroom's own word. */
const COPY = /\.(?:article|story)$/i;
const LOG = /\.(?:log|out)(?:\.\d+)?(?:\.txt)?$/i;
/** Enough of a file to tell what it is. */
const SAMPLE = 20_000; // UTF-16 units
/** Below this a file is a story that somebody has just begun. */
const FEW_WORDS = 30;
/** So many words in sentences make a story of a page, whatever stands around them. */
const STORY = 150;
const SENTENCE = /\p{L}[)\]]?[.!?…]["'”’»)\]*_]*(?=\s|$)/u;

/**
 * Why a file is no article to check, in words for the status bar (“a log file”), or undefined where it is one. Its name
 * decides first, then what stands in it. Files that end in `.article` or `.story` are articles unless they are empty or
 * not in English.
 */
export function whyNotArticle(file: OpenFile): string | undefined {
  const name = file.name.split(/[\\/]/).at(-1)!;
  const declared = COPY.test(name) || file.languageId === 'article';
  const language = file.languageId === undefined ? undefined : formatOfLanguage(file.languageId);
  if (!declared) {
    if (file.languageId !== undefined && !language) return 'not a text file';
    const why = whyNotByName(name);
    if (why) return why;
  }
  const sample = file.text.slice(0, SAMPLE);
  if (!/\p{L}/u.test(sample)) return /\S/.test(sample) ? 'no words in it' : 'empty';
  const format = language === 'markdown' || /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'plain';
  const article = readArticle(sample, { format });
  if (!declared) {
    const why = whyNotByPhrase(sample) ?? whyNotByLines(sample) ?? whyNotByBlocks(article);
    if (why) return why;
  }
  return article.language === 'en' ? undefined : 'not in English';
}

function whyNotByName(name: string): string | undefined {
  if (LOG.test(name)) return 'a log file';
  const stem = name.replace(/(?:\.(?:txt|text|md|markdown|rst|in|lock))+$/i, '');
  // README.de.md, requirements-3.12.txt, LICENSE-MIT, CHANGELOG_V12.md
  const bare = stem.replace(/[._-](?:[a-z]{2}(?:-[a-z]{2})?|[A-Z\d.]+)$/, '');
  for (const candidate of new Set([stem, bare])) {
    const why = reasonFor(lists.always, candidate.toLowerCase());
    if (why) return why;
    if (candidate === candidate.toUpperCase()) {
      const paper = reasonFor(lists.inCapitals, candidate.toLowerCase());
      if (paper) return paper;
    }
  }
  return undefined;
}

function whyNotByPhrase(sample: string): string | undefined {
  const head = sample.slice(0, 3000).toLowerCase().replaceAll(/\s+/g, ' ');
  for (const [why, phrases] of Object.entries(lists.phrases))
    if (phrases.some((phrase) => head.includes(phrase))) return why;
  return undefined;
}

function reasonFor(table: Readonly<Record<string, readonly string[]>>, name: string): string | undefined {
  return Object.entries(table).find(([, known]) => known.includes(name))?.[0];
}

/** What the structure of the copy tells: how much of it is code, and how much of it sentences. */
function whyNotByBlocks(article: Article): string | undefined {
  const { text, blocks, masks } = article;
  let code = 0;
  let words = 0;
  let inSentences = 0;
  let all = 0;
  for (const block of blocks) {
    if (block.kind === 'front-matter') continue;
    all += block.end - block.start;
    if (block.kind === 'code') code += block.end - block.start;
    if (!isProse(block)) continue;
    const prose = text.slice(block.textStart, block.textEnd);
    const own = prose.match(/\p{L}{2,}/gu)?.length ?? 0;
    words += own;
    if (SENTENCE.test(prose) && own >= 4) inSentences += own;
  }
  if (code * 2 > all && inSentences < STORY) return 'mostly code';
  const spans = masks.filter((mask) => mask.kind === 'code').length;
  if (spans >= 5 && spans * 60 > words) return 'a page about code, not a story';
  if (words < FEW_WORDS) return undefined;
  return inSentences * 4 < words ? 'no sentences in it' : undefined;
}
