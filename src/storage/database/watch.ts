import { sql } from 'kysely';
import { StoreUnavailable } from '../../registration/registrationStore.ts';
import type { Database } from './database.ts';
import type { Session } from './tables.ts';

/** Said once in so many ms at most; and what was written so long ago says nothing of writing now. */
const MINUTE = 60_000;
/** Characters: as much as a long turn writes, so that a disk with room for less is not taken for one with room. */
const TRIAL = 'x'.repeat(65_536);

/** A database that knows whether it can be written to. */
export interface Watched extends Database {
  /**
   * Really writes, unless that went well within the last minute and nothing has failed since.
   * @throws StoreUnavailable when it can't be read or written
   */
  check(): Promise<void>;
}

/**
 * @param wall ms of the real clock
 * @param alarm told, once a minute at most, that reading or writing failed, and why
 */
export function watched(
  database: Database,
  wall: () => number,
  alarm: (what: string, about: object) => void,
): Watched {
  let trustedUntil = -Infinity;
  let quietUntil = -Infinity;
  let checking: Promise<void> | undefined;

  function failed(error: unknown): never {
    if (error instanceof StoreUnavailable) {
      trustedUntil = -Infinity;
      if (wall() >= quietUntil) {
        quietUntil = wall() + MINUTE;
        alarm('the store can not be read or written', { err: error, reason: error.message });
      }
    }
    throw error;
  }

  async function check(): Promise<void> {
    const trusted = wall() < trustedUntil;
    await database.transaction(trusted ? nothing : tryOut).catch(failed);
    if (!trusted) trustedUntil = wall() + MINUTE;
  }

  return {
    oneWriter: database.oneWriter,
    read: (work) => database.read(work).catch(failed),
    transaction: (work) => database.transaction(work).catch(failed),
    inLine: (work) => database.inLine(work).catch(failed),
    apart: database.apart,
    wipe: () => database.wipe(),
    check: () => (checking ??= check().finally(() => (checking = undefined))),
    close: () => database.close(),
  };
}

/** Begins and ends: that shows a file that is gone, locked or read-only, and a server that is away; not a full disk. */
async function nothing(tx: Session): Promise<void> {
  await sql`select 1`.execute(tx);
}

async function tryOut(tx: Session): Promise<void> {
  await tx.deleteFrom('trial').execute();
  await tx.insertInto('trial').values({ written: TRIAL }).execute();
}
