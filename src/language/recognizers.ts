export type { ModelResult } from './modelResult.ts';
export { recognizeDateTime } from './dateTime/recognizeDateTime.ts';
