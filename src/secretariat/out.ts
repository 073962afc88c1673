import { SingleBar } from 'cli-progress';
import type { Out } from './desk.ts';
import { shown } from './printable.ts';

/** @returns standard output and error, on which no text can steer the terminal, with a progress bar on standard error when that is a terminal */
export function standardOut(): Out {
  const terminal = process.stderr.isTTY === true;
  for (const stream of [process.stdout, process.stderr]) stream.on('error', readOnlyInPart);
  return {
    say: (text) => void process.stdout.write(`${shown(text)}\n`),
    remark: (text) => void process.stderr.write(`${shown(text)}\n`),
    terminal,
    progress(total, what) {
      if (!terminal) return { step: () => undefined, stop: () => undefined };
      const bar = new SingleBar({
        format: `${what} {bar} {percentage}% ({value} van {total})`,
        stream: process.stderr,
      });
      bar.start(total, 0);
      return { step: (by = 1) => bar.increment(by), stop: () => bar.stop() };
    },
  };
}

/** Whoever reads along may stop before the end (`| head`): the rest is said to nobody. */
function readOnlyInPart(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
