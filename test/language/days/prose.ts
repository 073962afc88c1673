import { mondayOf, partsOf, weekdayOf, weekOf } from '../../../src/time/calendar.ts';
import type { Day } from '../../../src/time/calendar.ts';
import {
  ahead,
  at,
  both,
  dateOf,
  endOfYear,
  firstOf,
  inOneMonth,
  lastOf,
  monthOf,
  span,
  weekdaysIn,
} from './spans.ts';
import type { Way } from './spans.ts';
import type { Dice } from './dice.ts';
import { clock, date, inWords, monthName, weekdayName } from './words.ts';

/** A week of this year that is to come, by its Monday. */
function weekAhead(d: Dice, today: Day): { monday: Day; week: number } {
  const monday = mondayOf(today) + 7 * d.int(1, 7);
  return { monday, week: weekOf(monday).week };
}

const WHO = 'ik|wij|de wethouder|mijn collega';
const MEETING = 'een raadsvergadering|een heidag|overleg|een andere afspraak';

/** What people say around days in mails and chats: alternatives of hours, rows of stretches, grounds, absences, frames. */
export const PROSE: Readonly<Record<string, Way>> = {
  'hours that are alternatives': (d, today) => {
    const day = ahead(d, today);
    const [a, b] = [d.int(9, 11), d.int(13, 17)];
    return d.pick([
      {
        text: `${date(d, day)} om ${a} of ${b} uur`,
        meant: both(at([day], `@${String(a).padStart(2, '0')}:00`), at([day], `@${b}:00`)),
      },
      {
        text: `${date(d, day)} ${d.say("'s ochtends of 's middags|in de ochtend of in de middag|vm of nm|ochtend of middag")}`,
        meant: both(at([day], 'ochtend'), at([day], 'middag')),
      },
      {
        text: `${date(d, day)} van 9 tot 10 uur of van ${b} tot ${b + 1} uur`,
        meant: both(at([day], '09:00-10:00'), at([day], `${b}:00-${b + 1}:00`)),
      },
    ]);
  },
  'weekdays of numbered weeks': (d, today) => {
    const { monday, week } = weekAhead(d, today);
    if (week > 50) return { text: 'morgen', meant: at([today + 1]) };
    const [a, b] = weekdaysIn(d, 2);
    const name = (weekday: number): string =>
      d.chance(0.5) ? 'ma di wo do vr'.split(' ')[weekday - 1]! : weekdayName(d, weekday, true);
    const word = d.say('week |wk |wk');
    return d.pick([
      { text: `${name(a!)} ${d.say('|in |van ')}${word}${week}`, meant: at([monday + a! - 1]) },
      { text: `${word}${week} ${name(a!)}`, meant: at([monday + a! - 1]) },
      {
        text: `${name(a!)} ${d.say('|in ')}${word}${week} of ${name(b!)} ${d.say('|in ')}${word}${week + 1}`,
        meant: at([monday + a! - 1, monday + 7 + b! - 1]),
      },
      { text: `${name(a!)}/${name(b!)} in ${word}${week}`, meant: at([monday + a! - 1, monday + b! - 1]) },
    ]);
  },
  'stretches in a row': (d, today) => {
    const [a, b, c, e] = inOneMonth(d, today, 4) as [Day, Day, Day, Day];
    const m = monthName(d, monthOf(a));
    const till = d.say('-| t/m | tot en met | tm ');
    return d.pick([
      {
        text: `${dateOf(a)}${till}${dateOf(b)} ${d.say('en|of')} ${dateOf(c)}${till}${dateOf(e)} ${m}`,
        meant: at([...span(a, b), ...span(c, e)]),
      },
      {
        text: `${dateOf(a)}, ${dateOf(b)} en ${dateOf(c)}${till}${dateOf(e)} ${m}`,
        meant: at([a, b, ...span(c, e)]),
      },
    ]);
  },
  'the first of two that share a word': (d, today) => {
    const first = firstOf(ahead(d, today));
    const m = monthName(d, monthOf(first), true);
    const y = partsOf(first).year === partsOf(today).year && first > today;
    if (!y) return { text: 'overmorgen', meant: at([today + 2]) };
    return d.pick([
      {
        text: `begin ${d.say('of|en|/')} eind ${m}`,
        meant: at([...span(first, first + 9), ...span(first + 20, lastOf(first))]),
      },
      {
        text: `deze ${d.say('of|en')} volgende week`,
        meant: at(span(today, mondayOf(today) + 13)),
      },
      {
        text: `volgende week of de week ${d.say('erna|daarna')}`,
        meant: at(span(mondayOf(today) + 7, mondayOf(today) + 20)),
      },
    ]);
  },
  'days within what frames them': (d, today) => {
    const days = inOneMonth(d, today, 3);
    const m = monthName(d, monthOf(days[0]!), true);
    const week = mondayOf(ahead(d, today));
    const weekday = d.int(1, 5);
    const same = span(firstOf(days[0]!), lastOf(days[0]!))
      .filter((day) => weekdayOf(day) === weekday)
      .slice(0, 3);
    const list = (some: readonly Day[]): string =>
      `${some.slice(0, -1).map(dateOf).join(', ')} en ${dateOf(some.at(-1)!)}`;
    return d.pick([
      { text: `${m}: ${list(days)}`, meant: at(days) },
      { text: `de ${weekdayName(d, weekday, true)}en ${list(same)} ${m}`, meant: at(same) },
      { text: `${weekdayName(d, weekday, true)}en: ${list(same)} ${m}`, meant: at(same) },
      {
        text: `${d.say('in |')}de week van ${date(d, week, true)}, ${weekdayName(d, weekday, true)} ${dateOf(week + weekday - 1)} ${monthName(d, monthOf(week + weekday - 1), true)}`,
        meant: at([week + weekday - 1]),
      },
    ]);
  },
  'a day said again with its hours': (d, today) => {
    const days = inOneMonth(d, today, 3);
    const m = monthName(d, monthOf(days[0]!), true);
    const again = d.pick(days);
    const [text, time] = d.pick([
      ["alleen 's middags", 'middag'],
      ["alleen 's ochtends", 'ochtend'],
      ['alleen tot 12 uur', '-12:00'],
      ['pas na 14 uur', '14:00-'],
    ] as const);
    return {
      text: `${dateOf(days[0]!)}, ${dateOf(days[1]!)} of ${dateOf(days[2]!)} ${m}, de ${dateOf(again)}e ${text}`,
      meant: both(at(days.filter((day) => day !== again)), at([again], time)),
    };
  },
  'an absence, and what comes of it': (d, today) => {
    const first = ahead(d, today);
    const last = first + d.int(2, 10);
    const [a, b] = [date(d, first, true), date(d, last, true)];
    const who = d.say(WHO);
    const is = who === 'ik' ? 'ben' : who === 'wij' ? 'zijn' : 'is';
    const away = d.say('met vakantie|op vakantie|met verlof|afwezig|weg');
    const back = last + d.int(1, 5);
    return d.pick([
      {
        text: `van ${a} t/m ${b} ${is} ${who} ${away}, vanaf ${date(d, back, true)} kan het weer`,
        meant: at(span(back, endOfYear(back))),
      },
      {
        text: `t/m ${b} ${is} ${who} ${away}, daarna prima`,
        meant: at(span(last + 1, endOfYear(last + 1))),
      },
      { text: `${a} ${is} ${who} ${away}, ${date(d, back, true)} kan wel`, meant: at([back]) },
    ]);
  },
  'a ground, and the wish': (d, today) => {
    const [a, b] = [ahead(d, today), ahead(d, today)];
    const [x, y] = [date(d, a, true), date(d, b, true)];
    const meeting = d.say(MEETING);
    return {
      text: d.pick([
        `op ${x} hebben wij ${meeting}, dus liever ${y}`,
        `omdat wij op ${x} ${meeting} hebben, komen wij liever op ${y}`,
        `${y}, want op ${x} hebben wij ${meeting}`,
        `in verband met ${meeting} van ${x} kunnen wij ${y}`,
        `de vergadering van ${x} gaat niet door, wij stellen ${y} voor`,
        `uw voorstel van ${x} lukt niet, ${y} wel`,
        `${x} is te vroeg, ${y} is beter`,
        `${x} moet ${y} worden`,
      ]),
      meant: at([b]),
    };
  },
  'counted from a day that is refused': (d, today) => {
    const day = ahead(d, today) + 1;
    const c = clock(d);
    const n = d.int(2, 4);
    return d.pick([
      { text: `${date(d, day, true)} lukt niet, een dag later wel`, meant: at([day + 1]) },
      {
        text: `${date(d, day, true)} lukt niet, maar een dag eerder wel, om ${c.text}`,
        meant: at([day - 1], `@${c.time}`),
      },
      {
        text: `${date(d, day, true)} en de ${d.pick([`${n}`, inWords(n)])} ${weekdayName(d, weekdayOf(day), true)}en daarna`,
        meant: at(span(0, n).map((step) => day + 7 * step)),
      },
    ]);
  },
};
