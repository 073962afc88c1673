import { parentPort, workerData } from 'node:worker_threads';
import { readKnown } from '../known.ts';

parentPort?.postMessage(readKnown(workerData as string).learned());
