import { slips } from '../language/fuzzy.ts';
import type { Condition, Field, Form, Wanted } from './form.ts';
import type { Answers } from '../text/answer.ts';

/** A choice from a list is compared by its code. */
function plain(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'code' in value ? value.code : value;
}

/** Of whom somebody is the secretary or adviser: that is not what they are. */
const OF_ANOTHER = /(?<=(?:^|\s)(?:van|voor|bij|namens|aan)\s(?:de|het|onze|mijn|een|uw)\s)\S+/giu;
/** Letters from which on a word is known in spite of a slip of the pen. */
const LONG = 7;

function hasWord(value: unknown, words: string[]): boolean {
  const text = String(value).toLowerCase();
  const own = text.replace(OF_ANOTHER, '');
  return words.some((wanted) => {
    const word = wanted.toLowerCase();
    return (
      (word.includes(' ') ? text : own).includes(word) ||
      own.split(/[^\p{L}-]+/u).some((said) => isSlip(said, word))
    );
  });
}

function isSlip(said: string, word: string): boolean {
  return said.length >= LONG && word.length > LONG && slips(said, word, 1) < Infinity;
}

function isMet(wanted: Wanted, value: unknown): boolean {
  if (value === undefined) return false;
  if (Array.isArray(wanted)) return wanted.some((one) => one === plain(value));
  if (typeof wanted !== 'object') return wanted === plain(value);
  return 'has' in wanted ? hasWord(value, wanted.has) : !hasWord(value, wanted.lacks);
}

/** @returns whether all that is wanted holds; a field without an answer never holds anything */
function holds(condition: Condition | undefined, answers: Answers): boolean {
  return Object.entries(condition ?? {}).every(([id, wanted]) => isMet(wanted, answers[id]));
}

/** @returns the fields that are to be asked, given the answers so far, in the order of the form */
export function askedFields(form: Form, answers: Answers): Field[] {
  return form.fields.filter((field) => holds(field.when, answers));
}

/** @returns the fields that may be asked yet: of none of them is a condition known not to hold */
export function possibleFields(form: Form, answers: Answers): Field[] {
  return form.fields.filter(({ when }) =>
    Object.entries(when ?? {}).every(
      ([id, wanted]) => answers[id] === undefined || isMet(wanted, answers[id]),
    ),
  );
}
