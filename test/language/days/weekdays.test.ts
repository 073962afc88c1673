import { readPeriods } from '../../../src/language/days.ts';

const TUESDAYS_OF_APRIL = ['2018-04-03', '2018-04-10', '2018-04-17', '2018-04-24'];

function daysOf(text: string): string[] {
  const read = readPeriods(text, '2018-03-20');
  if (read.kind !== 'periods') return [];
  return read.periods.map((period) =>
    typeof period === 'string'
      ? period
      : period.from === period.to
        ? period.from
        : `${period.from}/${period.to}`,
  );
}

test.each([
  ['liefst een dinsdagmiddag in april', TUESDAYS_OF_APRIL],
  ['in april, liefst op dinsdag', TUESDAYS_OF_APRIL],
  ['elke dinsdagochtend in april', TUESDAYS_OF_APRIL],
  ['dinsdag 10 april', ['2018-04-10']],
  ['de eerste dinsdag van april', ['2018-04-03']],
  ['in april', ['2018-04-01/2018-04-30']],
  ['dinsdag', ['2018-03-27']],
  ['dinsdag of donderdag in april of mei', ['2018-04-01/2018-04-30', '2018-05-01/2018-05-31']],
])('%s', (text, days) => {
  expect(daysOf(text)).toEqual(days);
});
