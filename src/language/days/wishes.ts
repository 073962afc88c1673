import { blankAll } from '../../text/blank.ts';
import { dayOf, partsOf } from '../../time/calendar.ts';
import type { Day } from '../../time/calendar.ts';
import type { Span } from '../left.ts';
import { anyDayBut } from './anyDay.ts';
import { aside } from './aside.ts';
import { besideBracketed } from './bracketed.ts';
import { byHours, choicesOf, scopeOf } from './choose.ts';
import type { Dated } from './choose.ts';
import { toldOnly, withoutTold } from './clauses.ts';
import { coursed } from './course.ts';
import { everyInRow } from './every.ts';
import { alsoRead } from './understood.ts';
import { isSaidAgain, withoutFiner } from './finer.ts';
import { exceptions, isAllRefused, isRefusalOf, takesBack } from './except.ts';
import { followed } from './follow.ts';
import { nthDays } from './nth.ts';
import type { Told } from './told.ts';
import { framed } from './frame.ts';
import type { Hours } from './hours.ts';
import { narrowed } from './narrow.ts';
import { takenBack } from './corrected.ts';
import { refusedIn } from './refused.ts';
import type { Said } from './told.ts';
import { withoutSameWeekday } from './sameWeekday.ts';
import { clocksOf } from './spread.ts';
import { totalOf, withStandIns } from './standIns.ts';
import type { Clock } from './spread.ts';
import { trusted } from './trust.ts';

/** Days that somebody wishes for: those from `first` to `last` that are one of the weekdays and no exception. */
export interface Wish {
  readonly first: Day;
  readonly last: Day;
  readonly weekdays?: readonly number[];
  readonly except?: readonly Day[];
  readonly hours?: Hours;
  /** it comes back without an end: `elke woensdag` */
  readonly repeats?: true;
  /** where the text says so */
  readonly rests: readonly Span[];
  /** where it says the hours, of what rests says */
  readonly clock: readonly Span[];
}

/** What is said with the days it counts in; a weekday that comes back counts from today to the end of the year. */
function datedOf(told: Told, today: Day): Dated | undefined {
  if (told.days) return told as Dated;
  if (!told.weekdays) return undefined;
  return { ...told, days: { first: today, last: dayOf(partsOf(today).year, 12, 31) } };
}

/** Nobody means one hour on each of so many days: then a word was read that is none. */
const MOST_AT_ONE_HOUR = 62;

const restsOf = (told: Told): readonly Span[] => [told, ...(told.also ?? [])];

/**
 * The wishes of a text, in its order, as alternatives: weekdays within a longer stretch choose from it, what is refused
 * is an exception to what holds it, and hours go with the row of days beside them.
 */
