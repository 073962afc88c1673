import {
  addMonths,
  dayOf,
  easter,
  isoDay,
  mondayOf,
  partsOf,
  weekdayOf,
  weekOf,
} from '../../../src/time/calendar.ts';
import type { Day } from '../../../src/time/calendar.ts';
import type { Dice } from './dice.ts';
import { PROSE } from './prose.ts';
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
  NEXT,
  span,
  weekdaysIn,
} from './spans.ts';
import type { Way } from './spans.ts';
import { clock, date, dateNumber, hours, inWords, later, monthName, rank, weekdayName } from './words.ts';

/** What somebody may say, and the days with their hours that are meant. */
export interface Saying {
  readonly text: string;
  readonly meant: ReadonlySet<string>;
}

function row(d: Dice, parts: readonly string[]): string {
  const last = d.say(' en | of |, |/| & | en | of ');
  const sep = last === '/' ? '/' : ', ';
  return parts.length === 1 ? parts[0]! : parts.slice(0, -1).join(sep) + last + parts.at(-1)!;
}

const REFUSE =
  'behalve|behalve op|maar niet op|niet op|, niet|uitgezonderd|met uitzondering van|m.u.v.|maar niet|, maar niet op|exclusief|op %na';
const refusing = (d: Dice, what: string): string => {
  const word = d.say(REFUSE);
  return word === 'op %na' ? `op ${what} na` : `${word} ${what}`;
};

const range = (d: Dice, a: string, b: string): string =>
  d.pick([
    `${a} t/m ${b}`,
    `van ${a} t/m ${b}`,
    `van ${a} tot en met ${b}`,
    `${a} tot en met ${b}`,
    `${a} - ${b}`,
    `tussen ${a} en ${b}`,
    `${a} tem ${b}`,
    `${a} tm ${b}`,
    `vanaf ${a} t/m ${b}`,
  ]);

function stretch(d: Dice, today: Day): { text: string; first: Day; last: Day } {
  const days = inOneMonth(d, today, 2);
  const [first, last] = [days[0]!, days[1]!];
  const m = monthName(d, monthOf(first));
  const [a, b] = [dateOf(first), dateOf(last)];
  const y = partsOf(first).year;
  const text = d.pick([
    () => range(d, `${a}`, `${b} ${m}`),
    () => range(d, `${a}`, `${b} ${m}`),
    () => range(d, `${a} ${m}`, `${b} ${m}`),
    () => range(d, `${a}`, `${b} ${m} ${y}`),
    () => range(d, `${a}/${monthOf(first)}`, `${b}/${monthOf(first)}`),
    () =>
      range(d, `${weekdayName(d, weekdayOf(first))} ${a}`, `${weekdayName(d, weekdayOf(last))} ${b} ${m}`),
    () =>
      range(
        d,
        `${weekdayName(d, weekdayOf(first), true)} ${a} ${m}`,
        `${weekdayName(d, weekdayOf(last), true)} ${b} ${m}`,
      ),
    () => range(d, `de ${a}e`, `de ${b}e ${m}`),
    () => `${a}-${b} ${m}`,
    () => range(d, `${a} ${m}`, `${b} ${m} ${y}`),
  ])();
  return { text, first, last };
}

