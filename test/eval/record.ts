import { written } from '../../src/text/answer.ts';
import { fold } from '../../src/text/fold.ts';

/** A record as somebody means it, by field id. */
export type Meant = Record<string, unknown>;

/** Fields in somebody's own words: most of the words must be there. */
const OWN_WORDS = ['vraag', 'opmerking'];
const MOST = 0.75;
/** How some sets call it that any ambassador will do. */
const NOBODY = 'geen';

/** @returns what differs between a stored record and the one that was meant */
export function faultsOf(answers: Record<string, unknown>, meant: Meant, without: string[]): string[] {
  const wrong = Object.entries(meant)
    .filter(([id, value]) => !agrees(id, answers[id], value))
    .map(([id, value]) => `${id}: ${JSON.stringify(answers[id])}, meant ${JSON.stringify(value)}`);
  const extra = without
    .filter((id) => answers[id] !== undefined)
    .map((id) => `${id}: ${JSON.stringify(answers[id])}, meant nothing`);
  return [...wrong, ...extra];
}

/** @returns whether a stored answer is the one that was meant */
export function agrees(id: string, value: unknown, meant: unknown): boolean {
  if (value === undefined || meant === undefined) return value === meant;
  if (typeof meant === 'boolean') return value === meant;
  if (meant === NOBODY) return value === 'geen voorkeur';
  if (id === 'telefoon') return national(written(value)) === national(written(meant));
  if (OWN_WORDS.includes(id)) return mostOf(wordsOf(written(meant)), wordsOf(written(value)));
  if (Array.isArray(value)) return sameDays(value, meant);
  const wanted = bare(written(meant));
  if (typeof value === 'object' && value !== null && 'name' in value)
    return [value.name, 'code' in value ? value.code : undefined].some(
      (one) => bare(written(one)) === wanted,
    );
  return bare(written(value)) === wanted;
}

function sameDays(value: unknown[], meant: unknown): boolean {
  if ((typeof meant === 'string' && !/\d/.test(meant)) || (Array.isArray(meant) && meant.length === 0))
    return value.length === 0;
  const days = (one: unknown) =>
    JSON.stringify(one)
      .match(/\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?/g)
      ?.join(' ') ?? '';
  const wanted = days(meant);
  return wanted !== '' && unique(days(value)) === unique(wanted);
}

const unique = (days: string) => [...new Set(days.split(' '))].join(' ');

const national = (digits: string) => digits.replace(/[^\d+]/g, '').replace(/^(?:\+|00)31/, '0');

const wordsOf = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

function mostOf(wanted: string[], there: string[]): boolean {
  return wanted.filter((word) => there.includes(word)).length >= MOST * wanted.length;
}

/** Without case, marks, signs, and the word that says what kind of thing it is. */
function bare(text: string): string {
  return wordsOf(text)
    .join(' ')
    .replace(/^(?:de |het |een )?(?:gemeente |regio )?/, '');
}
