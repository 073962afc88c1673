import { Kysely, PostgresDialect } from 'kysely';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { StoreUnavailable } from '../../registration/registrationStore.ts';
import type { Database } from './database.ts';
import { isCollision, isThereNow, messageOf, rethrowStoreFault } from './faults.ts';
import { abreast, GroupCommit } from './groupCommit.ts';
import { migrate } from './migrate.ts';
import { whenFree } from './whenFree.ts';
import type { Session, Tables } from './tables.ts';

/** Waiting for a connection, for the server to run a statement, and for its answer to arrive, in ms. */
const CONNECT_TIMEOUT = 2000;
const STATEMENT_TIMEOUT = 2500;
const ANSWER_TIMEOUT = 3000;
/** Waiting for a row that another transaction has changed, in ms: after that it is tried anew. */
const LOCK_TIMEOUT = 2000;
/** Two transactions that stood in each other's way are done again so often. */
const COLLISIONS = 5;
const STATEMENTS_NAMED = 200;
/** So many pieces of work that wait for the same lock share a transaction at most. */
const GROUP_SIZE = 32;
/** A count of Postgres is a bigint: read as a number, as SQLite gives it. */
const BIGINT: number = 20;

/** A pool of connections that never hangs and survives the server going away. What needs no answer first is sent at once. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
    lock_timeout: LOCK_TIMEOUT,
    query_timeout: ANSWER_TIMEOUT,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT * 2,
    keepAlive: true,
    pipeline: true,
    types: { getTypeParser },
  });
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: discardingBroken(pool) }) });
  try {
    await migrate(db);
  } catch (error) {
    await pool.end();
    throw new StoreUnavailable(`De database kan niet worden geopend: ${messageOf(error)}`, { cause: error });
  }
  const line = new GroupCommit((work) => transaction(db, work), GROUP_SIZE, abreast);
  return {
    oneWriter: false,
    read: (work) => work(db).catch(rethrowStoreFault),
    transaction: (work) => whenFree(() => transaction(db, work)).catch(rethrowStoreFault),
    inLine: (work) => line.run(work),
    apart: (_tx, work) => work(db),
    wipe: () => Promise.resolve(true),
    async close() {
      await line.idle();
      await db.destroy();
    },
  };
}

/** A connection broke, idle or between two questions of a transaction: whoever asks it next hears so, nobody else needs to. */
function ignore(): void {}

const getTypeParser = ((oid: number, format: 'text') =>
  oid === BIGINT
    ? Number
    : (pg.types.getTypeParser(oid, format) as unknown)) as typeof pg.types.getTypeParser;

async function transaction<T>(db: Session, work: (tx: Session) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (!(isCollision(error) || isThereNow(error)) || attempt === COLLISIONS) throw error;
    }
  }
}

/**
 * A connection that once gave no answer is not used again, not even to roll back: the answer may still come,
 * and each further question would wait its full time.
 */
function discardingBroken(pool: pg.Pool): PostgresPool {
  const named = statementNames();
  return {
    async connect() {
      const client = await pool.connect();
      let broken: Error | undefined;
      return {
        async query(sql: string, parameters: readonly unknown[]) {
          if (broken) throw broken;
          try {
            return await client.query({ text: sql, values: parameters.map(withoutNul), ...named(sql) });
          } catch (error) {
            if (!(error instanceof pg.DatabaseError)) broken = error as Error;
            throw error;
          }
        },
        release: () => client.release(broken),
      } as unknown as PostgresPoolClient;
    },
    end: () => pool.end(),
  };
}

/** Postgres keeps no NUL in a text: anything else a person can send is kept as it is. */
function withoutNul(value: unknown): unknown {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value;
}

/** The server reads and plans a statement with a name once for each connection; one with a list in it comes in many lengths. */
function statementNames(): (sql: string) => { name?: string } {
  const names = new Map<string, string>();
  return (sql) => {
    if (!names.has(sql) && names.size < STATEMENTS_NAMED) names.set(sql, `s${names.size}`);
    const name = names.get(sql);
    return name === undefined || / in \(\$/.test(sql) ? {} : { name };
  };
}
