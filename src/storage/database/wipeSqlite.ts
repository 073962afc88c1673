import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Milliseconds that it waits for those who read or write the file at that moment. */
const PATIENCE = 5000;

/** Runs in a thread of its own: writing a file of 100 MB afresh takes a second. */
const WIPE = `
const { DatabaseSync } = require('node:sqlite');
const { parentPort, workerData } = require('node:worker_threads');
const database = new DatabaseSync(workerData.path, { timeout: workerData.patience });
try {
  database.exec('pragma secure_delete = on; vacuum');
  parentPort.postMessage(database.prepare('pragma wal_checkpoint(truncate)').get().busy === 0);
} finally {
  database.close();
}`;

/**
 * Removes what deleted rows left behind: bytes in pages that are in use (`secure_delete` misses some that were moved
 * between pages), and the pages before them in the log.
 * @param patience ms that it waits for others who use the file
 * @returns whether all of it is gone; not so while another keeps the file or its log in use
 */
export async function wipeSqlite(path: string, patience = PATIENCE): Promise<boolean> {
  const worker = new Worker(WIPE, { eval: true, workerData: { path, patience } });
  try {
    const [gone] = (await once(worker, 'message')) as [boolean];
    return gone;
  } catch {
    return false;
  } finally {
    await worker.terminate();
  }
}