/** A period that is no stretch of dates: a month, a week, a part of a month. */
function period(d: Dice, today: Day): { text: string; first: Day; last: Day } {
  const first = addMonths(firstOf(today), d.int(1, 8));
  const m = monthName(d, monthOf(first), d.chance(0.7));
  const monday = mondayOf(today) + 7 * d.int(1, 20);
  const { week, year } = weekOf(monday);
  const thisYear = year === partsOf(today).year;
  return d.pick(
    [
      { text: `${m}`, first, last: lastOf(first) },
      { text: `${m} ${partsOf(first).year}`, first, last: lastOf(first) },
      { text: d.say(`begin ${m}`), first, last: first + 9 },
      { text: d.say(`half ${m}|medio ${m}`), first: first + 10, last: first + 19 },
      { text: d.say(`eind ${m}|einde ${m}|eind van ${m}`), first: first + 20, last: lastOf(first) },
      { text: d.say(`de eerste helft van ${m}|eerste helft ${m}`), first, last: first + 14 },
      { text: d.say(`de tweede helft van ${m}|2e helft ${m}`), first: first + 15, last: lastOf(first) },
      {
        text: thisYear
          ? d.say(`week ${week}|wk ${week}|weeknr ${week}|week ${week} ${year}|wk${week}`)
          : `week ${week} ${year}`,
        first: monday,
        last: monday + 6,
      },
      {
        text: `de week van ${dateOf(monday)} ${monthName(d, monthOf(monday))}`,
        first: monday,
        last: monday + 6,
      },
      {
        text: d.say('volgende week|komende week|de volgende week'),
        first: mondayOf(today) + 7,
        last: mondayOf(today) + 13,
      },
    ].slice(0, 9),
  );
}

