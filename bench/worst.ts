import { LONGEST_MESSAGE } from '../src/text/longest.ts';
import { allReadings } from '../test/growth/readings.ts';
import { WORST } from '../test/growth/texts.ts';

const SHOWN = 10;
/** Less than this is not measured again. */
const NOTED = 10;
const AGAIN = 4;

interface Measured {
  reading: string;
  text: string;
  ms: number;
}

/** Every reader and whole turn on the worst texts of the largest size: the ten that take longest, in processor time. */
export async function benchWorst(): Promise<object> {
  const { readers, turns } = allReadings();
  const measured: Measured[] = [];
  for (const [reading, read] of Object.entries({ ...readers, ...turns })) {
    await read('hallo allemaal');
    for (const [text, make] of Object.entries(WORST)) {
      const said = make(LONGEST_MESSAGE);
      const ms = await timeOf(() => read(said));
      if (ms >= NOTED) measured.push({ reading, text, ms: await least(ms, () => read(said)) });
    }
  }
  const longest = measured.sort((a, b) => b.ms - a.ms).slice(0, SHOWN);
  return longest.map(({ reading, text, ms }) => ({ reading, text, 'ms (goal ≤ 50)': Number(ms.toFixed(1)) }));
}

/** Other work on the machine only adds: the least of a few is what it takes. */
async function least(first: number, work: () => unknown): Promise<number> {
  let ms = first;
  for (let time = 0; time < AGAIN; time++) ms = Math.min(ms, await timeOf(work));
  return ms;
}

async function timeOf(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
