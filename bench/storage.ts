import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { openStore } from '../src/storage/openStore.ts';
import { startPostgres } from '../test/helpers/postgres.ts';
import { ANSWERS, AT } from './peers/answers.ts';
import { handIn } from './peers/handIn.ts';
import { knowledgeRules } from './peers/rules.ts';

const COUNT = 1500;
const ABREAST = [1, 32];
interface Row {
  engine: string;
  what: string;
  abreast: number;
  perSecond: number;
}

type Insert = (index: number) => unknown;

/** @returns how many a second when so many are under way at a time; each is durable before the next of its lane begins */
async function perSecond(insert: Insert, abreast: number): Promise<number> {
  let next = 0;
  const start = performance.now();
  const lanes = Array.from({ length: abreast }, async () => {
    while (next < COUNT) await insert(next++);
  });
  await Promise.all(lanes);
  return Math.round((COUNT * 1000) / (performance.now() - start));
}

/** A whole turn that hands in. */
async function handingIn(url: string): Promise<{ insert: Insert; close: () => Promise<void> }> {
  const store = await openStore(url, knowledgeRules(), () => new Date(AT));
  let run = 0;
  const insert = () => handIn(store, `f${run++}`);
  return { insert, close: () => store.close() };
}

const TABLE = 'create table bare (id text primary key, answers text not null)';
const PAYLOAD = JSON.stringify(ANSWERS);

/** The same answers as one row, committed with the same settings, and nothing else. */
function bareSqlite(file: string): { insert: Insert; close: () => void } {
  const database = new DatabaseSync(file);
  database.exec(`pragma journal_mode = wal; pragma synchronous = full; ${TABLE}`);
  const statement = database.prepare('insert into bare values (?, ?)');
  let run = 0;
  return { insert: () => statement.run(`f${run++}`, PAYLOAD), close: () => database.close() };
}

async function barePostgres(url: string): Promise<{ insert: Insert; close: () => Promise<void> }> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  await pool.query(TABLE);
  let run = 0;
  return {
    insert: () => pool.query('insert into bare values ($1, $2)', [`f${run++}`, PAYLOAD]),
    close: () => pool.end(),
  };
}

/** Registrations a second, handed in and on the disk, beside bare inserts that wait for the disk as long. */
export async function benchStorage(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefwijzer-bench-'));
  const server = await startPostgres({ fsync: 'on' });
  const rows: Row[] = [];
  try {
    const [whole, bare] = [await server.database(), await server.database()];
    const candidates = [
      { engine: 'SQLite', what: 'bare insert', ...bareSqlite(path.join(folder, 'bare.db')) },
      {
        engine: 'SQLite',
        what: 'registration',
        ...(await handingIn(`sqlite:${path.join(folder, 'whole.db')}`)),
      },
      { engine: 'PostgreSQL', what: 'bare insert', ...(await barePostgres(bare)) },
      { engine: 'PostgreSQL', what: 'registration', ...(await handingIn(whole)) },
    ];
    for (const { engine, what, insert, close } of candidates) {
      for (const abreast of ABREAST) {
        rows.push({ engine, what, abreast, perSecond: await perSecond(insert, abreast) });
      }
      await Promise.resolve(close());
    }
    return rows;
  } finally {
    await server.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1]?.endsWith('storage.ts')) console.table(await benchStorage());
