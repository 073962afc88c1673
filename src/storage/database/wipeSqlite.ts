import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Runs in a thread of its own: writing a file of 100 MB afresh takes a second. */
const WIPE = `
const { DatabaseSync } = require('node:sqlite');
const database = new DatabaseSync(require('node:worker_threads').workerData, { timeout: 5000 });
try {
  database.exec('pragma secure_delete = on; vacuum; pragma wal_checkpoint(truncate)');
} finally {
  database.close();
}`;

/**
 * Removes what deleted rows left behind: bytes in pages that are in use (`secure_delete` misses some that were moved
 * between pages), and the pages before them in the log.
 */
export async function wipeSqlite(path: string): Promise<void> {
  const worker = new Worker(WIPE, { eval: true, workerData: path });
  await once(worker, 'exit').catch(() => undefined);
}
