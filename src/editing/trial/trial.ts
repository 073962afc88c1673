import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refused } from '../../knowledgeFolder/refused.ts';
import type { Outcome } from './outcome.ts';
import type { Trial } from './worker.ts';

/** From the folder that programs are started in. */
const WORKER = 'src/editing/trial/worker.ts';

/** Milliseconds: for asking, and for all of it. */
const ASKING = 2500;
const LONGEST = 50_000;
/** More of them at once would leave too little for the bot itself. */
const AT_ONCE = 2;

let running = 0;

/**
 * Tries a change on a copy of the knowledge, in a thread, so that the bot goes on answering.
 * @param limits other ones than usual, in ms
 * @throws Refused with one sentence when it takes too long, or too many are tried at once
 */
export async function tryOut(
  trial: Omit<Trial, 'asking'>,
  { asking = ASKING, longest = LONGEST } = {},
): Promise<Outcome> {
  if (running >= AT_ONCE)
    throw new Refused('Anderen proberen nu ook iets uit. Probeer het over een halve minuut nog eens.');
  running += 1;
  const workerData: Trial = { ...trial, asking };
  const worker = new Worker(resolve(WORKER), { workerData, execArgv: [] });
  const { promise, resolve: done, reject } = Promise.withResolvers<Outcome>();
  worker.once('message', done);
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('a trial ended without a result')));
  const late = setTimeout(
    () => reject(new Refused('Uitproberen duurt nu te lang. Er is niets bewaard. Probeer het zo nog eens.')),
    longest,
  );
  try {
    return await promise;
  } finally {
    running -= 1;
    clearTimeout(late);
    await worker.terminate();
  }
}
