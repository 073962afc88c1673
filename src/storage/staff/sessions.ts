import { parsed } from '../database/json.ts';
import type { Database } from '../database/database.ts';

/** That somebody is signed in. */
export interface KeptSession {
  /** Of what their browser shows; that itself is not kept. */
  hash: string;
  /** Who it is, as JSON can hold it. */
  person: unknown;
  /** It ends then unless something is asked before, in ms of the real clock. */
  until: number;
  /** It ends then, whatever is asked. */
  latest: number;
}

/** Who is signed in, for all bots on the same store. */
export interface StaffSessions {
  /** Keeps a session, and forgets those that have ended. @param now ms of the real clock */
  begin(session: KeptSession, now: number): Promise<void>;
  /** @returns what is kept of a session, also when it has ended; undefined when nothing is */
  find(hash: string): Promise<KeptSession | undefined>;
  /** Something was asked: it ends later. One that was ended meanwhile stays so. */
  extend(hash: string, until: number): Promise<void>;
  end(hash: string): Promise<void>;
  /** Somebody wished to come in, and it ended so. @param at ms of the real clock */
  note(outcome: string, at: number): Promise<void>;
  /** @returns when it last ended so, for each way it ever ended */
  noted(): Promise<Record<string, number>>;
}

export function staffSessionsIn(database: Database): StaffSessions {
  return {
    begin: ({ person, ...session }, now) =>
      database.transaction(async (tx) => {
        await tx.deleteFrom('staff_sessions').where('until', '<=', now).execute();
        await tx
          .insertInto('staff_sessions')
          .values({ ...session, person: JSON.stringify(person) })
          .execute();
      }),
    async find(hash) {
      const row = await database.read((db) =>
        db.selectFrom('staff_sessions').selectAll().where('hash', '=', hash).executeTakeFirst(),
      );
      return (
        row && { ...row, person: parsed(row.person), until: Number(row.until), latest: Number(row.latest) }
      );
    },
    async extend(hash, until) {
      await database.transaction((tx) =>
        tx.updateTable('staff_sessions').set({ until }).where('hash', '=', hash).execute(),
      );
    },
    async end(hash) {
      await database.transaction((tx) => tx.deleteFrom('staff_sessions').where('hash', '=', hash).execute());
    },
    async note(outcome, at) {
      await database.transaction((tx) =>
        tx
          .insertInto('staff_sign_ins')
          .values({ outcome, at })
          .onConflict((known) => known.column('outcome').doUpdateSet({ at }))
          .execute(),
      );
    },
    async noted() {
      const rows = await database.read((db) => db.selectFrom('staff_sign_ins').selectAll().execute());
      return Object.fromEntries(rows.map(({ outcome, at }) => [outcome, Number(at)]));
    },
  };
}
