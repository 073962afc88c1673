import { parentPort, workerData } from 'node:worker_threads';
import { divideRun } from './runs.ts';
import type { RunInput } from './runs.ts';

parentPort?.postMessage(divideRun(workerData as RunInput));
