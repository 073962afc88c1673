import { readFileSync } from 'node:fs';
import { allDays, outcomeOf } from './meant.ts';
import type { Want } from './meant.ts';

const TODAY = '2018-03-19';
const DAYS: readonly (readonly [string, readonly Want[]])[] = [
  ['donderdag 12 april om 10.00 uur', [{ day: '2018-04-12', at: '10:00' }]],
  ['12 april', [{ day: '2018-04-12' }]],
  ['dinsdag 10 of woensdag 11 april', [{ day: '2018-04-10' }, { day: '2018-04-11' }]],
];
const AROUND = readFileSync('test/language/days/around.txt', 'utf8')
  .split('\n')
  .filter((line) => line.includes('|'));

test.each(DAYS)('%s means the same whatever stands around it', (days, meant) => {
  const wrong = AROUND.map((line) => {
    const [before = '', behind = ''] = line.split('|').map((part) => part.trim());
    return `${before} ${days}${/^[,.;?]/.test(behind) ? '' : ' '}${behind}`.trim();
  }).filter((text) => outcomeOf(text, TODAY, allDays(meant, TODAY)).outcome !== 'right');
  expect(wrong).toEqual([]);
});
