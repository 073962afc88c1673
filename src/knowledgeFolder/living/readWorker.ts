import { parentPort, workerData } from 'node:worker_threads';
import { readKnown } from '../known.ts';

const { learned, ...read } = readKnown(workerData as string);
parentPort?.postMessage(read);
parentPort?.once('message', () => parentPort?.postMessage(learned()));
