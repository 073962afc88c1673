/**
 * Reads the worst texts at a size, twice and four times that, and prints as JSON what takes more steps than in
 * proportion: node test/growth/grow.ts readers|turns characters [share]
 * With a share of 4 each reading gets a fourth of the texts, the next reading the next fourth.
 */
import { countSteps, stepsOf } from './steps.ts';
import { WORST } from './texts.ts';
import type { Worst } from './texts.ts';

/** What doubling a text may do to the steps, at most: twice as many, and some for what only longer texts come to. */
const MOST = 2.6;
/** Fewer steps for a character are of no account. */
const LITTLE = 10;

countSteps();
const { allReadings } = await import('./readings.ts');
const [which = 'readers', smallest = '250', share = '1'] = process.argv.slice(2);
const TIMES = [1, 2, 4];
/** Steps that come at one size alone, as where something else is tried, are no growth: it is looked at further on. */
const FURTHER = [1, 2, 4, 8, 16];
const readings = allReadings()[which as 'readers' | 'turns'];

async function stepsAt(times: number[], read: (text: string) => unknown, text: Worst): Promise<number[]> {
  const steps: number[] = [];
  for (const time of times) {
    const said = text(time * Number(smallest));
    steps.push(await stepsOf(() => read(said)));
  }
  return steps;
}

const isSuspect = ([one = 0, , four = 0]: number[]): boolean =>
  four > MOST ** 2 * Math.max(one, LITTLE * Number(smallest));

/** Two doublings in a row that cost too much. */
const growsTooFast = (steps: number[]): boolean =>
  steps.some(
    (count, at) => at > 1 && count > MOST * steps[at - 1]! && steps[at - 1]! > MOST * steps[at - 2]!,
  );

const found: { reading: string; text: string; steps: number[] }[] = [];
let counted = 0;
for (const [place, [reading, read]] of Object.entries(readings).entries()) {
  await read('hallo allemaal');
  const mine = Object.entries(WORST).filter((_, at) => at % Number(share) === place % Number(share));
  for (const [text, make] of mine) {
    counted += 1;
    if (!isSuspect(await stepsAt(TIMES, read, make))) continue;
    const again = await stepsAt(FURTHER, read, make);
    if (growsTooFast(again)) found.push({ reading, text, steps: again });
  }
}
console.log(JSON.stringify({ counted, found }));
