import { addMonths, isoDay, mondayOf, weekdayOf, weekOf } from '../../../src/time/calendar.ts';
import type { Day } from '../../../src/time/calendar.ts';
import { MONTHS, WEEKDAYS } from '../../../src/time/dutch.ts';
import type { Dice } from './dice.ts';
import type { Saying } from './sayings.ts';
import { dateOf, endOfYear, firstOf, lastOf, monthOf, span, weekdaysIn } from './spans.ts';

/** A part of a saying: its words, and the days or hours that it means. */
interface Stretch {
  readonly text: string;
  readonly days: readonly Day[];
}
interface Part<T> {
  readonly text: string;
  readonly means: T;
}

const month = (day: Day): string => MONTHS[monthOf(day) - 1]!;
const date = (day: Day): string => `${dateOf(day)} ${month(day)}`;

/** Days that follow each other, in the year of today. */
function stretch(d: Dice, today: Day): Stretch {
  const first = today + d.int(5, 40);
  const last = first + d.int(9, 40);
  const whole = firstOf(addMonths(firstOf(today), d.int(1, 2)));
  const monday = mondayOf(today) + 7 * d.int(2, 6);
  const { week } = weekOf(monday);
  return d.pick<Stretch>([
    {
      text: d.say(`van ${date(first)} t/m ${date(last)}|${date(first)} tot en met ${date(last)}`),
      days: span(first, last),
    },
    {
      text: d.say(`tussen ${date(first)} en ${date(last)}|${date(first)} - ${date(last)}`),
      days: span(first, last),
    },
    { text: d.say(`in ${month(whole)}|in de maand ${month(whole)}`), days: span(whole, lastOf(whole)) },
    { text: d.say(`in week ${week}|week ${week}`), days: span(monday, monday + 6) },
    {
      text: d.say(`in de weken ${week} en ${week + 1}|week ${week} en ${week + 1}`),
      days: span(monday, monday + 13),
    },
    {
      text: d.say(`t/m ${date(last)}|tot en met ${date(last)}|tot ${date(last)} inbegrepen`),
      days: span(today, last),
    },
    { text: d.say(`vanaf ${date(first)}|v.a. ${date(first)}`), days: span(first, endOfYear(first)) },
  ]);
}

/** Weekdays, said once or as what comes back. */
function weekdays(d: Dice): Part<readonly number[]> {
  const [a = 1, b = 2, c = 3] = weekdaysIn(d, 3);
  const name = (one: number): string => WEEKDAYS[one - 1]!;
  const short = (one: number): string => 'ma di wo do vr'.split(' ')[one - 1]!;
  const [from, to] = [d.int(1, 3), d.int(4, 5)];
  return d.pick<Part<readonly number[]>>([
    {
      text: d.say(`op ${name(a)}|elke ${name(a)}|op ${name(a)}en|iedere ${name(a)}|alleen op ${name(a)}`),
      means: [a],
    },
    {
      text: d.say(
        `op ${name(a)} of ${name(b)}|elke ${name(a)} en ${name(b)}|alle ${name(a)}en en ${name(b)}en`,
      ),
      means: [a, b],
    },
    {
      text: d.say(
        `elke ${short(a)} en ${short(b)}|op ${short(a)} of ${short(b)}|${name(a)}en en ${name(b)}en`,
      ),
      means: [a, b],
    },
    {
      text: d.say(`elke ${name(a)}, ${name(b)} en ${name(c)}|op ${name(a)}, ${name(b)} of ${name(c)}`),
      means: [a, b, c],
    },
    { text: d.say('op werkdagen|elke werkdag|doordeweeks|op alle werkdagen'), means: [1, 2, 3, 4, 5] },
    {
      text: d.say(`${name(from)} t/m ${name(to)}|van ${name(from)} tot en met ${name(to)}`),
      means: span(from, to),
    },
  ]);
}

function hours(d: Dice): Part<string> {
  const h = d.int(9, 15);
  const end = h + d.int(1, 2);
  return d.pick<Part<string>>([
    { text: d.say(`om ${h} uur|om ${h}.00 uur|om ${h}u`), means: `@${String(h).padStart(2, '0')}:00` },
    {
      text: d.say(`van ${h} tot ${end} uur|tussen ${h} en ${end} uur`),
      means: `${String(h).padStart(2, '0')}:00-${end}:00`.replace(/-(\d:)/, '-0$1'),
    },
    { text: d.say("'s ochtends|in de ochtend"), means: 'ochtend' },
    { text: d.say("'s middags|in de middag"), means: 'middag' },
    { text: d.say(`na ${h} uur|vanaf ${h} uur`), means: `${String(h).padStart(2, '0')}:00-` },
    { text: d.say(`tot ${end} uur|voor ${end} uur`), means: `-${end}:00` },
  ]);
}

const REFUSE = [
  'behalve op',
  'behalve',
  'maar niet op',
  'niet op',
  'm.u.v.',
  'uitgezonderd',
  'met uitzondering van',
];

function exception(d: Dice, days: readonly Day[], of: readonly number[]): Part<(day: Day) => boolean> {
  const one = d.pick(days);
  const weekday = d.pick(of);
  return d.pick<Part<(day: Day) => boolean>>([
    { text: `${d.pick(REFUSE)} ${date(one)}`, means: (day) => day === one },
    { text: `${d.pick(REFUSE)} ${WEEKDAYS[weekday - 1]}`, means: (day) => weekdayOf(day) === weekday },
  ]);
}

const ALL = [1, 2, 3, 4, 5, 6, 7];

/** Days with or without weekdays, hours and an exception, in any order that people use. */
export function combined(d: Dice, today: Day): Saying {
  const within = stretch(d, today);
  const on = d.chance(0.7) ? weekdays(d) : undefined;
  const at = d.chance(0.5) ? hours(d) : undefined;
  const chosen = within.days.filter((day) => (on?.means ?? ALL).includes(weekdayOf(day)));
  const but =
    d.chance(0.5) && chosen.length > 1 && (on?.means.length ?? 7) > 1
      ? exception(d, chosen, on?.means ?? [1, 2, 3, 4, 5])
      : undefined;
  const days = d.chance(0.5) ? [on?.text, within.text] : [within.text, on?.text];
  const parts =
    d.chance(0.2) && at
      ? [at.text, ...days]
      : d.chance(0.3) && on && at
        ? days.flatMap((text) => (text === on.text ? [text, at.text] : [text]))
        : [...days, at?.text];
  const said = parts.filter((text) => text !== undefined).join(d.chance(0.15) ? ', ' : ' ');
  const text = but ? `${said}${d.chance(0.4) ? ',' : ''} ${but.text}` : said;
  const meant = chosen.filter((day) => !but?.means(day)).map((day) => `${isoDay(day)} ${at?.means ?? ''}`);
  return { text, meant: new Set(meant) };
}
