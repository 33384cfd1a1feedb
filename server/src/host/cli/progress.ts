import { SingleBar } from 'cli-progress';

/** Fewer files than this are done before a bar could be read. */
const WORTH_IT = 20;

/** A progress line on standard error, only where that is a terminal. */
export function progress(total: number): { step(file: string): void; stop(): void } {
  if (!process.stderr.isTTY || total < WORTH_IT) return { step: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    format: '{bar} {value}/{total} {file}',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(total, 0, { file: '' });
  return {
    step: (file) => {
      bar.increment(1, { file });
    },
    stop: () => {
      bar.stop();
    },
  };
}
