import type { Database } from '../database/database.ts';

/** That somebody of the staff looked at registrations; never what they saw. */
export interface View {
  /** ISO date-time. */
  at: string;
  who: string;
  /** What was done: `list`, `show`, `export`, `person show` … */
  command: string;
  numbers: string[];
}

/** Who looked at whom. */
export interface Views {
  add(view: View): Promise<void>;
  /** The latest first; of one registration, when its number is given. */
  find(filter: { number?: string }): Promise<View[]>;
}

export function viewsIn(database: Database): Views {
  return {
    async add({ numbers, ...view }) {
      const row = { ...view, at: new Date(view.at).toISOString(), numbers: JSON.stringify(numbers) };
      await database.transaction((tx) => tx.insertInto('views').values(row).execute());
    },

    find: ({ number }) =>
      database.read(async (db) => {
        let query = db.selectFrom('views').selectAll().orderBy('seq', 'desc');
        if (number !== undefined) query = query.where('numbers', 'like', `%"${number}"%`);
        const rows = await query.execute();
        return rows.map(({ at, who, command, numbers }) => ({
          at,
          who,
          command,
          numbers: JSON.parse(numbers) as string[],
        }));
      }),
  };
}
