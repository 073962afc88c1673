import { parentPort, workerData } from 'node:worker_threads';
import { Unreadable } from './bounds.ts';
import { fileText } from './fileText.ts';

try {
  parentPort?.postMessage(await fileText(workerData as Uint8Array));
} catch (error) {
  if (!(error instanceof Unreadable)) throw error;
  parentPort?.postMessage({ refused: error.message });
}
