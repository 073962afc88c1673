import { StoreUnavailable } from '../../registration/registrationStore.ts';

/** SQLite's primary result codes: busy, locked, read-only, input/output, corrupt, full, cannot open, not a database. */
const SQLITE_UNAVAILABLE = new Set([5, 6, 8, 10, 11, 13, 14, 26]);

/** Postgres' classes: connection, resources, operator intervention, system; and read-only, lock not available. */
const POSTGRES_UNAVAILABLE = /^(08|53|57|58)|^(25006|55P03|25P03)$/;
const POSTGRES_BUSY = '55P03';
/** After a fault in a transaction every further statement in it gets this. */
const POSTGRES_ABORTED = '25P02';
const POSTGRES_DUPLICATE = '23505';
const POSTGRES_COLLISION = /^(40001|40P01)$/;

const NETWORK = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOENT)/;

/** What the `pg` package throws without a code. */
const PG_WITHOUT_CODE = /timeout|terminated|not queryable|ended|Cannot use a pool/i;

interface Coded {
  message?: unknown;
  code?: unknown;
  errcode?: unknown;
}

/** @returns whether another transaction has what this one needs, which passes by itself */
export function isBusy(error: unknown): boolean {
  const { code, errcode } = (error ?? {}) as Coded;
  if (code === POSTGRES_BUSY) return true;
  return typeof errcode === 'number' && [5, 6].includes(errcode & 0xff);
}

/** @returns whether this only follows from an earlier fault in the same transaction */
export function isAftermath(error: unknown): boolean {
  return ((error ?? {}) as Coded).code === POSTGRES_ABORTED;
}

/** @returns whether another transaction has written the same row meanwhile: done again, this one finds it there */
export function isThereNow(error: unknown): boolean {
  return ((error ?? {}) as Coded).code === POSTGRES_DUPLICATE;
}

/** @returns whether two transactions stood in each other's way: doing this one again is right */
export function isCollision(error: unknown): boolean {
  const { code } = (error ?? {}) as Coded;
  return typeof code === 'string' && POSTGRES_COLLISION.test(code);
}

/** @returns a StoreUnavailable when the database is what failed, and the error itself when our own code did */
export function asStoreFault(error: unknown): unknown {
  return error instanceof StoreUnavailable || !isDatabaseGone(error)
    ? error
    : new StoreUnavailable(messageOf(error), { cause: error });
}

/** @returns what an error says; of a connection that failed in several ways, its code */
export function messageOf(error: unknown): string {
  const { message, code } = (error ?? {}) as Coded;
  return (
    [message, code].find((said): said is string => typeof said === 'string' && said !== '') ??
    'onbekende fout'
  );
}

/** For a rejected promise: the same, thrown on. */
export function rethrowStoreFault(error: unknown): never {
  throw asStoreFault(error);
}

function isDatabaseGone(error: unknown): boolean {
  const { message, code, errcode } = (error ?? {}) as Coded;
  if (typeof errcode === 'number') return SQLITE_UNAVAILABLE.has(errcode & 0xff);
  if (code === 'ERR_INVALID_STATE') return true;
  if (typeof code === 'string') {
    return NETWORK.test(code) || POSTGRES_UNAVAILABLE.test(code) || isCollision(error);
  }
  return typeof message === 'string' && PG_WITHOUT_CODE.test(message);
}
