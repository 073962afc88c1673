import { bothHalves, clockOf } from '../dateTime/times/clockFace.ts';
import type { Span } from '../left.ts';
import { clockHours } from './hours.ts';
import type { Hours } from './hours.ts';
import { CORRECTED } from './corrected.ts';
import { isEventGap } from './events.ts';
import { joinsWishes } from './joints.ts';
import { refusalOf, refusesBehind } from './refused.ts';
import type { Said } from './told.ts';

const HOUR = /^(?:\d{1,2}|\p{L}+) ?(?:u|uur|h)$/iu;
/** @returns the hour of the day that so many hours may be */
export const hourOf = ({ length, words }: Said): Hours | undefined => {
  const clock = length !== undefined && HOUR.test(words) ? clockOf(length / 3600) : undefined;
  return clock && clockHours(bothHalves(clock), words);
};

/** Whether hours take the place of those before them: `14 april om 10 uur, o nee dan heb ik tandarts, maak er 11 uur van` */
export const replacesHours = (one: Said, last: Said | undefined, text: string): boolean =>
  last?.hours !== undefined &&
  one.days === undefined &&
  one.weekdays === undefined &&
  (one.hours ?? hourOf(one)) !== undefined &&
  CORRECTED.test(text.slice(last.end, one.start));

const STARTS = /(?<!\p{L})(?:start|aanvang|begin|begint|beginnend|inloop|vertrek)(?: om)?:? $/iu;
const TOUCHES = /^[\s,(:]*(?:(?:dus|en wel|nl|namelijk)(?!\p{L})\s*)?$/iu;

const ENDS = /(?<!\p{L})(?:eind|einde|eindtijd|afloop|tot|sluiting)(?: (?:is|om|rond))*:? $/iu;

/** `aanvang 14.00 uur, einde 15.30 uur`: from the one to the other */
export const endsAt = (one: Said, before: Said | undefined, text: string): string | undefined =>
  isAlone(one) && before?.hours?.at !== undefined
    ? endOf(one.hours!, text.slice(before.end, one.start))
    : undefined;

const endOf = ({ at, from, to }: Hours, gap: string): string | undefined =>
  at !== undefined && ENDS.test(gap) ? at : from === undefined && THEN.test(gap) ? to : undefined;

/** `10.30, en dan tot twaalf uur` */
const THEN = /^,? ?(?:en )?(?:dan )?$/iu;

/** Whether a clock time only makes the part of the day before it precise: `bij het ontbijt, om 8 uur`. */
export const isHourOfPart = (one: Said, before: Said | undefined, text: string): boolean =>
  isAlone(one) &&
  one.hours!.part === undefined &&
  before !== undefined &&
  isAlone(before) &&
  before.hours!.part !== undefined &&
  TOUCHES.test(text.slice(before.end, one.start));

/** Whether hours take the place of a part of a day that is refused: `12 april 's ochtends niet, 's middags wel`. */
export const isOtherPart = (one: Said, before: Said | undefined, text: string): boolean =>
  isAlone(one) &&
  before?.days !== undefined &&
  before.hours?.part !== undefined &&
  refusesBehind(text, before) &&
  refusalOf(text, one) === undefined;

const isAlone = ({ hours, days, weekdays }: Said): boolean =>
  hours !== undefined && days === undefined && weekdays === undefined;

const OR = /^ ?(?:of|en|\/) ?$/i;
/** `10u zou kunnen, anders 14u`: the hour that is taken where the first is not */
const ELSE =
  /^[^.;!?\n\d]{0,30}?[, ](?:of|anders|eventueel|evt\.?|desnoods|liever|liefst)(?: (?:om|ook|rond|dan|anders))* $/iu;

/** Whether words between two hours make the second an alternative. */
export const isElse = (gap: string): boolean => ELSE.test(gap) && joinsWishes(gap);

/** `donderdag? 10 uur?` */
const APART = /^ ?[?!.,;:]+ $/;

/** Whether so many hours are an hour: behind another one, `om 10 of 14 uur`, or behind `aanvang`. */
export function isHour(one: Said, before: Said | undefined, text: string): boolean {
  if (before === undefined || hourOf(one) === undefined) return false;
  const gap = text.slice(before.end, one.start);
  return (
    (before.hours !== undefined && (OR.test(gap) || isElse(gap))) ||
    (before.days !== undefined &&
      (STARTS.test(gap) || isEventGap(gap) || (before.hours === undefined && APART.test(gap))))
  );
}

/** The words that say how long it takes, with the number. */
export function lengthOf({ start, end }: Span, text: string, begun: Span): Span | undefined {
  const before =
    /(?:duur|duurt|duren|gedurende|lengte|lang|looptijd):? ?(?:(?:ongeveer|circa|ca\.?) )?$/i.exec(
      text.slice(begun.end, start),
    );
  if (before) return { start: begun.end + before.index, end };
  const behind = /^\s*(?:lang|durend)(?!\p{L})/iu.exec(text.slice(end));
  return behind ? { start, end: end + behind[0].length } : undefined;
}
