import { readFile, stat } from 'node:fs/promises';
import type { Format } from '#core/article/article';
import { Complaint } from './complaint.ts';

/** Bytes. A longer file is no article, whatever its name says. */
const LIMIT = 10_000_000;

/** Stands for what is piped in, as other commands have it. */
export const PIPED = '-';

/** The file's text, or what is piped in. Throws a Complaint where there is no text to be had: missing, unreadable, too large, not UTF-8. */
export async function readText(file: string): Promise<string> {
  const bytes = await readBytes(file);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new Complaint(`${file}: this is UTF-16. Save it as UTF-8.`);
  }
  if (bytes.subarray(0, 8000).includes(0))
    throw new Complaint(`${file}: this is a binary file, not an article. Save the article as plain text.`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const { line, column } = firstBadByte(bytes);
    throw new Complaint(`${file}:${line}:${column}: this is not valid UTF-8. Save the file as UTF-8.`);
  }
}

async function readBytes(file: string): Promise<Buffer> {
  if (file === PIPED) return readPipe();
  try {
    const { size } = await stat(file);
    if (size > LIMIT)
      throw new Complaint(
        `${file}: ${(size / 1e6).toFixed(1)} MB is too long for an article (the limit is ${LIMIT / 1e6} MB). Split it.`,
      );
    return await readFile(file);
  } catch (error) {
    if (error instanceof Complaint) throw error;
    throw new Complaint(`${file}: ${why(error as NodeJS.ErrnoException)}`);
  }
}

async function readPipe(): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size > LIMIT)
      throw new Complaint(
        `${PIPED}: this is too long for an article (the limit is ${LIMIT / 1e6} MB). Split it.`,
      );
  }
  return Buffer.concat(parts);
}

/** A system error in words. */
export function why(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT':
      return 'there is no such file. Check the name.';
    case 'EACCES':
    case 'EPERM':
      return 'you have no permission to read it. Ask for it, or leave the file out.';
    case 'EISDIR':
      return 'this is a folder.';
    default:
      return error.message;
  }
}

function firstBadByte(bytes: Buffer): { line: number; column: number } {
  // The longest prefix that decodes: a decoder that is told more will come accepts a sequence cut short at the end.
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decodes(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  const before = new TextDecoder().decode(bytes.subarray(0, low)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').replace(/\uFFFD+$/, '').length + 1 };
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Markdown by its name, else plain. */
export function formatOfCopy(file: string): Format {
  return /\.(?:md|markdown)$/i.test(file) ? 'markdown' : 'plain';
}
