import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Learned } from '../../knowledge/learning/learned.ts';

/** From the folder that programs are started in. */
const WORKER = 'src/knowledgeFolder/living/learnWorker.ts';

/**
 * Learns in a thread, so that questions are answered meanwhile.
 * @param dir the folder knowledge
 * @throws what keeps it from being learned
 */
export function learnAside(dir: string): Promise<Learned> {
  const { promise, resolve: done, reject } = Promise.withResolvers<Learned>();
  const worker = new Worker(resolve(WORKER), { workerData: dir, execArgv: [] });
  worker.once('message', done);
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('learning ended without a result')));
  return promise;
}
