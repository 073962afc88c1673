import { rmSync } from 'node:fs';
import { KEPT_IN } from '../src/knowledgeFolder/known.ts';
import { cpuOf, memoryOf, startBot, type Peer } from './peers/bots.ts';
import { median, round } from './peers/figures.ts';

const STARTS = 5;
const FIRST = 'briefwijzer, first start';

/** A first start learns from the letters; a later one takes what an earlier one kept. */
const STARTED: [what: string, peer: Peer][] = [
  ['echo', 'echo'],
  [FIRST, 'briefwijzer'],
  ['briefwijzer, later start', 'briefwijzer'],
];

export interface StartRow {
  'to ready (ms)': number;
  'x echo (goal ≤ 1.5)': number;
  'CPU (ms)': number;
  'x echo': number;
  'memory (MB)': number;
  'x echo (goal ≤ 1.5) ': number;
}

/** From nothing to ready: the middle of so many starts, in turn, with the memory and processor time used by then. */
export async function benchStart(): Promise<Record<string, StartRow>> {
  const starts = STARTED.map(([what]) => ({
    what,
    ms: [] as number[],
    cpu: [] as number[],
    mb: [] as number[],
  }));
  for (let time = 0; time < STARTS; time += 1) {
    for (const [at, [what, peer]] of STARTED.entries()) {
      if (what === FIRST) rmSync(KEPT_IN, { recursive: true, force: true });
      const bot = await startBot(peer);
      const { ms, cpu, mb } = starts[at]!;
      ms.push(bot.startedIn);
      cpu.push(cpuOf(bot.pid));
      mb.push(memoryOf(bot.pid));
      await bot.stop();
    }
  }
  const [echo] = starts;
  return Object.fromEntries(
    starts.map(({ what, ms, cpu, mb }) => [
      what,
      {
        'to ready (ms)': Math.round(median(ms)),
        'x echo (goal ≤ 1.5)': round(median(ms) / median(echo!.ms)),
        'CPU (ms)': Math.round(median(cpu)),
        'x echo': round(median(cpu) / median(echo!.cpu)),
        'memory (MB)': Math.round(median(mb)),
        'x echo (goal ≤ 1.5) ': round(median(mb) / median(echo!.mb)),
      },
    ]),
  );
}