export function wishesOf(said: readonly Said[], text: string, today: Day): Wish[] {
  const follows = followed(withStandIns(said, text), text);
  const told = withoutSameWeekday(
    coursed(everyInRow(besideBracketed(follows, text, today), text), text),
    text,
  );
  const back = takenBack(text, told);
  const kept = told.slice(Math.max(0, back));
  const [dropped, next] = [told[0], kept[0]];
  const corrected = back > 0 && dropped && next ? [{ start: dropped.start, end: next.start }] : [];
  const dated = kept.flatMap((one) => datedOf(one, today) ?? []);
  const all = aside(dated, text, today);
  const refusing = refusedIn(text, all);
  const tells = toldOnly(text, all, told, refusing);
  const refused = refusing.map((refusal, at) => refusal ?? tells[at]);
  const refusals = all.flatMap((one, at) => (refused[at] ? [{ ...one, ...refused[at] }] : []));
  const welcome = all.filter(
    (one, at) => refused[at] === undefined && !refusals.some((refusal) => takesBack(refusal, one)),
  );
  const any = welcome.length === 0 ? anyDayBut(refusals, text, today) : undefined;
  const closed = narrowed(any ? [any] : welcome, text);
  const isPartial = (refusal: Dated): boolean =>
    refusal.hours !== undefined && closed.some((one) => !one.hours && isRefusalOf(refusal, one));
  const wanted = framed(closed, text);
  const choices = choicesOf(wanted, refusals, text);
  const chosen = new Set(choices.flat());
  const places = wanted.flatMap((one, at) => (chosen.has(one) ? [] : [at]));
  const meant = places.map((at) => wanted[at]!);
  const heard = kept.filter(
    ({ start, end, days, weekdays }) =>
      days !== undefined ||
      weekdays ||
      !tells.some((clause) => clause && clause.start <= start && end <= clause.end),
  );
  const isInScope = (refusal: Dated, place: number): boolean => {
    const scope = scopeOf(refusal, wanted, refusals, text);
    return scope.length === 0 || scope.includes(place) || wanted[place]!.weekdays !== undefined;
  };
  const takenOut = all.filter((one, at) => refused[at] === undefined && !welcome.includes(one));
  const apart = [
    ...takenOut,
    ...refusals.filter((refusal) => meant.some((one) => isRefusalOf(refusal, one))),
  ];
  const clocks = clocksOf(heard, meant, blankAll(text, apart));
  const wishes = meant.flatMap((one, at) => {
    const out = refusals.filter(
      (refusal) =>
        !isPartial(refusal) &&
        isRefusalOf(refusal, one) &&
        (!refusal.weekdays || isInScope(refusal, places[at]!)),
    );
    return byHours(choices[places[at]!]!, text)
      .flatMap((choosing) => wishesFor(one, choosing, out, clocks[at]!, corrected))
      .filter((wish) => !isAllRefused(wish));
  });
  const again = wishes.filter((wish, at) => isSaidAgain(wish, wishes.slice(at + 1)));
  const finer = wishes.filter((wish) => !again.includes(wish)).map((wish) => withoutFiner(wish, wishes));
  const explained = [
    ...dated.filter((one) => !all.includes(one)),
    ...takenOut,
    ...closed.filter((one) => !wanted.includes(one)),
  ];
  const fills = kept.filter(
    ({ fills: what, words }) =>
      (what === 'others' && refusals.length > 0) || (what === 'total' && totalOf(words) === meant.length),
  );
  const sane = finer.filter(
    ({ first, last, hours, weekdays, repeats }) =>
      !hours?.at || weekdays || repeats || last - first < MOST_AT_ONE_HOUR,
  );
  const sure = trusted(withoutTold(sane, text, told), text, [
    ...refusals.filter((one) => !isPartial(one)),
    ...explained,
    ...fills,
    ...again.flatMap(({ rests }) => rests),
    ...alsoRead(kept, finer, text),
  ]);
  const alone = refusals.filter(
    ({ start }) => !sure.some(({ rests }) => rests.some((rest) => rest.start === start)),
  );
  return sure.map((wish, at) => (at === 0 ? { ...wish, rests: [...wish.rests, ...alone] } : wish));
}

function wishesFor(
  one: Dated,
  choosing: readonly Dated[],
  out: readonly Dated[],
  clocks: readonly Clock[],
  corrected: readonly Span[],
): Wish[] {
  const own = clocks.length > 0 ? clocks : chosenClocks(choosing);
  const rank = choosing.find((choice) => choice.nth)?.nth ?? (one.comesBack ? one.nth : undefined);
  const named = one.meant ?? (rank && nthDays(rank, one.days));
  return (own.length > 0 ? own : [undefined]).flatMap((told) => {
    const wish = wishOf(one, choosing, out, told);
    const rests = [...wish.rests, ...corrected];
    if (!named) return [{ ...wish, rests }];
    const { clock, hours, except = [] } = wish;
    return named
      .filter((day) => !except.includes(day))
      .map((day) => ({ first: day, last: day, rests, clock, ...(hours && { hours }) }));
  });
}

function wishOf(one: Dated, choosing: readonly Dated[], out: readonly Dated[], own: Clock | undefined): Wish {
  const { days } = one;
  const weekdays = choosing.flatMap((choice) => choice.weekdays ?? []);
  const except = out.flatMap((refusal) => exceptions(refusal, days));
  const dateless = one.comesBack || days.last > days.first ? one.weekdays : undefined;
  const named = new Set(weekdays.length > 0 ? weekdays : (dateless ?? one.only ?? []));
  return {
    ...days,
    ...(named.size > 0 && named.size < 7 && { weekdays: [...named] }),
    ...(except.length > 0 && { except: [...new Set(except)].sort((a, b) => a - b) }),
    ...(own && { hours: own.hours }),
    ...(one.comesBack && { repeats: true as const }),
    rests: [
      ...restsOf(one),
      ...choosing.flatMap(restsOf),
      ...out.flatMap(restsOf),
      ...(own && own.told !== one ? restsOf(own.told) : []),
    ],
    clock: own ? [own.told] : [],
  };
}

function chosenClocks(choosing: readonly Dated[]): Clock[] {
  const told = choosing.find((choice) => choice.hours);
  return told?.hours ? [{ hours: told.hours, told }] : [];
}
