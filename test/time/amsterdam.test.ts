import fc from 'fast-check';
import { atHour, inDutch, momentOf, withOffsets } from '../../src/time/amsterdam.ts';

test.each([
  ['in summer', '2013-10-10T09:00:00', '2013-10-10T09:00:00+02:00'],
  ['in winter', '2013-12-10T09:00:00', '2013-12-10T09:00:00+01:00'],
  ['the last second before summer time', '2013-03-31T01:59:59', '2013-03-31T01:59:59+01:00'],
  ['skipped', '2013-03-31T02:00:00', undefined],
  ['the last second that is skipped', '2013-03-31T02:59:59', undefined],
  ['the first of summer time', '2013-03-31T03:00:00', '2013-03-31T03:00:00+02:00'],
  ['shown twice: the first is meant', '2013-10-27T02:30:00', '2013-10-27T02:30:00+02:00'],
  ['the first of winter time', '2013-10-27T03:00:00', '2013-10-27T03:00:00+01:00'],
  ['no time at all', '2013-02-30T25:00:00', undefined],
])('what the clock shows %s: %s is %s', (_, wall, moment) => {
  expect(momentOf(wall)).toBe(moment);
});

test('every moment that the clock shows has an offset, and is written as it was', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1980-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
      (date) => {
        const wall = date.toISOString().slice(0, 19);
        const moment = momentOf(wall);
        if (moment === undefined) return expect(wall).toMatch(/-03-\d\dT02:/);
        expect(moment.startsWith(wall)).toBe(true);
        expect(inDutch(moment)).toContain(`om ${Number(wall.slice(11, 13))}.${wall.slice(14, 16)} uur`);
        expect(JSON.parse(withOffsets(JSON.stringify({ a: [wall] })))).toEqual({ a: [moment] });
      },
    ),
  );
});

test('a moment that stands in a text, or has its offset, stays as it was typed', () => {
  const kept = { vraag: 'om "2013-10-10T09:00:00" graag', at: '2013-10-10T09:00:00Z', day: '2013-10-10' };
  expect(JSON.parse(withOffsets(JSON.stringify(kept)))).toEqual(kept);
});

test('an hour that is skipped is the hour after', () => {
  expect(Date.parse(atHour('2013-03-31', 2))).toBe(Date.parse('2013-03-31T03:00:00+02:00'));
});
