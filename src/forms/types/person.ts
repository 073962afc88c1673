import type { FieldType } from '../fieldType.ts';
import { readText } from './text.ts';
export const name: FieldType = {
  rank: 3,
  free: false,
  read: (text, field) =>
    /\d|@|\?/.test(text) ? { kind: 'wrong', reason: 'no name' } : readText(text, field),
  find: () => [],
  show: String,
  check: (value) => typeof value === 'string',
};
export const functie: FieldType = { ...name, free: true, read: readText };
export const bestuurder: FieldType = { ...functie };
