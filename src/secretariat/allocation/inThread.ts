import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Allocation } from '../../registration/allocate/applicant.ts';
import { Refusal } from '../desk.ts';
import type { RunInput } from './runs.ts';

/** From the folder that programs are started in. */
const WORKER = 'src/secretariat/allocation/worker.ts';
/** Milliseconds: a hundred thousand people take some four seconds. */
const LONGEST = 20_000;
/** So many divisions are remembered: those of who looks at several lists of the same one. */
const REMEMBERED = 4;

const known = new Map<string, Promise<Allocation>>();

/**
 * Divides in a thread of its own, so that the bot goes on meanwhile; what was divided just now is remembered.
 * @throws Refusal when it takes too long
 */
export function divideInThread(input: RunInput, longest = LONGEST): Promise<Allocation> {
  const key = JSON.stringify({ ...input, dryRun: false });
  const found = known.get(key) ?? divideApart(input, longest);
  known.delete(key);
  known.set(key, found);
  found.catch(() => known.delete(key));
  const [oldest] = known.keys();
  if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
  return found;
}

async function divideApart(input: RunInput, longest: number): Promise<Allocation> {
  const worker = new Worker(resolve(WORKER), { workerData: input, execArgv: [] });
  const answer = Promise.withResolvers<Allocation>();
  worker.once('message', answer.resolve);
  worker.once('error', answer.reject);
  const late = setTimeout(
    () =>
      answer.reject(
        new Refusal('Het verdelen duurt te lang. Er is niets gewijzigd. Probeer het zo nog eens.'),
      ),
    longest,
  );
  try {
    return await answer.promise;
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
}
