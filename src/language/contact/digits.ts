/** Two of the longest numbers. */
const MOST_DIGITS = 30;

/** A run of digits that may be a number: where it stands, and what its digits are. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly plus: boolean;
  /** Offsets of each digit, and after it. */
  readonly ends: readonly number[];
  readonly starts: readonly number[];
}

/** Where a number may start. */
export const START = /(?<![\p{L}\p{N}@+])(?:\+\s?\(?|\(\s?)?\d/gu;
const SEPARATORS = /^[ \u00a0./()–—‑-]{0,3}/;

/** The digits from a place on, over the signs people put between the digits of a number. */
export function runAt(text: string, start: number): Run {
  const ends: number[] = [];
  const starts: number[] = [];
  let digits = '';
  const plus = text[start] === '+';
  let at = plus ? start + 1 : start;
  while (digits.length < MOST_DIGITS) {
    const gap = SEPARATORS.exec(text.slice(at, at + 3))![0].length;
    const digit = text[at + gap] ?? '';
    if (!/^\d$/.test(digit)) break;
    digits += digit;
    starts.push(at + gap);
    at += gap + 1;
    ends.push(at);
  }
  return { start, end: ends.at(-1) ?? start, digits, plus, ends, starts };
}