const SORT: Readonly<Record<string, Way>> = {
  ...PROSE,
  'a day': (d, today) => {
    const day = ahead(d, today);
    return { text: date(d, day), meant: at([day]) };
  },
  'a day with hours': (d, today) => {
    const day = ahead(d, today);
    const { text, time } = hours(d);
    return { text: `${date(d, day)}${d.say(' |, | | ')}${text}`, meant: at([day], time) };
  },
  'hours before a day': (d, today) => {
    const day = ahead(d, today);
    const { text, time } = hours(d);
    return { text: `${text} op ${date(d, day)}`, meant: at([day], time) };
  },
  'days of one month': (d, today) => {
    const days = inOneMonth(d, today, d.int(2, 4));
    const m = monthName(d, monthOf(days[0]!));
    const parts = days.map((day) => (d.chance(0.8) ? `${dateOf(day)}` : dateNumber(d, dateOf(day))));
    return {
      text: d.chance(0.85)
        ? `${row(d, parts)} ${m}`
        : `${m}: ${row(
            d,
            days.map((day) => `${dateOf(day)}`),
          )}`,
      meant: at(days),
    };
  },
  'days with their weekdays': (d, today) => {
    const days = inOneMonth(d, today, d.int(2, 3));
    const m = monthName(d, monthOf(days[0]!));
    const whole = d.chance(0.7);
    const parts = days.map((day) => `${weekdayName(d, weekdayOf(day), whole)} ${dateOf(day)}`);
    return { text: `${row(d, parts)} ${m}`, meant: at(days) };
  },
  'several dates': (d, today) => {
    const days = [ahead(d, today), ahead(d, today), ahead(d, today)]
      .slice(0, d.int(2, 3))
      .sort((a, b) => a - b);
    const plain = d.chance(0.5);
    const parts = days.map((day) => date(d, day, plain));
    return {
      text: parts.some((part) => /[-/]/.test(part)) ? parts.join(d.say(', | en | of ')) : row(d, parts),
      meant: at(days),
    };
  },
  'days that share their hours': (d, today) => {
    const days = inOneMonth(d, today, d.int(2, 3));
    const m = monthName(d, monthOf(days[0]!));
    const list = `${days.slice(0, -1).map(dateOf).join(', ')}${d.say(' en | of ')}${dateOf(days.at(-1)!)} ${m}`;
    const { text, time } = hours(d);
    return {
      text: d.pick([
        `${list} ${text}`,
        `${list}, ${text}`,
        `${list}, telkens ${text}`,
        `${list}, steeds ${text}`,
        `${list} (telkens ${text})`,
        `${list}, beide ${text}`.replace('beide', days.length === 2 ? 'beide' : 'alle dagen'),
        `${text} op ${list}`,
        `${list}, elke keer ${text}`,
      ]),
      meant: at(days, time),
    };
  },
  'days with hours each': (d, today) => {
    const [a, b] = [ahead(d, today), ahead(d, today)];
    const [h, k] = [hours(d), hours(d)];
    return {
      text: `${date(d, a)} ${h.text}${d.say(' of | en |, | of anders |; |. | of op ')}${date(d, b)} ${k.text}`,
      meant: both(at([a], h.time), at([b], k.time)),
    };
  },
  'one of two days with hours': (d, today) => {
    const [a, b] = [ahead(d, today), ahead(d, today)];
    const h = d.pick([hours(d)].filter(() => true));
    return {
      text: `${date(d, a)}, ${d.say('en|of')} ${date(d, b)} ${d.say('maar dan |en dan |maar dan wel ')}${h.text}`,
      meant: both(at([a]), at([b], h.time)),
    };
  },
  'a range': (d, today) => {
    const { text, first, last } = stretch(d, today);
    return { text, meant: at(span(first, last)) };
  },
  'a range over months': (d, today) => {
    const first = ahead(d, today);
    const last = first + d.int(20, 60);
    return { text: range(d, date(d, first, true), date(d, last, true)), meant: at(span(first, last)) };
  },
  'a range with hours': (d, today) => {
    const { text, first, last } = stretch(d, today);
    const h = hours(d);
    return {
      text: d.pick([
        `${text} ${h.text}`,
        `${text}, ${h.text}`,
        `${text}, dagelijks ${h.text}`,
        `${text} telkens ${h.text}`,
      ]),
      meant: at(span(first, last), h.time),
    };
  },
  'a range but a weekday': (d, today) => {
    const { text, first, last } = stretch(d, today);
    const out = weekdaysIn(d, d.int(1, 2));
    return {
      text: `${text} ${refusing(d, out.map((one) => weekdayName(d, one, true)).join(d.say(' en | of ')))}`,
      meant: at(span(first, last).filter((day) => !out.includes(weekdayOf(day)))),
    };
  },
  'a range but a date': (d, today) => {
    const { text, first, last } = stretch(d, today);
    const out = first + d.int(0, last - first);
    return {
      text: `${text} ${refusing(d, d.pick([`${dateOf(out)} ${monthName(d, monthOf(out))}`, `de ${dateOf(out)}e`]))}`,
      meant: at(span(first, last).filter((day) => day !== out)),
    };
  },
  'a period': (d, today) => {
    const { text, first, last } = period(d, today);
    return { text: d.pick([text, `in ${text}`, text]), meant: at(span(first, last)) };
  },
  'two periods': (d, today) => {
    const [a, b] = [period(d, today), period(d, today)];
    return {
      text: `${a.text}${d.say(' of | en |, | of in | of anders ')}${b.text}`,
      meant: both(at(span(a.first, a.last)), at(span(b.first, b.last))),
    };
  },
  'months in a row': (d, today) => {
    const first = addMonths(firstOf(today), d.int(1, 5));
    const last = addMonths(first, d.int(1, 3));
    return {
      text: range(d, monthName(d, monthOf(first)), monthName(d, monthOf(last))),
      meant: at(span(first, lastOf(last))),
    };
  },
  'weeks in a row': (d, today) => {
    const monday = mondayOf(today) + 7 * d.int(1, 20);
    const { week, year } = weekOf(monday);
    if (year !== partsOf(today).year || week > 48) return { text: 'morgen', meant: at([today + 1]) };
    const count = d.int(2, 4);
    const numbers = Array.from({ length: count }, (_, step) => week + step);
    const word = d.say('week|weken|wk|weeknummers|week nr.');
    return {
      text: d.chance(0.5)
        ? `${word} ${row(d, numbers.map(String))}`
        : `${word} ${d.pick([`${week} t/m ${week + count - 1}`, `${week}-${week + count - 1}`, `${week} tot en met ${week + count - 1}`, `${week} - ${week + count - 1}`])}`,
      meant: at(span(monday, monday + 7 * count - 1)),
    };
  },
  'weekdays within a period': (d, today) => {
    const { text, first, last } = period(d, today);
    const chosen = weekdaysIn(d, d.int(1, 2));
    const names = chosen.map((one) => weekdayName(d, one, true));
    const list = names.join(d.say(' of | en '));
    const plural = names.map((name) => `${name.replace(/g$/, 'g')}en`).join(' en ');
    const clean = chosen.every((_, i) => /dag$/.test(names[i]!));
    return {
      text: d.pick([
        `${list} in ${text}`,
        `${text} op ${list}`,
        `${text}, op ${list}`,
        `elke ${list} in ${text}`,
        `${text}, liefst op ${list}`,
        `een ${list} in ${text}`,
        `op een ${list} in ${text}`,
        `${text} alleen op ${list}`,
        `in ${text} kan ik op ${list}`,
        clean ? `${plural} in ${text}` : `${list} in ${text}`,
      ]),
      meant: at(span(first, last).filter((day) => chosen.includes(weekdayOf(day)))),
    };
  },
  'weekdays within a range': (d, today) => {
    const { text, first, last } = stretch(d, today);
    const there = span(first, last).filter((day) => weekdayOf(day) < 6);
    const one = there.length > 0 ? weekdayOf(d.pick(there)) : weekdayOf(first);
    const name = weekdayName(d, one, true);
    return {
      text: d.pick([
        `${text}, op ${name}`,
        `${text}, liefst op ${name}`,
        `${text} op ${name}`,
        `elke ${name} ${text}`,
        `${text} maar alleen op ${name}`,
        `${text}, ${name}en`,
      ]),
      meant: at(span(first, last).filter((day) => weekdayOf(day) === one)),
    };
  },
  'weekdays of a period with hours': (d, today) => {
    const { text, first, last } = period(d, today);
    const [one] = weekdaysIn(d, 1);
    const [part, time] = d.pick([
      ['ochtend', 'ochtend'],
      ['middag', 'middag'],
      ['avond', 'avond'],
    ] as const);
    const name = weekdayName(d, one!, true);
    return {
      text: d.pick([
        `${name}${part} in ${text}`,
        `${text}, op ${name}${part}`,
        `op een ${name}${part} in ${text}`,
        `elke ${name}${part} in ${text}`,
        `${name} in ${text}, 's ${part}s`,
      ]),
      meant: at(
        span(first, last).filter((day) => weekdayOf(day) === one),
        time,
      ),
    };
  },
  'a period but weekdays': (d, today) => {
    const { text, first, last } = period(d, today);
    const out = weekdaysIn(d, d.int(1, 2));
    const names = out.map((one) => weekdayName(d, one, true)).join(' en ');
    return {
      text: d.pick([
        `${text} ${refusing(d, names)}`,
        `${text}, ${names} kan ik niet`,
        `${text}, maar op ${names} kan ik niet`,
        `${names} kan ik niet, ${text} verder prima`,
        `niet op ${names}, verder ${text}`,
      ]),
      meant: at(span(first, last).filter((day) => !out.includes(weekdayOf(day)))),
    };
  },
  'a weekday': (d, today) => {
    const weekday = d.int(1, 7);
    const name = weekdayName(d, weekday, true);
    const time = d.chance(0.4) ? hours(d) : undefined;
    return {
      text: `${d.say('|komende |aanstaande |op |a.s. ')}${name}${time ? ` ${time.text}` : ''}`,
      meant: at([NEXT(today, weekday)], time?.time),
    };
  },
  weekdays: (d, today) => {
    const chosen = weekdaysIn(d, d.int(2, 3));
    const whole = d.chance(0.6);
    return {
      text: row(
        d,
        chosen.map((one) => (whole ? weekdayName(d, one, true) : 'ma di wo do vr'.split(' ')[one - 1]!)),
      ),
      meant: at(chosen.map((one) => NEXT(today, one))),
    };
  },
  'weekdays of a week': (d, today) => {
    const chosen = weekdaysIn(d, d.int(1, 2));
    const names = chosen.map((one) => weekdayName(d, one, true)).join(d.say(' of | en |+|/'));
    const monday = mondayOf(today) + 7;
    return {
      text: d.pick([
        `${names} volgende week`,
        `volgende week ${names}`,
        `volgende week op ${names}`,
        `${names} van volgende week`,
        `${names} in de volgende week`,
      ]),
      meant: at(chosen.map((one) => monday + one - 1)),
    };
  },
  'the part of two weekdays': (d, today) => {
    const [a, b] = weekdaysIn(d, 2);
    const names = 'maan dins woens donder vrij'.split(' ');
    const part = d.say('ochtend|middag|avond');
    const [x, y] = [names[a! - 1]!, names[b! - 1]!];
    return {
      text: d.pick([
        `${x}dag- of ${y}dag${part}`,
        `${x}dag${part} en ${y}dag${part}`,
        `${x}dag${part} of ${y}dag${part}`,
        `${x}dag of ${y}dag 's ${part}s`,
        `${x}- en ${y}dag${part}`,
      ]),
      meant: at([NEXT(today, a!), NEXT(today, b!)], part),
    };
  },
  'the nth weekday': (d, today) => {
    const first = addMonths(firstOf(today), d.int(1, 8));
    const weekday = d.int(1, 5);
    const n = d.int(1, 4);
    const days = span(first, lastOf(first)).filter((day) => weekdayOf(day) === weekday);
    const day = d.chance(0.25) ? days.at(-1)! : days[n - 1]!;
    const order = day === days.at(-1) && day !== days[n - 1] ? 'laatste' : rank(d, n);
    const h = d.chance(0.3) ? hours(d) : undefined;
    return {
      text: `${d.say('de |')}${order} ${weekdayName(d, weekday, true)} ${d.say('van|in')} ${monthName(d, monthOf(first), true)}${h ? ` ${h.text}` : ''}`,
      meant: at([day], h?.time),
    };
  },
  'nth weekdays': (d, today) => {
    const first = addMonths(firstOf(today), d.int(1, 6));
    const weekday = d.int(1, 5);
    const name = weekdayName(d, weekday, true);
    const inMonth = (shift: number): Day[] => {
      const start = addMonths(first, shift);
      return span(start, lastOf(start)).filter((day) => weekdayOf(day) === weekday);
    };
    const m = (shift: number): string => monthName(d, monthOf(addMonths(first, shift)), true);
    return d.pick([
      () => ({
        text: `de ${rank(d, 1)} en ${rank(d, 3)} ${name} van ${m(0)}`,
        meant: at([inMonth(0)[0]!, inMonth(0)[2]!]),
      }),
      () => ({
        text: `de ${rank(d, 2)} ${name} van ${m(0)} en ${m(1)}`,
        meant: at([inMonth(0)[1]!, inMonth(1)[1]!]),
      }),
      () => ({ text: `de laatste twee ${name}en van ${m(0)}`, meant: at(inMonth(0).slice(-2)) }),
      () => ({
        text: `de eerste ${d.say('twee|2')} ${name}en van ${m(0)}`,
        meant: at(inMonth(0).slice(0, 2)),
      }),
      () => ({
        text: `${d.say('elke|iedere|de')} ${rank(d, 2)} ${name} ${d.say('van de|v.d.|vd|in de')} maand${d.say(', | van | ')}${m(0)} t/m ${m(2)}`,
        meant: at([0, 1, 2].map((shift) => inMonth(shift)[1]!)),
      }),
    ])();
  },
  'a feast': (d, today) => {
    const year = partsOf(today).year;
    const when = (day: (y: number) => Day): Day => (day(year) > today ? day(year) : day(year + 1));
    const feasts: (readonly [string, (y: number) => Day])[] = [
      ['Goede Vrijdag', (y) => easter(y) - 2],
      ['tweede paasdag|2e paasdag|paasmaandag', (y) => easter(y) + 1],
      ['Hemelvaart|hemelvaartsdag|O.L.H. Hemelvaart', (y) => easter(y) + 39],
      ['2e pinksterdag|pinkstermaandag|tweede pinksterdag', (y) => easter(y) + 50],
      ['kerst|kerstmis|1e kerstdag', (y) => dayOf(y, 12, 25)],
      ['2de kerstdag|tweede kerstdag', (y) => dayOf(y, 12, 26)],
      ['bevrijdingsdag', (y) => dayOf(y, 5, 5)],
      ['sinterklaas|pakjesavond', (y) => dayOf(y, 12, 5)],
      ['allerheiligen', (y) => dayOf(y, 11, 1)],
      ['oudejaarsdag', (y) => dayOf(y, 12, 31)],
    ];
    const [names, inYear] = d.pick(feasts);
    const name = d.say(names);
    const day = when(inYear);
    const n = d.int(2, 5);
    const weekday = d.int(1, 5);
    const behind = day + ((weekday - weekdayOf(day) + 7) % 7 || 7);
    return d.pick(
      [
        { text: name, meant: at([day]) },
        { text: `de dag na ${name}`, meant: at(day + 1 > today ? [day + 1] : []) },
        { text: `de dag voor ${name}`, meant: at([day - 1]) },
        { text: `${d.pick([`${n}`, inWords(n)])} dagen na ${name}`, meant: at([day + n]) },
        { text: `de ${weekdayName(d, weekday, true)} na ${name}`, meant: at([behind]) },
        { text: `de week na ${name}`, meant: at(span(mondayOf(day) + 7, mondayOf(day) + 13)) },
        { text: range(d, name, date(d, day + 6, true)), meant: at(span(day, day + 6)) },
        { text: `na ${name}`, meant: at(span(day + 1, endOfYear(day + 1))) },
      ].filter(({ meant }) => meant.length > 0 && meant[0]![0] > today),
    );
  },
  'counted days': (d, today) => {
    const n = d.int(2, 9);
    const count = d.pick([`${n}`, inWords(n)]);
    const weekday = d.int(1, 5);
    const day = ahead(d, today);
    return d.pick([
      { text: `over ${count} dagen`, meant: at([today + n]) },
      { text: `over ${count} weken`, meant: at([today + 7 * n]) },
      { text: `vandaag over ${d.say('een week|acht dagen')}`, meant: at([today + 7]) },
      {
        text: `${weekdayName(d, weekday, true)} ${d.say('over een week|over acht dagen|over 8 dagen|in acht dagen')}`,
        meant: at([NEXT(today, weekday) + 7]),
      },
      {
        text: `${weekdayName(d, weekday, true)} over ${d.say('twee weken|14 dagen|veertien dagen')}`,
        meant: at([NEXT(today, weekday) + 14]),
      },
      { text: `morgen over ${d.say('een week|acht dagen')}`, meant: at([today + 8]) },
      { text: d.say('overmorgen'), meant: at([today + 2]) },
      { text: `binnen ${count} weken`, meant: at(span(today, today + 7 * n)) },
      {
        text: `${date(d, day)} of ${d.say('de dag erna|de dag daarna|een dag later|de volgende dag|de dag erop|de dag nadien')}`,
        meant: at([day, day + 1]),
      },
      {
        text: `${date(d, day)} of ${d.say('de dag ervoor|de dag daarvoor|een dag eerder')}`,
        meant: at([day, day - 1]),
      },
      {
        text: `${date(d, day)} en ${count} ${d.say('weken later|weken erna|weken daarna|weken nadien')}`,
        meant: at([day, day + 7 * n]),
      },
      {
        text: `${date(d, day)} of de ${weekdayName(d, weekday, true)} ${d.say('erna|daarna|daarop|erop')}`,
        meant: at([day, day + ((weekday - weekdayOf(day) + 7) % 7 || 7)]),
      },
      { text: `niet op ${date(d, day)}, wel de dag ${d.say('erna|daarna')}`, meant: at([day + 1]) },
      { text: `${count} dagen na ${date(d, day, true)}`, meant: at([day + n]) },
      {
        text: `de ${weekdayName(d, weekday, true)} na ${date(d, day, true)}`,
        meant: at([day + ((weekday - weekdayOf(day) + 7) % 7 || 7)]),
      },
    ]);
  },
  'a bound': (d, today) => {
    const day = ahead(d, today);
    const text = date(d, day, true);
    const end = endOfYear(day);
    return d.pick([
      { text: `vanaf ${text}`, meant: at(span(day, end)) },
      { text: `${d.say('na|pas na')} ${text}`, meant: at(span(day + 1, endOfYear(day + 1))) },
      {
        text: `${d.say('voor|niet later dan de dag voor|eerder dan')} ${text}`.replace(
          'niet later dan de dag voor',
          'vóór',
        ),
        meant: at(span(today, day - 1)),
      },
      {
        text: `${d.say('uiterlijk|t/m|tot en met|niet later dan|niet na|uiterlijk op|ten laatste')} ${text}`,
        meant: at(span(today, day)),
      },
      {
        text: `${d.say('niet voor|niet eerder dan|met ingang van|op zijn vroegst')} ${text}`,
        meant: at(span(day, end)),
      },
      {
        text: `vanaf ${text} maar niet op ${weekdayName(d, 3, true)}`,
        meant: at(span(day, end).filter((one) => weekdayOf(one) !== 3)),
      },
      {
        text: `na ${text} ${d.say('en|maar')} voor ${date(d, day + 12, true)}`,
        meant: at(span(day + 1, day + 11)),
      },
      {
        text: `${d.say('vanaf|niet voor')} ${text} ${d.say('en|maar')} ${d.say('uiterlijk|niet na')} ${date(d, day + 12, true)}`,
        meant: at(span(day, day + 12)),
      },
    ]);
  },
  'an alternative': (d, today) => {
    const [a, b] = [ahead(d, today), ahead(d, today)];
    const [x, y] = [date(d, a), date(d, b)];
    return {
      text: d.pick([
        `${x} of anders ${y}`,
        `${x}, anders ${y}`,
        `${x} of eventueel ${y}`,
        `bij voorkeur ${x}, maar ${y} kan ook`,
        `liefst ${x}, evt. ${y}`,
        `${x} (of ${y})`,
        `${x}, en als dat niet lukt ${y}`,
        `${x} dan wel ${y}`,
        `als eerste ${x}, als tweede ${y}`,
        `1. ${x} 2. ${y}`,
        `${x}\n${y}`,
        `- ${x}\n- ${y}`,
        `optie 1: ${x}, optie 2: ${y}`,
        `${x} | ${y}`,
        `${x}; ${y}`,
        `zowel ${x} als ${y}`,
        `${x} heeft mijn voorkeur, ${y} is ook goed`,
      ]),
      meant: at([a, b]),
    };
  },
  'a correction': (d, today) => {
    const [a, b] = [ahead(d, today), ahead(d, today)];
    const [x, y] = [date(d, a), date(d, b)];
    return {
      text: d.pick([
        `${x}, nee wacht ${y}`,
        `${x} nee sorry ${y}`,
        `${x}, o nee, ${y}`,
        `${x} eh nee toch ${y}`,
        `${x}, correctie: ${y}`,
        `${x}, ik bedoel ${y}`,
        `${x} of nee doe maar ${y}`,
        `niet ${x} maar ${y}`,
        `${y} in plaats van ${x}`,
        `${y} i.p.v. ${x}`,
        `${x}? nee, ${y}`,
        `${x}, wacht, nee: ${y}`,
        `${x} wordt ${y}`,
        `${x}, of nee toch liever ${y}`,
        `${x}, pardon, ${y}`,
        `niet op ${x}, wel op ${y}`,
        `${x} lukt niet, ${y} wel`,
        `${x} kan ik niet, ${y} is prima`,
      ]),
      meant: at([b]),
    };
  },
  'the same hours': (d, today) => {
    const [a, b] = [ahead(d, today), ahead(d, today)];
    const h = hours(d);
    return {
      text: `${date(d, a)} ${h.text}${d.say(' of | en |, |; ')}${date(d, b)} ${d.say('zelfde tijd|dezelfde tijd|op dezelfde tijd|idem|ook om die tijd|zelfde tijdstip|zelfde uur')}`,
      meant: both(at([a], h.time), at([b], h.time)),
    };
  },
  'a duration': (d, today) => {
    const day = ahead(d, today);
    const c = clock(d);
    const [words, minutes] = d.pick([
      ['2 uur', 120],
      ['anderhalf uur', 90],
      ['een uur', 60],
      ['1,5 uur', 90],
      ['90 minuten', 90],
      ['een half uur', 30],
      ['30 min', 30],
    ] as const);
    return {
      text: `${date(d, day)} om ${c.text}, ${d.say('duur: |duurt |duur |')}${words}`.replace(
        /, (\S+ \S+|\S+ \S+ \S+)$/,
        (all) => (/duur/.test(all) ? all : `${all} lang`),
      ),
      meant: at([day], `${c.time}-${later(c.time, minutes)}`),
    };
  },
  'said aloud': (d, today) => {
    const days = inOneMonth(d, today, 3);
    const m = monthName(d, monthOf(days[0]!), true);
    const c = clock(d);
    const numbers = days.map((day) => inWords(dateOf(day)));
    return d.pick([
      { text: `${numbers[0]} ${m} om ${c.text}`, meant: at([days[0]!], `@${c.time}`) },
      { text: `${numbers[0]}, ${numbers[1]} en ${numbers[2]} ${m}`, meant: at(days) },
      { text: `${numbers[0]} ${numbers[1]} en ${numbers[2]} ${m}`, meant: at(days) },
      { text: `van ${numbers[0]} tot en met ${numbers[2]} ${m}`, meant: at(span(days[0]!, days[2]!)) },
      { text: `${weekdayName(d, weekdayOf(days[0]!), true)} ${numbers[0]} ${m}`, meant: at([days[0]!]) },
    ]);
  },
};

