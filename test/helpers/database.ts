import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';

/** Milliseconds that a test waits for a bot to let go of its database. */
const PATIENCE = 120_000;

/** Asks the database of a bot something beside it, as another program would. @returns the rows of the last statement */
export async function sql(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  if (url.startsWith('sqlite:')) return inSqlite(url.slice('sqlite:'.length), statements);
  const client = new pg.Client(url);
  await client.connect();
  let rows: Record<string, unknown>[] = [];
  for (const statement of statements)
    rows = (await client.query<Record<string, unknown>>({ text: statement })).rows;
  await client.end();
  return rows;
}

/** Keeps everyone else from writing. @returns what lets go */
export async function holdWriting(url: string): Promise<() => Promise<void>> {
  if (url.startsWith('sqlite:')) {
    const database = new DatabaseSync(url.slice('sqlite:'.length), { timeout: PATIENCE });
    database.exec('begin immediate');
    return () => Promise.resolve(database.close());
  }
  const client = new pg.Client(url);
  await client.connect();
  await client.query('begin');
  await client.query('lock table inbox in exclusive mode');
  return () => client.end();
}

function inSqlite(file: string, statements: string[]): Record<string, unknown>[] {
  const database = new DatabaseSync(file, { timeout: PATIENCE });
  try {
    return statements.map((statement) => database.prepare(statement).all()).at(-1) ?? [];
  } finally {
    database.close();
  }
}
