import type { Origin } from './command.ts';
import type { Note } from './details.ts';
import type { Registration } from './registration.ts';

/** @returns the notes of a registration with one more, for the staff alone */
export function withNote({ details }: Registration, text: string, { by, at }: Origin): Note[] {
  const { notities } = details;
  return [...(Array.isArray(notities) ? (notities as Note[]) : []), { at, by: by.name, text }];
}
