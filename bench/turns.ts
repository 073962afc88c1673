import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { rmSync } from 'node:fs';
import { KEPT_IN } from '../src/knowledgeFolder/known.ts';
import { cpuOf, memoryOf, startBot, type Peer, type RunningBot } from './peers/bots.ts';
import type { Measured } from './peers/client.ts';

const STARTS = 5;
const PEOPLE = 16;
const DURATION = 2500;

const FIRST = 'briefwijzer, first start';

/** A first start learns from the letters; a later one takes what an earlier one kept. */
const STARTED: [what: string, peer: Peer][] = [
  ['echo', 'echo'],
  [FIRST, 'briefwijzer'],
  ['briefwijzer, later start', 'briefwijzer'],
];

interface Talk {
  peer: Peer;
  what: string;
  opening: string;
  lines: string[];
}

const TALKS: Talk[] = [
  { peer: 'echo', what: 'echo, nothing remembered', opening: '', lines: ['hallo'] },
  {
    peer: 'briefwijzer',
    what: 'a question, durable',
    opening: '',
    lines: ['Tot wanneer kan ik iemand aanmelden voor de startdag?', 'Wie zijn de ambassadeurs?'],
  },
  {
    peer: 'briefwijzer',
    what: 'a form answer, durable',
    opening: 'ik wil iemand aanmelden voor de startdag',
    lines: ['Utrecht', 'terug', 'Zwolle', 'terug'],
  },
];

/** From nothing to ready: the middle of so many starts, in turn, with the memory and processor time used by then. */
export async function benchStart(): Promise<object> {
  const starts = STARTED.map(([what]) => ({ what, runs: [] as Started[] }));
  for (let i = 0; i < STARTS; i += 1) {
    for (const [at, [what, peer]] of STARTED.entries()) {
      if (what === FIRST) rmSync(KEPT_IN, { recursive: true, force: true });
      const bot = await startBot(peer);
      starts[at]?.runs.push({ ms: bot.startedIn, cpu: cpuOf(bot.pid), mb: memoryOf(bot.pid) });
      await bot.stop();
    }
  }
  const middle = (runs: Started[] = [], what: keyof Started) => median(runs.map((run) => run[what]));
  const [echo] = starts;
  return Object.fromEntries(
    starts.map(({ what, runs }) => [
      what,
      {
        'to ready (ms)': Math.round(middle(runs, 'ms')),
        'x echo (goal ≤ 1.5)': ratio(middle(runs, 'ms'), middle(echo?.runs, 'ms')),
        'CPU (ms)': Math.round(middle(runs, 'cpu')),
        'x echo': ratio(middle(runs, 'cpu'), middle(echo?.runs, 'cpu')),
        'memory (MB)': Math.round(middle(runs, 'mb')),
        'x echo (goal ≤ 1.5) ': ratio(middle(runs, 'mb'), middle(echo?.runs, 'mb')),
      },
    ]),
  );
}

interface Started {
  ms: number;
  cpu: number;
  mb: number;
}

/** Turns of people who talk at once, replies posted to a local channel, everything durable. */
export async function benchTurns(): Promise<object> {
  const rows = [];
  for (const talk of TALKS) rows.push({ ...talk, ...(await talkWith(talk)) });
  const [echo] = rows;
  if (!echo) return {};
  return Object.fromEntries(
    rows.map(({ what, perSecond, cpu, p50, p99, memory }) => [
      what,
      {
        'turns/s': Math.round(perSecond),
        'x echo (goal ≥ 1)': ratio(perSecond, echo.perSecond),
        'CPU/turn (ms)': round(cpu),
        'x echo (goal ≤ 1)': ratio(cpu, echo.cpu),
        'p50 (ms)': round(p50),
        'p99 (ms)': round(p99),
        'memory (MB)': Math.round(memory),
      },
    ]),
  );
}

async function talkWith({ peer, opening, lines }: Talk) {
  const bot = await startBot(peer);
  try {
    return await measure(bot, [bot.origin, String(PEOPLE), String(DURATION), opening, ...lines]);
  } finally {
    await bot.stop();
  }
}

async function measure(bot: RunningBot, args: string[]) {
  const client = spawn(process.execPath, ['bench/peers/client.ts', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let cpu = 0;
  for await (const line of createInterface({ input: client.stdout })) {
    if (line === 'warm') {
      cpu = cpuOf(bot.pid);
      continue;
    }
    const { turns, ms, latencies, replies } = JSON.parse(line) as Measured;
    if (replies < turns) throw new Error(`only ${replies} replies to ${turns} messages`);
    const sorted = latencies.sort((a, b) => a - b);
    return {
      perSecond: (turns / ms) * 1000,
      cpu: (cpuOf(bot.pid) - cpu) / turns,
      p50: sorted[Math.floor(sorted.length * 0.5)] ?? NaN,
      p99: sorted[Math.floor(sorted.length * 0.99)] ?? NaN,
      memory: memoryOf(bot.pid),
    };
  }
  throw new Error('the client ended before it had measured');
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function ratio(value: number, echo: number): number {
  return round(value / echo);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
