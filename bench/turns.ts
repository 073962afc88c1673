import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpuOf, memoryOf, startBot, type Peer, type RunningBot } from './peers/bots.ts';
import type { Measured } from './peers/client.ts';
import type { Subject } from './peers/lines.ts';
import { percentile, round } from './peers/figures.ts';

/** Each is talked with for so many ms, in turn, so many times over: what else the machine does weighs on all alike. */
const SLICE = Number(process.env.BENCH_SLICE ?? 700);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 12);
/** Before it counts, every bot has had so many turns. */
const WARM = 1500;

const TALKS: [subject: Subject, peer: Peer][] = [
  ['echo', 'echo'],
  ['questions', 'briefwijzer'],
  ['form answers', 'briefwijzer'],
];

interface Talk {
  subject: Subject;
  bot: RunningBot;
  client: ChildProcess;
  turns: number;
  ms: number;
  cpu: number;
  latencies: number[];
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
  'memory (MB)': number;
}

/** Turns of eight people who talk at once, replies posted to a local channel, everything durable, beside a bare echo. */
export async function benchTurns(): Promise<Record<Subject, TurnsRow>> {
  const talks: Talk[] = [];
  try {
    for (const [subject, peer] of TALKS) {
      const bot = await startBot(peer);
      const client = fork('bench/peers/client.ts', [bot.origin, subject], { execArgv: [] });
      await once(client, 'message');
      talks.push({ subject, bot, client, turns: 0, ms: 0, cpu: 0, latencies: [] });
    }
    for (const { client } of talks) for (let turns = 0; turns < WARM;) turns += (await say(client)).turns;
    for (let round = 0; round < ROUNDS; round += 1) for (const talk of talks) await measure(talk);
    return rowsOf(talks);
  } finally {
    for (const { client, bot } of talks) {
      client.kill();
      await bot.stop();
    }
  }
}

async function say(client: ChildProcess): Promise<Measured> {
  client.send(SLICE);
  const [measured] = (await once(client, 'message')) as [Measured];
  if (measured.replies < measured.turns)
    throw new Error(`only ${measured.replies} replies to ${measured.turns} messages`);
  return measured;
}

async function measure(talk: Talk): Promise<void> {
  const before = cpuOf(talk.bot.pid);
  const { turns, ms, latencies } = await say(talk.client);
  talk.cpu += cpuOf(talk.bot.pid) - before;
  talk.turns += turns;
  talk.ms += ms;
  talk.latencies.push(...latencies);
}

function rowsOf(talks: Talk[]): Record<Subject, TurnsRow> {
  const figures = talks.map(({ subject, bot, turns, ms, cpu, latencies }) => ({
    subject,
    perSecond: (turns / ms) * 1000,
    cpu: cpu / turns,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    memory: memoryOf(bot.pid),
  }));
  const [echo] = figures;
  return Object.fromEntries(
    figures.map(({ subject, perSecond, cpu, p50, p99, memory }) => [
      subject,
      {
        'turns/s': Math.round(perSecond),
        'x echo (goal ≥ 1)': round(perSecond / echo!.perSecond),
        'CPU/turn (ms)': round(cpu),
        'x echo (goal ≤ 1)': round(cpu / echo!.cpu),
        'p50 (ms)': round(p50),
        'p99 (ms)': round(p99),
        'p99 x echo (goal ≤ 1)': round(p99 / echo!.p99),
        'memory (MB)': Math.round(memory),
      },
    ]),
  ) as Record<Subject, TurnsRow>;
}
