import { SingleBar } from 'cli-progress';
import type { Out } from './desk.ts';

/** @returns standard output and error, with a progress bar on standard error when that is a terminal */
export function standardOut(): Out {
  const terminal = process.stderr.isTTY === true;
  return {
    say: (text) => void process.stdout.write(`${text}\n`),
    remark: (text) => void process.stderr.write(`${text}\n`),
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
