import { PARTICLES, TITLES } from './nameWords.ts';

const WORD = /['’]?[\p{L}\p{M}]+/gu;
/** A letter with an apostrophe that a capital follows: "o'brien". */
const JOINED = /^(?:o|d|l)$/;

/**
 * A name as it is usually written, where it was typed in small letters or in capitals alone: "sanne de jong" and "SANNE DE
 * JONG" are Sanne de Jong. One with capitals and small letters stays as typed: its bearer knows best.
 */
export function usualCapitals(name: string): string {
  const [small, large] = [name.toLowerCase(), name.toUpperCase()];
  if (small === large || (name !== small && name !== large)) return name;
  return small.replace(WORD, (word, at: number) => {
    const opens = at === 0;
    const isShort = /^['’]/.test(word) && !JOINED.test(small[at - 1] ?? '');
    const isDotted = small[at + word.length] === '.';
    if (TITLES.has(word) && isDotted) return word;
    if ((PARTICLES.has(word) || isShort) && !opens && !isDotted) return word;
    return word.replace(/\p{L}/u, (letter) => letter.toUpperCase()).replace(/^Ij/, 'IJ');
  });
}