/** The sorts of things that people say of days. */
export const SORTS = Object.keys(SORT);

const BEFORE =
  '|||||graag |liefst |ik kan |het kan |mijn voorkeur: |voorkeur voor |wij kunnen |Beste, kan het |bij voorkeur |dan maar |' +
  'Beste Karin, wat ons betreft |Overleg wonen: |wij komen met 4 personen, |Geachte heer De Vries, graag zien wij u |afspraak |nieuwe datum: |' +
  'schrijf ons maar in voor |zet ons maar op de lijst voor |Voor opgave 3: |Ambtelijk overleg, zaal 2, |onze wethouder kan |ik zou zeggen ';
const BEHIND =
  '|||||| graag|.| als dat kan|, alvast bedankt|?| past ons goed| lijkt me goed| als het kan|!| svp|' +
  ', wij komen met zijn tweeën| met 12 deelnemers| in het stadhuis|. Mijn nummer is 06-12345678.| (zaal 3)| bij ons op kantoor|. Groet, Jan de Vries| komt ons goed uit| zou mooi zijn|, hoor het graag';

/** What begins with a word that takes no preposition before it. */
const LED =
  /^(?:-|\d\.|op|om|te|van|vanaf|na|pas|voor|vóór|tot|t\/m|tussen|tss|uiterlijk|niet|in|binnen|over|rond|liefst|bij|als|zowel|met|ten|eerder|elke|iedere|optie|\w+ (?:kan|lukt))(?![\p{L}])/u;

/** Something of a sort as somebody may say it, the same for the same seed. */
export function saying(sort: string, d: Dice, today: Day): Saying {
  const { text, meant } = SORT[sort]!(d, today);
  const before = d.say(BEFORE);
  return {
    text:
      (LED.test(text) && /(?:voor|op|wij kunnen|voorkeur|kan) $/.test(before) ? '' : before) +
      text +
      d.say(BEHIND),
    meant: new Set(meant.map(([day, time]) => `${isoDay(day)} ${time}`)),
  };
}
