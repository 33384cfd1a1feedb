import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Reads a JSON-lines file below the folder named by the environment variable DATA. Throws when DATA is not set. */
export async function* readLines<T>(file: string): AsyncGenerator<T> {
  const folder = process.env['DATA'];
  if (!folder) throw new Error('Set DATA to the folder that holds the training data.');
  for await (const line of createInterface({ input: createReadStream(join(folder, file)) }))
    if (line) yield JSON.parse(line) as T;
}
