import { mkdirSync, statSync, chmodSync, closeSync, existsSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { StoreUnavailable } from '../../registration/registrationStore.ts';
import type { Database } from './database.ts';
import { messageOf, rethrowStoreFault } from './faults.ts';
import { GroupCommit } from './groupCommit.ts';
import { isOutdated, migrate } from './migrate.ts';
import { nodeSqlite, sqliteTransaction } from './nodeSqlite.ts';
import { wipeSqlite } from './wipeSqlite.ts';
import type { Tables } from './tables.ts';
import { compareAsPeople } from './texts.ts';
import { markUsed, refuseLost } from './usedMark.ts';

/** SQLite itself waits no longer than this for a lock, in ms: the whole process stands still meanwhile. */
const BUSY_TIMEOUT = 20;
/** As long as another process may be migrating, or putting the log of a crash in order, in ms. */
const OPENING_PATIENCE = 10_000;
/** So many turns share a transaction at most: bounds how long the event loop is held. */
const GROUP_SIZE = 64;

/**
 * Two connections: one that writes, one that reads without ever waiting for it.
 * Every commit is on the disk before it is confirmed (write-ahead log, synchronous FULL).
 */
export async function openSqlite(path: string): Promise<Database> {
  const open: DatabaseSync[] = [];
  try {
    refuseLost(path);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    forOwnerOnly(path);
    const writer = connect(path, open);
    const session = new Kysely<Tables>({ dialect: nodeSqlite(writer) });
    if (await isOutdated(session))
      await sqliteTransaction(writer, session, () => undefined, OPENING_PATIENCE)(migrate);
    markUsed(path);
    const reading = new Kysely<Tables>({ dialect: nodeSqlite(connect(path, open)) });
    const commits = new GroupCommit(sqliteTransaction(writer, session, sameFile(path)), GROUP_SIZE);
    return {
      oneWriter: true,
      read: (work) => work(reading).catch(rethrowStoreFault),
      transaction: (work) => commits.run(work),
      inLine: (work) => commits.run(work),
      apart: (tx, work) => work(tx),
      wipe: () => wipeSqlite(path),
      async close() {
        await commits.idle();
        for (const database of open) database.close();
      },
    };
  } catch (error) {
    for (const database of open) database.close();
    throw new StoreUnavailable(`De database ${path} kan niet worden geopend: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

function connect(path: string, open: DatabaseSync[]): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: OPENING_PATIENCE });
  open.push(database);
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
  database.exec(`pragma secure_delete = on; pragma busy_timeout = ${BUSY_TIMEOUT}`);
  compareAsPeople(database);
  return database;
}

/** Nobody else may read the file, nor the log beside it, which SQLite gives the same rights. */
function forOwnerOnly(path: string): void {
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  const { uid, mode } = statSync(path);
  if (uid === process.getuid?.() && (mode & 0o077) !== 0)
    for (const file of [path, `${path}-wal`, `${path}-shm`]) if (existsSync(file)) chmodSync(file, 0o600);
}

/** Writing to a file that was deleted or replaced succeeds and is lost: look before each transaction. */
function sameFile(path: string): () => void {
  const { ino, dev } = statSync(path);
  return () => {
    const now = statSync(path, { throwIfNoEntry: false });
    if (now?.ino !== ino || now.dev !== dev) {
      throw new StoreUnavailable(`De database ${path} is verplaatst of verwijderd.`);
    }
  };
}
