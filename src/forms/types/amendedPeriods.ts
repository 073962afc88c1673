import { readPeriods } from '../../language/days.ts';
import type { Period } from '../../language/dateTime/periods/coming.ts';
import { parseIsoDay } from '../../time/calendar.ts';
import type { FieldContext } from '../fieldType.ts';

type Preferred = Period | string;

/**
 * The days that are preferred after a message about them: "zet week 42 er nog bij", "9 oktober valt af, de rest blijft",
 * "die week kan niet, doe maar maandag 4 november", "week 41 kan toch niet, week 42 wel".
 * @param old the days as they stand
 * @param written the same, as people write them
 * @returns undefined when it changes none
 */
export function amendedPeriods(
  old: readonly Preferred[],
  written: string,
  text: string,
  { today, lists: { sayings } }: FieldContext,
): Preferred[] | undefined {
  const said = readPeriods(text, today);
  const joined = readPeriods(`${written}; ${text}`, today);
  const left = joined.kind === 'periods' ? joined.periods : [];
  if (sayings.keepsRest.test(text) || said.kind !== 'periods')
    return left.length > 0 && isLess(left, old) ? left : undefined;
  if (sayings.adds.test(text)) return changed([...old, ...said.periods], old);
  const replaces = sayings.moves.test(text) || JSON.stringify(left) === JSON.stringify(said.periods);
  return replaces ? changed(said.periods, old) : undefined;
}

function changed(fresh: Preferred[], old: readonly Preferred[]): Preferred[] | undefined {
  const all = [...new Map(fresh.map((one) => [JSON.stringify(one), one])).values()];
  return JSON.stringify(all) === JSON.stringify(old) ? undefined : all;
}

/** Whether days are fewer, and all among those that stood there. */
function isLess(left: readonly Preferred[], old: readonly Preferred[]): boolean {
  const isWithin = left.every((one) =>
    old.some((other) => first(other) <= first(one) && last(one) <= last(other)),
  );
  return isWithin && days(left) < days(old);
}

const days = (all: readonly Preferred[]): number =>
  all.reduce((sum, one) => sum + 1 + dayIn(last(one)) - dayIn(first(one)), 0);

const dayIn = (said: string): number => parseIsoDay(said.slice(0, 10)) ?? 0;

const first = (one: Preferred): string => (typeof one === 'string' ? one : one.from);
const last = (one: Preferred): string => (typeof one === 'string' ? one : one.to);
