import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Learned } from '../../knowledge/learning/learned.ts';
import { frozen } from '../frozen.ts';
import type { Known } from '../known.ts';

/** From the folder that programs are started in. */
const WORKER = 'src/knowledgeFolder/living/readWorker.ts';

/** What was read in a thread, which can learn from it too. */
export interface ReadAside extends Omit<Known, 'learned'> {
  /** Learns there, so that questions are answered meanwhile. */
  learned(): Promise<Learned>;
  /** Ends the thread, when nothing is to be learned from this any more. */
  close(): void;
}

/**
 * Reads the knowledge in a thread: putting it together takes this one a few hundredths of a second.
 * @param dir the folder knowledge
 * @throws what keeps it from being read
 */
export async function readAside(dir: string): Promise<ReadAside> {
  const worker = new Worker(resolve(WORKER), { workerData: dir, execArgv: [] });
  worker.unref();
  const { knowledge, rules, faults } = await nextFrom<Omit<Known, 'learned'>>(worker);
  let learning: Promise<Learned> | undefined;
  let isOver = false;
  return {
    knowledge: frozen(knowledge),
    rules,
    faults,
    learned() {
      worker.postMessage('learn');
      return (learning ??= nextFrom<Learned>(worker));
    },
    close() {
      if (!isOver && !learning) void worker.terminate();
      isOver = true;
    },
  };
}

/** @returns what the thread says next */
function nextFrom<T>(worker: Worker): Promise<T> {
  const { promise, resolve: done, reject } = Promise.withResolvers<T>();
  const ended = () => reject(new Error('a thread that reads the knowledge ended without a result'));
  worker.ref();
  worker.once('message', done);
  worker.once('error', reject);
  worker.once('exit', ended);
  return promise.finally(() => {
    worker.unref();
    worker.off('message', done);
    worker.off('error', reject);
    worker.off('exit', ended);
  });
}
