import fc from 'fast-check';
import { createClock } from '../../src/app/clock.ts';

const at = (moment: string) => () => new Date(moment);

test.each([
  ['in winter', '2018-01-15T12:00:00Z', '2018-01-15T13:00:00+01:00'],
  ['in summer', '2018-07-15T12:00:00Z', '2018-07-15T14:00:00+02:00'],
  ['past midnight', '2018-03-27T22:30:00Z', '2018-03-28T00:30:00+02:00'],
  ['just before summer time', '2018-03-25T00:59:59Z', '2018-03-25T01:59:59+01:00'],
  ['just after', '2018-03-25T01:00:00Z', '2018-03-25T03:00:00+02:00'],
])('the real time in Amsterdam, %s', (_when, real, now) => {
  expect(createClock(undefined, at(real)).now()).toBe(now);
});

test('a day is lived through at the real time of day, with the offset of that day', () => {
  expect(createClock('2018-03-20', at('2026-07-15T12:00:00Z')).now()).toBe('2018-03-20T14:00:00+01:00');
  expect(createClock('2018-07-20', at('2026-01-15T12:00:00Z')).now()).toBe('2018-07-20T13:00:00+02:00');
});

test.each([
  ['2018-03-27T23:59:59', '2018-03-27T23:59:59+02:00'],
  ['2018-03-27T23:59', '2018-03-27T23:59:00+02:00'],
  ['2018-03-27T22:00:00Z', '2018-03-28T00:00:00+02:00'],
  ['2018-03-20T09:30:00+01:00', '2018-03-20T09:30:00+01:00'],
])('the moment %s stands still', (today, now) => {
  const clock = createClock(today, at('2026-01-01T00:00:00Z'));
  expect([clock.now(), clock.now()]).toEqual([now, now]);
});

test('an hour that summer time skips becomes the hour after', () => {
  expect(createClock('2018-03-25T02:30', at('2026-01-01T00:00:00Z')).now()).toBe('2018-03-25T03:30:00+02:00');
});

test('what it says is always the moment it is', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1980-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
      (moment) => {
        const seconds = Math.floor(moment.getTime() / 1000) * 1000;
        expect(Date.parse(createClock(undefined, () => moment).now())).toBe(seconds);
      },
    ),
  );
});
