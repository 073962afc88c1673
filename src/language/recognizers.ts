export type { ModelResult } from './recognizers/modelResult.ts';
export { recognizeDateTime } from './recognizers/dateTime.ts';
export { recognizeBoolean } from './boolean.ts';
export { recognizeEmail, recognizePhoneNumber } from './contact.ts';
export { recognizeNumber } from './recognizers/number.ts';
export { recognizeOrdinal } from './recognizers/ordinal.ts';
