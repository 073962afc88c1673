import type { Database } from './database.ts';

/** What the bot on this store takes for today, so that whoever else works on the store lives in the same day. */
export interface LivedDay {
  /** @param today as in the environment: a day or a moment; undefined for the real clock */
  set(today: string | undefined): Promise<void>;
  /** @returns what was set; undefined for the real clock */
  get(): Promise<string | undefined>;
  /** @returns whether people of Teams have used the bot by the real clock: then this is no place to try anything out */
  isReal(): Promise<boolean>;
}

const TEAMS = 'msteams';

export function livedDayIn(database: Database): LivedDay {
  const usedBy = (table: 'conversations' | 'audit') =>
    database.read((db) =>
      db.selectFrom(table).select('channel').where('channel', '=', TEAMS).limit(1).executeTakeFirst(),
    );

  const get = async () => {
    const row = await database.read((db) => db.selectFrom('lived_day').select('today').executeTakeFirst());
    return row?.today;
  };

  return {
    get,
    isReal: async () =>
      (await get()) === undefined &&
      ((await usedBy('conversations')) ?? (await usedBy('audit'))) !== undefined,
    set: (today) =>
      database.transaction(async (tx) => {
        await tx.deleteFrom('lived_day').execute();
        if (today !== undefined) await tx.insertInto('lived_day').values({ today }).execute();
      }),
  };
}
