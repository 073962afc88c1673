import { MONTHS, WEEKDAYS } from '../time/dutch.ts';

const PARTS = ['ochtend', 'middag', 'avond'];
/** Shorter names have too many words beside them. */
const SHORTEST = 5;

/** Other words that days are said with. */
const OTHERS =
  'volgende volgend komende aanstaande vandaag morgen overmorgen weekend ochtend middag namiddag voormiddag avond sochtends smorgens smiddags savonds'.split(
    ' ',
  );

const names = [
  ...OTHERS,
  ...MONTHS,
  ...WEEKDAYS,
  ...WEEKDAYS.flatMap((weekday) => [`${weekday}en`, ...PARTS.map((part) => weekday + part)]),
].filter(({ length }) => length >= SHORTEST);

const LONGEST = Math.max(...names.map(({ length }) => length)) + 1;

const byLetter = Map.groupBy(names, (name) => name[0]);

/** Words that are no slip: `zondig`, `maakt`. */
const WORDS = new Set([
  'zondig',
  'maar',
  'maat',
  'maakt',
  'maant',
  'maagt',
  'mart',
  'vandaan',
  'komen',
  'mogen',
  'zorgen',
  'volgen',
  'volgens',
  'morgan',
  'midden',
]);

/** Whether one slip of the pen lies between two words: a letter too many, too few or wrong, or two swapped. */
function oneSlip(word: string, name: string): boolean {
  const longer = word.length - name.length;
  if (longer > 1 || longer < -1) return false;
  let at = 0;
  while (at < name.length && word[at] === name[at]) at++;
  if (longer === 1) return word.slice(at + 1) === name.slice(at);
  if (longer === -1) return word.slice(at) === name.slice(at + 1);
  if (word.slice(at + 1) === name.slice(at + 1)) return at < name.length;
  return word[at] === name[at + 1] && word[at + 1] === name[at] && word.slice(at + 2) === name.slice(at + 2);
}

const STUCK =
  /^(ma|di|wo|woe|do|vr|vrij|za|zo)(ocht|ochtend|morgen|vm|voormiddag|mid|middag|nm|namiddag|avond)$/u;
const DAYS: Readonly<Record<string, string>> = {
  ma: 'maandag',
  di: 'dinsdag',
  wo: 'woensdag',
  woe: 'woensdag',
  do: 'donderdag',
  vr: 'vrijdag',
  vrij: 'vrijdag',
  za: 'zaterdag',
  zo: 'zondag',
};

/** @returns a weekday with a part of it as one whole word: `vrmiddag`, `domiddag` */
export function stuckInFull(word: string): string | undefined {
  const [, day, part] = word.length > 3 ? (STUCK.exec(word) ?? []) : [];
  return day && part && `${DAYS[day]}${part}`;
}

const COMPOUND =
  /^(ochtend|voormiddag|namiddag|middag|avond)\p{L}{4,}(?:'s)?$|^(?!voor|goe)\p{L}{3,}(ochtend|middag|avond)(?:en)?$/u;

/** @returns the part of the day that a longer word tells: `ochtendprogramma`, `cursusavonden` */
export function partIn(word: string): string | undefined {
  const found = word.length > SHORTEST ? COMPOUND.exec(word) : null;
  return found?.[1] ?? found?.[2];
}

/** @returns the month of four letters of which two are swapped in a word behind a number: `4 juin` */
export const swappedMonth = (word: string): string | undefined =>
  word.length === SHORTEST - 1
    ? SHORT_MONTHS.find((name) => name !== word && oneSlip(word, name) && sorted(word) === sorted(name))
    : undefined;

const SHORT_MONTHS = MONTHS.filter(({ length }) => length === SHORTEST - 1);

const sorted = (word: string): string => [...word].sort().join('');

/** @returns the name of a month or a weekday that a word of small letters is one slip of the pen from */
export function slippedName(word: string): string | undefined {
  if (word.length < SHORTEST - 1 || word.length > LONGEST || WORDS.has(word)) return undefined;
  const alike = byLetter.get(word[0])?.filter((name) => oneSlip(word, name));
  const [first] = alike ?? [];
  return alike?.every((name) => first!.startsWith(name) || name.startsWith(first!)) ? first : undefined;
}
