/**
 * Reads the worst texts at a size and four times that, and prints as JSON what takes more steps than in proportion:
 * node test/growth/grow.ts characters [share]
 * With a share of 4 each turn gets a fourth of the texts, the next turn the next fourth; a reader gets them all.
 */
import { countSteps, stepsOf } from './steps.ts';
import { WORST } from './texts.ts';
import type { Worst } from './texts.ts';

/** What doubling a text may do to the steps, at most: twice as many, and some for what only longer texts come to. */
const MOST = 2.6;
/** Fewer steps for a character are of no account. */
const LITTLE = 10;
/** Steps that come at one size alone, as where something else is tried, are no growth: it is looked at more closely. */
const CLOSER = [1, 1.4, 2, 2.8, 4, 5.6, 8, 11.2, 16];

countSteps();
const { allReadings } = await import('./readings.ts');
const [smallest = 250, share = 1] = process.argv.slice(2).map(Number);
const { readers, turns } = allReadings();

type Read = (text: string) => unknown;

const stepsAt = (time: number, read: Read, text: Worst): Promise<number> => {
  const said = text(Math.round(time * smallest));
  return stepsOf(() => read(said));
};

/** The short text is read only where the long one takes steps of any account. */
async function isSuspect(read: Read, text: Worst): Promise<boolean> {
  const most = (await stepsAt(4, read, text)) / MOST ** 2;
  return most > LITTLE * smallest && most > (await stepsAt(1, read, text));
}

/** Three half doublings in a row that cost too much. */
function growsTooFast(steps: number[]): boolean {
  const tooMuch = steps.slice(1).map((count, at) => count > MOST ** 0.5 * steps[at]!);
  return tooMuch.some((much, at) => much && tooMuch[at + 1] === true && tooMuch[at + 2] === true);
}

async function growthOf(readings: Record<string, Read>, part: number) {
  const found: { reading: string; text: string; steps: number[] }[] = [];
  let counted = 0;
  for (const [place, [reading, read]] of Object.entries(readings).entries()) {
    await read('hallo allemaal');
    for (const [text, make] of Object.entries(WORST).filter((_, at) => at % part === place % part)) {
      counted += 1;
      if (!(await isSuspect(read, make))) continue;
      const steps: number[] = [];
      for (const time of CLOSER) steps.push(await stepsAt(time, read, make));
      if (growsTooFast(steps)) found.push({ reading, text, steps });
    }
  }
  return { counted, found };
}

console.log(JSON.stringify({ readers: await growthOf(readers, 1), turns: await growthOf(turns, share) }));
