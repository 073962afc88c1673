import fc from 'fast-check';
import { dayOf, daysInMonth, isoDay, partsOf, weekdayOf } from '../../../src/time/calendar.ts';
import { tries } from '../../helpers/tries.ts';
import { recognizeDateTime } from '../../../src/language/recognizers/dateTime.ts';

const REFERENCE = new Date(2018, 2, 20, 10, 0, 0);
const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const SHORT = 'jan feb mrt apr mei jun jul aug sept okt nov dec'.split(' ');
const WEEKDAYS = 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(' ');
const two = (value: number): string => String(value).padStart(2, '0');

/** The usual ways to write a date with its year. */
const WAYS: ((day: number) => string)[] = [
  (day) => `${partsOf(day).date} ${month(day)} ${partsOf(day).year}`,
  (day) => `${weekday(day)} ${partsOf(day).date} ${month(day)} ${partsOf(day).year}`,
  (day) => `de ${partsOf(day).date}e ${month(day)} ${partsOf(day).year}`,
  (day) =>
    `${partsOf(day).date} ${SHORT[partsOf(day).month - 1]}.`.replace('mei.', 'mei') + ` ${partsOf(day).year}`,
  (day) => `${partsOf(day).date} ${SHORT[partsOf(day).month - 1]} ${partsOf(day).year}`,
  (day) => `${partsOf(day).date}-${partsOf(day).month}-${partsOf(day).year}`,
  (day) => `${two(partsOf(day).date)}-${two(partsOf(day).month)}-${partsOf(day).year}`,
  (day) => `${partsOf(day).date}/${partsOf(day).month}/${partsOf(day).year}`,
  (day) => `${two(partsOf(day).date)}.${two(partsOf(day).month)}.${partsOf(day).year}`,
  (day) => isoDay(day),
  (day) => `${partsOf(day).date} ${month(day).toUpperCase()} ${partsOf(day).year}`,
];

function month(day: number): string {
  return MONTHS[partsOf(day).month - 1] ?? '';
}

function weekday(day: number): string {
  return WEEKDAYS[weekdayOf(day) - 1] ?? '';
}

const anyDay = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2100, 12, 31) });
const anyWay = fc.constantFrom(...WAYS);

const valuesIn = (text: string): unknown[] =>
  recognizeDateTime(text, REFERENCE).map(({ resolution }) => resolution.values as unknown);

test('every date printed in any of the usual ways is read back', () => {
  fc.assert(
    fc.property(anyDay, anyWay, (day, way) => {
      const text = way(day);
      const [found] = recognizeDateTime(text, REFERENCE);
      expect(found).toMatchObject({
        start: 0,
        end: text.length - 1,
        typeName: 'datetimeV2.date',
        resolution: { values: [{ timex: isoDay(day), type: 'date', value: isoDay(day) }] },
      });
    }),
    tries(1000),
  );
});

test('every time printed in any of the usual ways is read back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      fc.constantFrom(':', '.'),
      (h, m, sign) => {
        const [found] = recognizeDateTime(`om ${h}${sign}${two(m)} uur`, REFERENCE);
        const values = found?.resolution.values as { value: string }[];
        expect(values.map(({ value }) => value)).toContain(`${two(h)}:${two(m)}:00`);
        expect(values).toHaveLength(h >= 1 && h <= 12 ? 2 : 1);
      },
    ),
  );
});

const around = fc.constantFrom(
  '',
  'Wij komen graag. ',
  'Beste collega, het kan ',
  'liefst ',
  '(',
  'ik dacht aan ',
);
const after = fc.constantFrom(
  '',
  '.',
  ' graag',
  ', als dat past',
  ' bij ons op het gemeentehuis.',
  ')',
  ' met mijn collega?',
);
const phrases = fc.constantFrom(
  '27 maart 2018',
  'dinsdag 3 april',
  'de 27e',
  'half drie',
  'week 15',
  'begin april',
  'van 16 t/m 20 april',
  'volgende week dinsdag',
  'over twee weken',
  'morgenochtend',
  'Koningsdag',
  'elke maandag',
  'morgen om 15:00',
);

test('text before and after never changes a reading', () => {
  fc.assert(
    fc.property(around, phrases, after, (before, phrase, behind) => {
      expect(valuesIn(before + phrase + behind)).toEqual(valuesIn(phrase));
    }),
    tries(500),
  );
});

test('a day that the month does not have gives no date', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1900, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 29, max: 31 }),
      (y, m, d) => {
        const found = recognizeDateTime(`${d} ${MONTHS[m - 1]} ${y}`, REFERENCE);
        expect(found.length).toBe(d <= daysInMonth(y, m) ? 1 : 0);
      },
    ),
  );
});

test('results lie in the text, in order, whatever the text', () => {
  const piece = fc.constantFrom(
    '27',
    '3',
    '-',
    '/',
    '.',
    ':',
    ' ',
    'maart',
    'dinsdag',
    'van',
    'tot',
    'om',
    'uur',
    'half',
    "'s",
    'week',
    'de',
    'e',
    'ë',
    '😀',
    'volgende',
    'eind',
    'twee',
    ',',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
        fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' ')),
      ),
      (text) => {
        let last = -1;
        for (const { start, end, text: found, resolution } of recognizeDateTime(text, REFERENCE)) {
          expect(start).toBeGreaterThan(last);
          expect(text.slice(start, end + 1)).toBe(found);
          expect((resolution.values as unknown[]).length).toBeGreaterThan(0);
          last = end;
        }
      },
    ),
    tries(2000),
  );
});

test.each([
  '1-',
  '27 maart ',
  '12/',
  'van 1 tot ',
  'maandag ',
  '10.',
  'half ',
  'twee ',
  'volgende week ',
  '1-2-',
  'tussen 3 en ',
  "'s ",
  'de 3e ',
  'om 3 uur ',
])('ten thousand characters of %j are read to the end', (piece) => {
  const text = piece.repeat(Math.ceil(10_000 / piece.length));
  const found = recognizeDateTime(text, REFERENCE);
  expect(found.every(({ start, end }) => start >= 0 && end < text.length)).toBe(true);
});
