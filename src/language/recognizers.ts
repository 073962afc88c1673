export type { ModelResult } from './modelResult.ts';
export { recognizeDateTime } from './dateTime/recognizeDateTime.ts';
export { recognizeBoolean } from './boolean.ts';
export { recognizeEmail, recognizePhoneNumber } from './contact.ts';
export { recognizeNumber } from './number/recognizeNumber.ts';
export { recognizeOrdinal } from './number/recognizeOrdinal.ts';
