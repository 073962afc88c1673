import { readFileSync } from 'node:fs';
import { allDays, outcomeOf } from './meant.ts';
import type { Want } from './meant.ts';

/** A day without its year is one of the year that today is in. */
const inYear = (day: string, today: string): string =>
  day.length === 5 ? `${today.slice(0, 5)}${day}` : day;

const hoursOf = (time: string | undefined): Pick<Want, 'at' | 'part' | 'from' | 'to'> => {
  if (time === undefined) return {};
  if (time.startsWith('@')) return { at: time.slice(1) };
  if (!/\d/.test(time)) return { part: time };
  const [from, to] = time.split('-');
  return { ...(from && { from }), ...(to && { to }) };
};

/** `04-12 @10:00`, `04-12 ochtend`, `04-12 09:00-11:00`, `04-09..04-13 -04-11` (all but), `05-01..05-31 w2 middag` (weekdays) */
function wantsOf(said: string, today: string): Want[] {
  const [days = '', ...more] = said.split(' ');
  const [from, to] = days.split('..').map((day) => day && inYear(day, today));
  if (to === undefined) return [{ day: from!, ...hoursOf(more[0]) }];
  const except = more.filter((one) => /^-\d\d-/.test(one)).map((one) => inYear(one.slice(1), today));
  const weekdays = more.find((one) => /^w\d/.test(one))?.slice(1);
  const hours = hoursOf(more.find((one) => /^@|^[a-v]|\d:/.test(one)));
  const period = {
    ...(from && { from }),
    ...(to && { to }),
    ...(except.length > 0 && { except }),
    ...(weekdays !== undefined && { weekdays: weekdays.split(',').map(Number) }),
  };
  if (Object.keys(hours).length === 0) return [period];
  return [...allDays([period], today)].map((day) => ({ day: day.slice(0, 10), ...hours }));
}

/** A kind, with for each of its texts the day it is said on and what is meant. */
function ways(): [string, { text: string; today: string; meant: string }[]][] {
  const kinds: [string, { text: string; today: string; meant: string }[]][] = [];
  let today = '';
  for (const line of readFileSync('test/language/days/ways.txt', 'utf8').split('\n')) {
    const [text, meant] = line.split(' =>');
    if (line.startsWith('# ')) kinds.push([line.slice(2), []]);
    else if (meant !== undefined) kinds.at(-1)?.[1].push({ text: text!, today, meant: meant.trim() });
    else if (line !== '') today = line;
  }
  return kinds.filter(([, texts]) => texts.length > 0);
}

test.each(ways())('%s', (_, texts) => {
  const wrong = texts.filter(({ text, today, meant }) => {
    const wants = meant === '' ? [] : meant.split('; ').flatMap((one) => wantsOf(one, today));
    return outcomeOf(text, today, allDays(wants, today)).outcome !== 'right';
  });
  expect(wrong.map(({ text }) => text)).toEqual([]);
});
