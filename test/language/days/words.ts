import { partsOf, weekdayOf } from '../../../src/time/calendar.ts';
import type { Day } from '../../../src/time/calendar.ts';
import { MONTHS, WEEKDAYS } from '../../../src/time/dutch.ts';
import type { Dice } from './dice.ts';

const SHORT_MONTHS = 'jan|feb|mrt|apr|mei|jun|jul|aug|sept|okt|nov|dec'.split('|');
const SHORT_WEEKDAYS = 'ma|di|wo|do|vr|za|zo'.split('|');
const NUMBERS =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig'.split(
    ' ',
  );
const ROMAN = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');
const two = (n: number): string => String(n).padStart(2, '0');

export function inWords(n: number): string {
  if (n <= 20) return NUMBERS[n]!;
  if (n === 30) return 'dertig';
  const unit = NUMBERS[n % 10]!;
  return `${unit}${/e$/.test(unit) ? 'ën' : 'en'}${n > 30 ? 'dertig' : 'twintig'}`;
}

export function rankInWords(n: number): string {
  if (n === 1) return 'eerste';
  if (n === 3) return 'derde';
  if (n === 8) return 'achtste';
  return n < 20 ? `${inWords(n)}de` : `${inWords(n)}ste`;
}

export const rank = (d: Dice, n: number): string =>
  d.pick([`${n}e`, `${n}e`, n === 1 || n === 8 || n > 19 ? `${n}ste` : `${n}de`, rankInWords(n)]);

/** A slip of the pen: a letter dropped, doubled, or swapped with the next; never the first. */
export function slip(d: Dice, word: string): string {
  const at = d.int(1, word.length - 2);
  return d.pick([
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word[at] + word.slice(at),
    word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2),
  ]);
}

export function monthName(d: Dice, month: number, whole = false): string {
  const name = MONTHS[month - 1]!;
  const short = SHORT_MONTHS[month - 1]!;
  if (whole || d.chance(0.55)) return d.chance(0.06) && name.length > 5 ? slip(d, name) : name;
  return d.pick([
    short,
    short,
    short === 'mei' ? short : `${short}.`,
    name[0]!.toUpperCase() + name.slice(1),
  ]);
}

export function weekdayName(d: Dice, weekday: number, whole = false): string {
  const name = WEEKDAYS[weekday - 1]!;
  const short = SHORT_WEEKDAYS[weekday - 1]!;
  if (whole || d.chance(0.7)) return d.chance(0.05) && name.length > 6 ? slip(d, name) : name;
  return d.pick([short, `${short}.`]);
}

/** The day of the month alone, as it is said before its month. */
export const dateNumber = (d: Dice, n: number): string =>
  d.pick([`${n}`, `${n}`, `${n}`, `${n}`, `${n}e`, rank(d, n), `de ${n}e`, `de ${rank(d, n)}`, inWords(n)]);

/** A day with its month, as people write one. */
export function date(d: Dice, day: Day, plain = false): string {
  const { year, month, date: n } = partsOf(day);
  const figures = d.pick(['-', '/']);
  const ways = [
    () => `${n} ${monthName(d, month)}`,
    () => `${n} ${monthName(d, month)}`,
    () => `${n} ${monthName(d, month)}`,
    () => `${dateNumber(d, n)} ${monthName(d, month, true)}`,
    () => `${weekdayName(d, weekdayOf(day))} ${n} ${monthName(d, month)}`,
    () => `${weekdayName(d, weekdayOf(day))} ${n}/${month}`,
    () => `${weekdayName(d, weekdayOf(day), true)} de ${rank(d, n)} ${monthName(d, month, true)}`,
    () => `${n}${figures}${month}`,
    () => `${two(n)}${figures}${two(month)}`,
    () => `${n} ${monthName(d, month)} ${year}`,
    () => `${two(n)}${figures}${two(month)}${figures}${year}`,
    () => `${n}${figures}${month}${figures}${two(year % 100)}`,
    () => `${two(n)}.${two(month)}.${year}`,
    () => `${n}${monthName(d, month)}`,
    () => `${n}-${monthName(d, month).replace('.', '')}`,
    () => `${two(n)} ${two(month)} ${year}`,
    () => `${year}-${two(month)}-${two(n)}`,
    () => `${weekdayName(d, weekdayOf(day), true)}, ${n} ${monthName(d, month)} ${year}`,
    () => `${n} ${monthName(d, month)} a.s.`,
    () => `${n}-${ROMAN[month - 1]}-${year}`,
    () => `de ${rank(d, n)} van ${monthName(d, month, true)}`,
  ];
  return (plain ? d.pick(ways.slice(0, 8)) : d.pick(ways))();
}

