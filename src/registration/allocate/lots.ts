import type { Applicant } from './applicant.ts';

/**
 * Draws a lot for everyone: number 1 comes first. The lot depends on the seed and the person's own id alone, so that
 * a withdrawal or the order of the input changes nobody else's turn.
 */
export function drawLots<T extends Pick<Applicant, 'id'>>(applicants: readonly T[], seed: string): T[] {
  const drawn = applicants.map((applicant) => ({ applicant, lot: lotOf(seed, applicant.id) }));
  return drawn
    .sort((a, b) => a.lot - b.lot || (a.applicant.id < b.applicant.id ? -1 : 1))
    .map(({ applicant }) => applicant);
}

/** @returns a number from 0 up to 2^53, evenly spread: two 32-bit FNV-1a hashes, each stirred until all bits count */
function lotOf(seed: string, id: string): number {
  const text = `${seed}\u0000${id}`;
  return (stir(hash(text, 0x811c9dc5)) >>> 11) * 2 ** 32 + stir(hash(text, 0x01234567));
}

function hash(text: string, start: number): number {
  let value = start;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

function stir(value: number): number {
  let stirred = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  stirred = Math.imul(stirred ^ (stirred >>> 13), 0xc2b2ae35);
  return (stirred ^ (stirred >>> 16)) >>> 0;
}
