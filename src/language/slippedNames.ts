import { MONTHS, WEEKDAYS } from '../time/dutch.ts';
import { slips } from './fuzzy.ts';

const PARTS = ['ochtend', 'middag', 'avond'];
/** Shorter names have too many words beside them. */
const SHORTEST = 5;

const names = [
  ...MONTHS,
  ...WEEKDAYS,
  ...WEEKDAYS.flatMap((weekday) => [`${weekday}en`, ...PARTS.map((part) => weekday + part)]),
].filter(({ length }) => length >= SHORTEST);

const byLetter = Map.groupBy(names, (name) => name[0]);

/** Words that are no slip: `zondig`, `maakt`. */
const WORDS = new Set(['zondig', 'maar', 'maat', 'maakt', 'maant', 'maagt', 'mart']);

/** @returns the name of a month or a weekday that a word of small letters is one slip of the pen from */
export function slippedName(word: string): string | undefined {
  if (word.length < SHORTEST - 1 || WORDS.has(word)) return undefined;
  const alike = byLetter.get(word[0])?.filter((name) => slips(word, name, 1) === 1);
  return alike?.length === 1 ? alike[0] : undefined;
}
