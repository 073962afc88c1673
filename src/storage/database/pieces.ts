import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { RawBuilder, SqlBool } from 'kysely';
import type { Database } from './database.ts';
import { hasRowLocks } from './database.ts';
import type { Session, Tables } from './tables.ts';

/** So many rows go in one transaction unless another number is asked, and between two of them everyone else has so many ms. */
export const PIECE = 1_000;
const PAUSE = 20;

/** Some rows of one table: those for which the condition holds. */
export interface Rows {
  table: keyof Tables;
  when: RawBuilder<SqlBool>;
}

/**
 * Does the same again, each time in a transaction of its own, until there is less left than a whole piece.
 * @param signal stops between two pieces
 * @param piece takes up to so many, after so many that were taken before. @returns how many it took
 * @returns how many were taken in all
 */
export async function inPieces(
  database: Database,
  signal: AbortSignal | undefined,
  piece: (tx: Session, most: number, done: number) => Promise<number>,
  most = PIECE,
): Promise<number> {
  for (let total = 0; ;) {
    if (signal?.aborted) return total;
    const done = total;
    const taken = await database.transaction((tx) => piece(tx, most, done));
    total += taken;
    if (taken < most) return total;
    await wait(PAUSE);
  }
}

/** @returns how many there are */
export async function countRows(db: Session, { table, when }: Rows): Promise<number> {
  const counted = sql<{ count: number }>`select count(*) as count from ${sql.table(table)} where ${when}`;
  return (await counted.execute(db)).rows[0]?.count ?? 0;
}

/** Deletes so many of them at most. @returns how many */
export function deleteSome(tx: Session, rows: Rows, most: number): Promise<number> {
  return affected(tx, sql`delete from ${sql.table(rows.table)} where ${someOf(tx, rows, most)}`);
}

/** Changes so many of them at most; those that are changed are no longer among them. @returns how many */
export function updateSome(tx: Session, rows: Rows, change: RawBuilder<unknown>, most: number) {
  return affected(tx, sql`update ${sql.table(rows.table)} set ${change} where ${someOf(tx, rows, most)}`);
}

async function affected(tx: Session, statement: RawBuilder<unknown>): Promise<number> {
  return Number((await statement.execute(tx)).numAffectedRows ?? 0n);
}

/** Each row is found by its place, which every table has: Postgres goes there at once only for an array of places. */
function someOf(tx: Session, { table, when }: Rows, most: number): RawBuilder<SqlBool> {
  const places = (place: string) =>
    sql`select ${sql.ref(place)} from ${sql.table(table)} where ${when} limit ${most}`;
  return hasRowLocks(tx)
    ? sql<SqlBool>`ctid = any(array(${places('ctid')}))`
    : sql<SqlBool>`rowid in (${places('rowid')})`;
}
