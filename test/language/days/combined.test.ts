import { dayOf, isoDay } from '../../../src/time/calendar.ts';
import { combined } from './combined.ts';
import { Dice } from './dice.ts';
import { outcomeOf } from './meant.ts';

const TODAYS = [dayOf(2018, 3, 20), dayOf(2013, 9, 30), dayOf(2018, 4, 3)];
const TRIES = 300;

test('weekdays, stretches, hours and exceptions in any order are held or named as left', () => {
  const wrong: string[] = [];
  let right = 0;
  for (let seed = 0; seed < TRIES; seed++) {
    const dice = new Dice(seed * 31 + 7);
    const today = dice.pick(TODAYS);
    const { text, meant } = combined(dice, today);
    if (meant.size === 0) continue;
    const { outcome } = outcomeOf(text, isoDay(today), meant);
    if (outcome === 'right') right++;
    if (outcome === 'wrong') wrong.push(text);
  }
  expect(wrong).toEqual([]);
  expect(right).toBeGreaterThanOrEqual(0.96 * TRIES);
});
