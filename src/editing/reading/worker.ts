import { parentPort, workerData } from 'node:worker_threads';
import { Refused } from '../../knowledgeFolder/refused.ts';
import { fileText } from './fileText.ts';

try {
  parentPort?.postMessage(await fileText(workerData as Uint8Array));
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  parentPort?.postMessage({ refused: error.message });
}
