import { runAt, START } from './digits.ts';
import { spokenNumbers } from './spoken.ts';
import type { Run } from './digits.ts';
import type { ContactReading, FoundContact } from './reading.ts';
import { LONGEST_MESSAGE } from '../../text/longest.ts';
import { readingOfFound } from './reading.ts';

const NETHERLANDS = '31';
const NATIONAL_DIGITS = 9;
const LONGEST_E164 = 15;
const EXAMPLE = 'Bijvoorbeeld: 06 12345678 of 070 3738393.';

function national(digits: string): string | undefined {
  if (/^(?:800|90[069])(?:\d{4}|\d{7})$/.test(digits)) return `+${NETHERLANDS}${digits}`;
  return /^(?:6[1-8]|[1-57]|8[4-58]|9[1])\d+$/.test(digits) && digits.length === NATIONAL_DIGITS
    ? `+${NETHERLANDS}${digits}`
    : undefined;
}

/** The number that a run of digits starts with, and how many of its digits that takes. */
function numberIn({ digits, plus, starts, ends }: Run): { value: string; taken: number } | undefined {
  // 14 0xx: the number of a municipality, which only the Netherlands know.
  const short = /^140(?:[1-57]\d|[1-57]\d{2})$/.test(digits);
  if (short && !plus) return { value: digits, taken: digits.length };
  const prefix = plus ? '' : digits.startsWith('00') ? '00' : undefined;
  if (prefix === undefined) {
    if (!digits.startsWith('0')) return undefined;
    for (const taken of [1 + NATIONAL_DIGITS, 11, 8]) {
      const parted = taken === digits.length || starts[taken]! > ends[taken - 1]!;
      const value = taken <= digits.length && parted ? national(digits.slice(1, taken)) : undefined;
      if (value) return { value, taken };
    }
    return undefined;
  }
  const rest = digits.slice(prefix.length);
  if (rest.startsWith(NETHERLANDS)) {
    const zero = rest[2] === '0' ? 1 : 0;
    const taken = prefix.length + 2 + zero + NATIONAL_DIGITS;
    const parted = taken === digits.length || starts[taken]! > ends[taken - 1]!;
    const value = parted ? national(digits.slice(prefix.length + 2 + zero, taken)) : undefined;
    return value ? { value, taken } : undefined;
  }
  const abroad = rest.replace(/^(3[2-9]|4[1-9])0/, '$1');
  const isNumber = /^[1-9]/.test(abroad) && abroad.length >= 8 && abroad.length <= LONGEST_E164;
  return isNumber ? { value: `+${abroad}`, taken: digits.length } : undefined;
}

interface Seen {
  readonly run: Run;
  readonly number?: FoundContact;
}

/** Every run of digits, from left to right, with the number it starts with; what follows that number is a run again. */
function look(text: string): Seen[] {
  const seen: Seen[] = [];
  let free = 0;
  for (const { index } of text.matchAll(START)) {
    if (index < free) continue;
    const run = runAt(text, index);
    const number = numberIn(run);
    free = number ? run.ends[number.taken - 1]! : run.end;
    const start = text[index] === '(' && !text.slice(index, free).includes(')') ? index + 1 : index;
    const found = number && { value: number.value, text: text.slice(start, free), start, end: free };
    seen.push(found ? { run, number: found } : { run });
  }
  return seen;
}

/** The telephone numbers in a text, as E.164. Dates, amounts and letter numbers are none. */
export function findPhones(text: string): FoundContact[] {
  const written = look(text).flatMap(({ number }) => number ?? []);
  const spoken = spokenNumbers(text).flatMap((one) => {
    const number = numberIn(runAt(one.value, 0));
    return number ? [{ ...one, value: number.value }] : [];
  });
  const others = written.filter(
    ({ start, end }) => !spoken.some((one) => start < one.end && one.start < end),
  );
  return [...others, ...spoken].sort((a, b) => a.start - b.start);
}

const DATE = /^\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}$|^\d{4}-\d{2}-\d{2}$/;

function wrong({ digits, plus }: Run, written: string): string | undefined {
  if (digits.length < (digits.startsWith('06') ? 4 : 6) || DATE.test(written)) return undefined;
  if (digits.startsWith('6') && digits.length === NATIONAL_DIGITS)
    return `Bedoelt u 0${digits}? Zet er dan een 0 voor.`;
  if (digits.startsWith('0') && !digits.startsWith('00')) {
    const count = `${written} heeft ${digits.length} cijfers`;
    return digits.length === 1 + NATIONAL_DIGITS
      ? `${written} is geen bestaand Nederlands nummer. ${EXAMPLE}`
      : `${count}; een Nederlands nummer heeft er ${1 + NATIONAL_DIGITS}. ${EXAMPLE}`;
  }
  if (plus || digits.startsWith('00')) return `Het nummer ${written} klopt niet. ${EXAMPLE}`;
  return `Het nummer ${written} begint niet met een 0 of een +. ${EXAMPLE}`;
}

/**
 * Reads an answer that should hold a telephone number, as E.164 (+31612345678).
 * recognizers-text-sequence is not used: it misses 06.12.34.56.78 and takes years, letter numbers and halves of numbers.
 */
export function readPhone(text: string): ContactReading {
  const message = text.slice(0, LONGEST_MESSAGE);
  const found = findPhones(message);
  if (found.length > 0) return readingOfFound(found);
  const zero = findPhones(message.replace(/(?<![\p{L}\p{N}])[oO](?=\d)/gu, '0'))[0];
  if (zero)
    return {
      kind: 'wrong',
      reason: `Bedoelt u ${showPhone(zero.value)}?`,
      text: zero.text,
      suggestion: zero.value,
    };
  for (const { run } of look(message)) {
    const written = message.slice(run.start, run.end);
    if (/^31[1-9]\d{8}$/.test(run.digits))
      return readingOfFound([{ value: `+${run.digits}`, text: written, start: run.start, end: run.end }]);
    const reason = wrong(run, written);
    if (reason) return { kind: 'wrong', reason, text: written };
  }
  return { kind: 'none' };
}

const SHORT_AREA_CODES = /^(?:10|13|15|20|23|24|26|30|33|35|36|38|40|43|45|46|50|53|55|58|7[0-9]|8[458])/;

/** How a Dutch number is written for people: 06 12345678, 070 3738393, 0800 1234, 14 030; another number stays as it is. */
export function showPhone(e164: string): string {
  const [, free, rest] = /^\+31(800|90[069])(\d{4}|\d{7})$/.exec(e164) ?? [];
  if (free !== undefined) return `0${free} ${rest}`;
  if (/^140/.test(e164)) return `14 ${e164.slice(2)}`;
  const digits = /^\+31(\d{9})$/.exec(e164)?.[1];
  if (!digits) return e164;
  const area = digits.startsWith('6') ? 1 : SHORT_AREA_CODES.test(digits) ? 2 : 3;
  return `0${digits.slice(0, area)} ${digits.slice(area)}`;
}
