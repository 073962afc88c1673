import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Command } from '../src/registration/command.ts';
import { openStore } from '../src/storage/openStore.ts';
import { startPostgres } from '../test/helpers/postgres.ts';
import { ANSWERS, AT } from './peers/answers.ts';
import type { HandedIn } from './peers/handIns.ts';
import { watchLocks } from './peers/locks.ts';
import { knowledgeRules } from './peers/rules.ts';

const COUNT = 1500;
/** Runs of each number of bots, in turn, so that what else the machine does weighs on all alike. */
const ROUNDS = 5;
const ABREAST = 32;
const STAFF_WORK = 10_000;
const STAFF = { by: { id: 'vng', name: 'VNG' }, channel: 'secretariaat', at: AT };

/** Bots of which each hands in its share, or goes on until it is stopped. */
async function fleet(url: string, bots: number, count: number, abreast: number) {
  const children = Array.from({ length: bots }, () =>
    fork('bench/peers/handIns.ts', [url, String(Math.ceil(count / bots)), String(abreast)], { execArgv: [] }),
  );
  await Promise.all(children.map((child) => once(child, 'message')));
  const started = performance.now();
  for (const child of children) child.send('start');
  const results = Promise.all(
    children.map(async (child) => ((await once(child, 'message')) as [HandedIn])[0]),
  ).then((all) => ({ all, ms: performance.now() - started }));
  return { stop: () => children.forEach((child) => child.send('stop')), results };
}

interface Fleet {
  all: HandedIn[];
  ms: number;
}

function figures({ all, ms }: Fleet) {
  const latencies = all.flatMap((one) => one.latencies).sort((a, b) => a - b);
  const sum = (of: 'count' | 'refused' | 'cpu') => all.reduce((total, one) => total + one[of], 0);
  const at = (share: number) => Math.round(latencies[Math.floor(latencies.length * share)] ?? NaN);
  return {
    'a second': Math.round((sum('count') * 1000) / ms),
    '503 (goal 0)': sum('refused'),
    'p50 (ms)': at(0.5),
    'p99 (ms, goal < 1000)': at(0.99),
    'longest (ms)': at(0.99999),
    'CPU each (ms)': Math.round((sum('cpu') / sum('count')) * 100) / 100,
  };
}

async function onEngines<T>(
  work: (engine: string, fresh: () => Promise<string>) => Promise<T[]>,
): Promise<T[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefwijzer-bench-'));
  const server = await startPostgres({ fsync: 'on' });
  let files = 0;
  try {
    return [
      ...(await work('SQLite', () => Promise.resolve(`sqlite:${path.join(folder, `${++files}.db`)}`))),
      ...(await work('PostgreSQL', () => server.database())),
    ];
  } finally {
    await server.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Hand-ins by one, two and three bots on one database, each on the disk before it is confirmed: the median run, and what
 * part of the time of their transactions goes in waiting for another's number.
 */
export function benchFleet(): Promise<object[]> {
  return onEngines(async (engine, fresh) => {
    const bots = engine === 'SQLite' ? [1] : [1, 2, 3];
    const rows = bots.map((): Record<string, number>[] => []);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [at, count] of bots.entries()) {
        const url = await fresh();
        const waits = engine === 'SQLite' ? undefined : watchLocks(url);
        const { results } = await fleet(url, count, COUNT, ABREAST);
        rows[at]!.push({
          ...figures(await results),
          ...(waits && { 'waits for a number (%, goal < 5)': await waits() }),
        });
      }
    }
    return rows.map((runs, at) => ({ engine, bots: bots[at], ...medians(runs) }));
  });
}

function medians(runs: readonly Record<string, number>[]): Record<string, number> {
  const names = Object.keys(runs[0] ?? {});
  const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;
  return Object.fromEntries(names.map((name) => [name, median(runs.map((run) => run[name] ?? NaN))]));
}

/** What a running chat notices of the staff: an import of 10,000, and a place for each of them. */
export function benchBesideStaff(): Promise<object[]> {
  return onEngines(async (engine, fresh) => {
    const url = await fresh();
    const rows = [];
    const store = await openStore(url, knowledgeRules(), () => new Date(AT));
    const imported = Array.from({ length: STAFF_WORK }, (_, at): Command => {
      const email = `p${at}@voorbeeld.nl`;
      return {
        kind: 'hand in',
        id: `i${at}`,
        form: 'startdag',
        prefix: 'SD',
        answers: { ...ANSWERS, email },
        origin: STAFF,
      };
    });
    let numbers: string[] = [];
    const works = {
      import: async () => {
        const outcomes = await store.registrations.apply(imported);
        numbers = outcomes.flatMap((one) => (one.kind === 'done' ? [one.registration.number] : []));
      },
      allocate: async () => {
        const plaats = ANSWERS.opgave;
        await store.registrations.apply(
          numbers.map((number) => ({
            kind: 'set status',
            number,
            status: 'geplaatst',
            details: { plaats },
            origin: STAFF,
          })),
        );
      },
    };
    for (const [what, work] of Object.entries(works)) {
      const chat = await fleet(url, 1, 0, 4);
      const started = performance.now();
      await work();
      const seconds = Math.round((performance.now() - started) / 100) / 10;
      chat.stop();
      rows.push({ engine, what: `${what} of ${numbers.length}`, seconds, ...figures(await chat.results) });
    }
    await store.close();
    return rows;
  });
}

if (process.argv[1]?.endsWith('fleet.ts')) {
  console.table(await benchFleet());
  console.table(await benchBesideStaff());
}
