import { dayOf, isoDay } from '../../../src/time/calendar.ts';
import { readWishes } from '../../../src/language/days.ts';
import { Dice } from './dice.ts';
import { outcomeOf } from './meant.ts';
import { saying, SORTS } from './sayings.ts';

const TODAYS = [
  dayOf(2013, 9, 30),
  dayOf(2018, 3, 19),
  dayOf(2018, 3, 20),
  dayOf(2019, 1, 10),
  dayOf(2016, 11, 4),
];
const TRIES = 50;

test.each(SORTS)(
  'of %s said in any usual way at least 46 of 50 are read as meant, and at most 4 are read wrong',
  (sort) => {
    const wrong: string[] = [];
    let right = 0;
    for (let seed = 0; seed < TRIES; seed++) {
      const dice = new Dice(seed * 97 + 13);
      const today = dice.pick(TODAYS);
      const { text, meant } = saying(sort, dice, today);
      const { outcome } = outcomeOf(text, isoDay(today), meant);
      if (outcome === 'right') right++;
      if (outcome === 'wrong') wrong.push(text);
    }
    expect(right).toBeGreaterThanOrEqual(46);
    expect(wrong.length).toBeLessThanOrEqual(4);
  },
);

test.each([
  ['12 april tot en met de vergadering van de raad', 'a range word that no reading took'],
  ['om de week op donderdag', 'what comes back in another way'],
  ['donderdag in de even weken', 'what comes back in another way'],
  ['12 april en de derde als het moet', 'an ordinal that no reading took'],
  ['12 april, ofwel 16', 'a number in its row that no reading took'],
  ['12 april, en mijn buurman weet misschien 13 april', 'words that do more than join it to another day'],
  ['10-11-12 april', 'figures that are stuck together'],
  ['12 april om 11 uur, al is half twaalf beter voor ons', 'an hour that is of no day'],
  ['12 april kan mijn collega eigenlijk nooit', 'a refusal that was not understood'],
])('%s: a day is not trusted beside %s', (text) => {
  const days = readWishes(text, '2018-03-19').filter(({ first, last }) => first === last);
  expect(days).toEqual([]);
});

test.each([
  ['de vergadering van 12 april gaat niet door, wij stellen 19 april voor', [['2018-04-19', '2018-04-19']]],
  ['in de maand april', [['2018-04-01', '2018-04-30']]],
  ['maandag tot en met woensdag in week 15', [['2018-04-09', '2018-04-11']]],
  [
    'dinsdag week 15 of donderdag week 16',
    [
      ['2018-04-10', '2018-04-10'],
      ['2018-04-19', '2018-04-19'],
    ],
  ],
  ['v.a. 10 april', [['2018-04-10', '2018-12-31']]],
  ['dinsdag (10 april)', [['2018-04-10', '2018-04-10']]],
  ["di. 10-4-'18", [['2018-04-10', '2018-04-10']]],
  ['12 04 2018', [['2018-04-12', '2018-04-12']]],
  ['3 5 2018', [['2018-05-03', '2018-05-03']]],
  ['20 ste van de volgende maand', [['2018-04-20', '2018-04-20']]],
  [
    'week 15/16',
    [
      ['2018-04-09', '2018-04-15'],
      ['2018-04-16', '2018-04-22'],
    ],
  ],
  [
    'ma/di/wo',
    [
      ['2018-03-26', '2018-03-26'],
      ['2018-03-27', '2018-03-27'],
      ['2018-03-21', '2018-03-21'],
    ],
  ],
  [
    'wo+do+vr',
    [
      ['2018-03-21', '2018-03-21'],
      ['2018-03-22', '2018-03-22'],
      ['2018-03-23', '2018-03-23'],
    ],
  ],
])('%s holds every day that is named', (text, days) => {
  expect(readWishes(text, '2018-03-20').map(({ first, last }) => [isoDay(first), isoDay(last)])).toEqual(
    days,
  );
});

test.each([
  ['12 april tussen 14 en 16 uur', { from: '14:00', to: '16:00' }],
  ['12 april 14:30-16:00', { from: '14:30', to: '16:00' }],
  ['12 april om 10 uur, duur 2 uur', { from: '10:00', to: '12:00' }],
  ['12 april om 02:30', { at: '02:30' }],
  ['12 april na de lunch', { part: 'middag' }],
])('%s keeps its hours', (text, hours) => {
  expect(readWishes(text, '2018-03-20')).toMatchObject([{ hours }]);
});
