/**
 * Reads the worst texts at a size, twice and four times that, and prints as JSON what takes more steps than in
 * proportion: node test/growth/grow.ts readers|turns characters
 */
import { countSteps, stepsOf } from './steps.ts';
import { WORST } from './texts.ts';

/** What doubling a text may do to the steps, at most: twice as many, and some for what only longer texts come to. */
const MOST = 2.6;
/** Fewer steps for a character are of no account. */
const LITTLE = 10;

countSteps();
const { allReadings } = await import('./readings.ts');
const [which = 'readers', smallest = '300'] = process.argv.slice(2);
const sizes = [1, 2, 4].map((times) => times * Number(smallest));
const readings = allReadings()[which as 'readers' | 'turns'];

async function stepsAt(read: (text: string) => unknown, text: (size: number) => string): Promise<number[]> {
  const steps: number[] = [];
  for (const size of sizes) {
    const said = text(size);
    steps.push(await stepsOf(() => read(said)));
  }
  return steps;
}

function growsTooFast([one = 0, , four = 0]: number[]): boolean {
  return four > MOST ** 2 * Math.max(one, LITTLE * Number(smallest));
}

const found: { reading: string; text: string; steps: number[] }[] = [];
let counted = 0;
for (const [reading, read] of Object.entries(readings)) {
  await read('hallo allemaal');
  for (const [text, make] of Object.entries(WORST)) {
    counted += 1;
    if (!growsTooFast(await stepsAt(read, make))) continue;
    const again = await stepsAt(read, make);
    if (growsTooFast(again)) found.push({ reading, text, steps: again });
  }
}
console.log(JSON.stringify({ counted, found }));
