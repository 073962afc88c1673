import { randomUUID } from 'node:crypto';
import type { Audit } from '../../registration/applied.ts';
import type { Notice } from '../../registration/notice.ts';
import type { Registration } from '../../registration/registration.ts';
import type { Database } from '../database/database.ts';
import { hasRowLocks } from '../database/database.ts';
import { anyOf, insertion } from '../database/insertion.ts';
import { inPieces } from '../database/pieces.ts';
import { prepared } from '../database/prepared.ts';
import type { Session } from '../database/tables.ts';
import type { Changes } from './changes.ts';
import type { WrittenAt } from './registrationRow.ts';
import { writeRows } from './write.ts';

/*
 * Work on thousands of registrations where one transaction at a time is written: everyone would wait for all of it. So
 * it is laid ready in pieces that nobody sees, becomes true in one short transaction, and is then put in its place in
 * pieces. Whoever reads sees all of it from that moment on (`registrations_now`); whoever changes a registration puts
 * that one in its place first.
 */

/** What a batch makes of one registration. */
interface Change {
  registration: Registration;
  audits: Audit[];
  notices: Notice[];
}

/** So many registrations, with all that is said about them, go in one transaction. */
const SOME = 500;

/** A batch that is not true after so many ms never will be: its process has ended. */
const ABANDONED = 3_600_000;

const insert = insertion('staged', { batch: 'text', number: 'text', id: 'text', change: 'text' });

const someTrue = prepared<object, { batch: string }>((db) =>
  db.selectFrom('batches').select('batch').where('published', '=', 1).limit(1),
);

async function anyTrue(db: Session): Promise<boolean> {
  return (await someTrue(db, {})).rows.length > 0;
}

/** Lays ready what commands came to; nobody sees it. @returns the batch */
export async function layReady(database: Database, changes: Changes, at: WrittenAt): Promise<string> {
  const batch = randomUUID();
  const audits = Map.groupBy(changes.audits, ({ number }) => number);
  const notices = Map.groupBy(changes.notices, ({ number }) => number);
  const rowOf = (registration: Registration) => {
    const { id, number } = registration;
    const said = { audits: audits.get(number) ?? [], notices: notices.get(number) ?? [] };
    return { batch, id, number, change: JSON.stringify({ registration, ...said } satisfies Change) };
  };
  await database.transaction((tx) =>
    tx
      .insertInto('batches')
      .values({ batch, published: 0, ...at })
      .execute(),
  );
  const lay = async (tx: Session, most: number, done: number) => {
    const rows = changes.registrations.slice(done, done + most).map(rowOf);
    await insert(tx, rows);
    return rows.length;
  };
  await inPieces(database, undefined, lay);
  return batch;
}

/**
 * From the end of this transaction on it is true.
 * @param count how many registrations it is about
 * @returns false when it can't be: another batch is not in its place yet, or this one was taken away
 */
export async function makeTrue(tx: Session, batch: string, count: number): Promise<boolean> {
  if (await anyTrue(tx)) return false;
  const ready = await tx
    .selectFrom('staged')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('batch', '=', batch)
    .executeTakeFirst();
  if (ready?.count !== count) return false;
  await tx.updateTable('batches').set({ published: 1 }).where('batch', '=', batch).execute();
  return true;
}

/** Puts in its place what is true, also of a process that was killed meanwhile. */
export async function settle(database: Database): Promise<void> {
  if (!database.oneWriter || !(await database.read(anyTrue))) return;
  const put = async (tx: Session, most: number) => putInPlace(tx, await trueOnes(tx).limit(most).execute());
  await inPieces(database, undefined, put, SOME);
  await database.transaction((tx) => removeEmpty(tx));
}

/** The same for these registrations alone, before they are changed. */
export async function settleThese(tx: Session, ids: string[], numbers: string[]): Promise<void> {
  if (hasRowLocks(tx) || !(await anyTrue(tx))) return;
  const these = trueOnes(tx).where((is) =>
    is.or([is('staged.id', 'in', anyOf(tx, ids)), is('staged.number', 'in', anyOf(tx, numbers))]),
  );
  await putInPlace(tx, await these.execute());
}

/**
 * For who removes data: all that is true is in its place, and what is not is taken away, so that nothing brings back
 * what is removed; whoever laid it ready begins anew.
 */
export async function settleAll(tx: Session): Promise<void> {
  if (hasRowLocks(tx)) return;
  await putInPlace(tx, await trueOnes(tx).execute());
  await tx.deleteFrom('staged').execute();
}

/** Takes away a batch that did not become true; without one, those that were left so. */
export async function takeAway(database: Database, wall: number, batch?: string): Promise<void> {
  if (!database.oneWriter) return;
  await database.transaction(async (tx) => {
    const open = tx.selectFrom('batches').select('batch').where('published', '=', 0);
    const gone =
      batch === undefined ? open.where('touched', '<', wall - ABANDONED) : open.where('batch', '=', batch);
    await tx.deleteFrom('staged').where('batch', 'in', gone).execute();
    await tx.deleteFrom('batches').where('batch', 'in', gone).execute();
  });
}

function trueOnes(tx: Session) {
  return tx
    .selectFrom('staged')
    .innerJoin('batches', 'batches.batch', 'staged.batch')
    .select(['staged.number', 'staged.change', 'batches.updated', 'batches.touched'])
    .where('batches.published', '=', 1);
}

/** @param rows of the one batch that is true. @returns how many */
async function putInPlace(
  tx: Session,
  rows: readonly (WrittenAt & { number: string; change: string })[],
): Promise<number> {
  const [first] = rows;
  if (!first) return 0;
  const changes = rows.map(({ change }) => JSON.parse(change) as Change);
  const written = {
    registrations: changes.map(({ registration }) => registration),
    audits: changes.flatMap(({ audits }) => audits),
    notices: changes.flatMap(({ notices }) => notices),
  };
  await writeRows(tx, written, first);
  const done = anyOf(
    tx,
    rows.map(({ number }) => number),
  );
  await tx.deleteFrom('staged').where('number', 'in', done).where('batch', 'in', published(tx)).execute();
  return rows.length;
}

function published(tx: Session) {
  return tx.selectFrom('batches').select('batch').where('published', '=', 1);
}

async function removeEmpty(tx: Session): Promise<void> {
  const left = tx.selectFrom('staged').select('batch');
  await tx.deleteFrom('batches').where('published', '=', 1).where('batch', 'not in', left).execute();
}
