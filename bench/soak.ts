import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../test/helpers/postgres.ts';
import { openCrowd } from './peers/crowd.ts';
import { startBot, type RunningBot } from './peers/bots.ts';

/** How long it is talked with, in seconds: SOAK_SECONDS=600 for the long run. */
const SECONDS = Number(process.env.SOAK_SECONDS ?? 60);
const PER_SECOND = Number(process.env.SOAK_RATE ?? 100);
/** Turns between two looks. */
const LOOK = Math.min(10_000, (SECONDS * PER_SECOND) / 4);

const MB = 1024 * 1024;

type Row = Record<string, number | string>;

/** Mixed talk without end on SQLite: what grows shows in the rows, one for so many turns, the last after a purge. */
export function benchSoakSqlite(): Promise<Row[]> {
  return soak();
}

/** The same on PostgreSQL. */
export async function benchSoakPostgres(): Promise<Row[]> {
  const server = await startPostgres({ fsync: 'on' });
  try {
    return await soak(await server.database());
  } finally {
    await server.remove();
  }
}

async function soak(database?: string): Promise<Row[]> {
  const bot = await startBot('briefwijzer', { watched: true, ...(database && { database }) });
  const crowd = await openCrowd(bot.origin, seeded(7));
  try {
    await bot.state();
    const rows: Row[] = [];
    const total = Math.round(SECONDS * PER_SECOND);
    const started = performance.now();
    for (let turns = LOOK; turns <= total; turns += LOOK) {
      await paced(started, turns - LOOK, turns, () => crowd.speak());
      rows.push(await look(bot, `after ${turns} turns`, crowd.taken()));
    }
    purge(bot, '2018-03-20');
    rows.push(await look(bot, 'purged the same day', crowd.taken()));
    purge(bot, '2022-01-01');
    if (database) await query(database, 'vacuum (full)');
    rows.push(await look(bot, 'purged years later', crowd.taken()));
    return rows.map((row) => ({ ...row, 'refused in all': crowd.refused() }));
  } finally {
    await crowd.close();
    await bot.stop();
  }
}

/** Does something so often a second, whatever it takes: from one count to another. */
async function paced(started: number, from: number, to: number, act: () => void): Promise<void> {
  for (let done = from; done < to;) {
    const due = Math.min(to, Math.floor(((performance.now() - started) / 1000) * PER_SECOND));
    for (; done < due; done += 1) act();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function look(bot: RunningBot, what: string, took: number[]): Promise<Row> {
  const state = await bot.state();
  const sorted = took.sort((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  const { bytes, rows } = await kept(bot);
  return {
    what,
    turns: took.length,
    'p50 (ms)': at(0.5),
    'p99 (ms)': at(0.99),
    'slowest (ms)': at(1),
    'loop p99 (ms)': Math.round(state.late99),
    'largest stall (ms)': Math.round(state.latest),
    'memory (MB)': Math.round(state.rss),
    'heap in use (MB)': Math.round(state.heap * 10) / 10,
    files: state.files,
    handles: state.handles,
    'database (MB)': Math.round((bytes / MB) * 10) / 10,
    rows,
    mails: mailsOf(bot),
  };
}

/** What the database takes on the disk, with its log, and the rows in it. */
async function kept({ database }: RunningBot): Promise<{ bytes: number; rows: number }> {
  const counts = TABLES.map((table) => `(select count(*) from ${table})`).join(' + ');
  if (!database.startsWith('sqlite:')) {
    const [row] = await query(database, `select pg_database_size(current_database()) b, ${counts} r`);
    return { bytes: Number(row?.b), rows: Number(row?.r) };
  }
  const file = database.slice('sqlite:'.length);
  const { DatabaseSync } = await import('node:sqlite');
  const db = new DatabaseSync(file, { readOnly: true });
  const row = db.prepare(`select ${counts} r`).get();
  db.close();
  const files = [file, `${file}-wal`].filter((one) => existsSync(one));
  return { bytes: files.reduce((sum, one) => sum + statSync(one).size, 0), rows: Number(row?.r) };
}

const TABLES = [
  'conversations',
  'inbox',
  'outbox',
  'registrations',
  'audit',
  'missed',
  'quarantine',
  'tallies',
];

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(text);
  await client.end();
  return rows;
}

function mailsOf({ folder }: RunningBot): number {
  const mails = path.join(folder, 'mail');
  return existsSync(mails) ? readdirSync(mails).length : 0;
}

/** As the secretariat does it, while the bot runs. */
function purge({ database, folder }: RunningBot, today: string): void {
  execFileSync(process.execPath, ['src/secretariat.ts', 'purge'], {
    env: { ...process.env, DATABASE_URL: database, MAIL_FOLDER: path.join(folder, 'mail'), TODAY: today },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** The same numbers at every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
