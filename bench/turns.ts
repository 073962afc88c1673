import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpuOf, memoryOf, startBot, type Peer, type RunningBot } from './peers/bots.ts';
import type { Measured } from './peers/client.ts';
import type { Subject } from './peers/lines.ts';
import { percentile, round } from './peers/figures.ts';

/** Each is talked with for so many ms, in turn, so many times over: what else the machine does weighs on all alike. */
const SLICE = Number(process.env.BENCH_SLICE ?? 700);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 12);
/** Before it counts, every bot has had so many turns; and so many when its memory is looked at again. */
const WARM = Number(process.env.BENCH_WARM ?? 1500);
const MANY = Number(process.env.BENCH_TURNS ?? 10_000);

const TALKS: [subject: Subject, peer: Peer][] = [
  ['echo', 'echo'],
  ['questions', 'briefwijzer'],
  ['form answers', 'briefwijzer'],
];

interface Talk {
  subject: Subject;
  bot: RunningBot;
  client: ChildProcess;
  /** All turns it has had. */
  had: number;
  turns: number;
  ms: number;
  cpu: number;
  latencies: number[];
  /** At the start, in MB. */
  memory: number;
}

/** What a subject took beside the echo, in the same run. */
export interface TurnsRow {
  'turns/s': number;
  'x echo (goal ≥ 1)': number;
  'CPU/turn (ms)': number;
  'x echo (goal ≤ 1)': number;
  'p50 (ms)': number;
  'p99 (ms)': number;
  'p99 x echo (goal ≤ 1)': number;
  'memory at start (MB)': number;
  'after 10,000 turns': number;
  'x echo (goal ≤ 1.5)': number;
}

/** Turns of eight people who talk at once, replies posted to a local channel, everything durable, beside a bare echo. */
export async function benchTurns(): Promise<Record<Subject, TurnsRow>> {
  const talks: Talk[] = [];
  try {
    for (const [subject, peer] of TALKS) {
      const bot = await startBot(peer);
      const client = fork('bench/peers/client.ts', [bot.origin, subject], { execArgv: [] });
      await once(client, 'message');
      const memory = memoryOf(bot.pid);
      talks.push({ subject, bot, client, had: 0, turns: 0, ms: 0, cpu: 0, latencies: [], memory });
    }
    await goOn(talks, WARM);
    for (let round = 0; round < ROUNDS; round += 1) for (const talk of talks) await measure(talk);
    await goOn(talks, MANY);
    return rowsOf(talks);
  } finally {
    for (const { client, bot } of talks) {
      client.kill();
      await bot.stop();
    }
  }
}

/** Until each has had so many turns. */
async function goOn(talks: Talk[], turns: number): Promise<void> {
  for (const talk of talks) while (talk.had < turns) await say(talk);
}

async function say(talk: Talk): Promise<Measured> {
  talk.client.send(SLICE);
  const [measured] = (await once(talk.client, 'message')) as [Measured];
  if (measured.replies < measured.turns)
    throw new Error(`only ${measured.replies} replies to ${measured.turns} messages`);
  talk.had += measured.turns;
  return measured;
}

async function measure(talk: Talk): Promise<void> {
  const before = cpuOf(talk.bot.pid);
  const { turns, ms, latencies } = await say(talk);
  talk.cpu += cpuOf(talk.bot.pid) - before;
  talk.turns += turns;
  talk.ms += ms;
  talk.latencies.push(...latencies);
}

function rowsOf(talks: Talk[]): Record<Subject, TurnsRow> {
  const figures = talks.map(({ subject, bot, turns, ms, cpu, latencies, memory }) => ({
    subject,
    memory,
    perSecond: (turns / ms) * 1000,
    cpu: cpu / turns,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    after: memoryOf(bot.pid),
  }));
  const [echo] = figures;
  return Object.fromEntries(
    figures.map(({ subject, perSecond, cpu, p50, p99, memory, after }) => [
      subject,
      {
        'turns/s': Math.round(perSecond),
        'x echo (goal ≥ 1)': round(perSecond / echo!.perSecond),
        'CPU/turn (ms)': round(cpu),
        'x echo (goal ≤ 1)': round(cpu / echo!.cpu),
        'p50 (ms)': round(p50),
        'p99 (ms)': round(p99),
        'p99 x echo (goal ≤ 1)': round(p99 / echo!.p99),
        'memory at start (MB)': Math.round(memory),
        'after 10,000 turns': Math.round(after),
        'x echo (goal ≤ 1.5)': round(after / echo!.after),
      },
    ]),
  ) as Record<Subject, TurnsRow>;
}