/** Hours in words and figures, with what they mean. */
export interface Hour {
  readonly text: string;
  readonly time: string;
}

/** One hour, such that only office hours can be meant. */
export function clock(d: Dice): Hour {
  const h = d.int(9, 18);
  const minutes = d.pick([0, 0, 15, 30, 45]);
  const time = `${two(h)}:${two(minutes)}`;
  const face = h > 12 ? h - 12 : h;
  const next = inWords((face % 12) + 1);
  const spoken = {
    0: [`${h} uur`, `${h}u`, `${h} u`, `${inWords(face)} uur`, `${face} uur`, `${h}.00 uur`, `${h}h`],
    15: [`kwart over ${inWords(face)}`, `kwart over ${face}`],
    30: [`half ${next}`, `half ${(face % 12) + 1}`],
    45: [`kwart voor ${next}`, `kwart voor ${(face % 12) + 1}`],
  }[minutes]!;
  const figures = [
    `${h}:${two(minutes)}`,
    `${h}.${two(minutes)} uur`,
    `${h}u${two(minutes)}`,
    `${h}.${two(minutes)}u`,
    `${h}:${two(minutes)} uur`,
  ];
  return { text: d.pick([...spoken, ...figures]), time };
}

export const later = (time: string, minutes: number): string => {
  const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes;
  return `${two(Math.floor(total / 60))}:${two(total % 60)}`;
};

/** Hours as they stand behind a day, or by themselves. */
export function hours(d: Dice): Hour {
  const one = (): Hour => {
    const { text, time } = clock(d);
    return { text: `${d.say('om |om |om |rond |te ')}${text}`, time: `@${time}` };
  };
  const part = (): Hour =>
    d.pick([
      { text: d.say("'s ochtends|s ochtends|in de ochtend|'s morgens|ochtend"), time: 'ochtend' },
      { text: d.say("'s middags|smiddags|in de middag|in de namiddag|middag|'s namiddags"), time: 'middag' },
      { text: d.say("'s avonds|savonds|in de avond|avond"), time: 'avond' },
    ]);
  const range = (): Hour => {
    const h = d.int(8, 15);
    const end = h + d.int(1, 3);
    const [a, b] = d.chance(0.6)
      ? [`${h}`, `${end}`]
      : d.chance(0.5)
        ? [`${two(h)}.00`, `${end}.30`]
        : [`${h}:00`, `${end}:30`];
    const to = b.includes('30') ? `${two(end)}:30` : `${two(end)}:00`;
    const uur = d.say(' uur|u| uur|');
    return {
      text: d.pick([
        `van ${a} tot ${b}${uur}`,
        `tussen ${a} en ${b}${uur}`,
        `tussen ${a} en ${b}${uur || ' uur'}`,
        `${a}-${b} uur`,
        `${a} - ${b} uur`,
        `van ${a} t/m ${b} uur`,
        `tss ${a} en ${b}u`,
        `${a} tot ${b} uur`,
      ]),
      time: `${two(h)}:00-${to}`,
    };
  };
  const open = (): Hour => {
    const h = d.int(9, 16);
    return d.pick([
      {
        text: `${d.say('vanaf|na|pas na|liefst na|pas vanaf|niet voor')} ${h}${d.say(' uur|u|.00 uur|:00')}`,
        time: `${two(h)}:00-`,
      },
      {
        text: `${d.say('voor|tot|uiterlijk|tot uiterlijk')} ${h}${d.say(' uur|u|.00 uur|:00')}`,
        time: `-${two(h)}:00`,
      },
    ]);
  };
  return d.pick([one, one, part, range, range, open])();
}
