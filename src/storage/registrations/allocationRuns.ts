import type { Database } from '../database/database.ts';

/** One run of the allocation, with all that is needed to do it again. */
export interface AllocationRun {
  /** ISO date-time. */
  at: string;
  seed: string;
  /** Who asked for what, and how many places there were. */
  input: unknown;
  /** Who got what. */
  result: unknown;
}

/** The runs of the allocation: never changed, so that anyone can check them. */
export interface AllocationRuns {
  save(run: AllocationRun): Promise<void>;
  /** Oldest first. */
  all(): Promise<AllocationRun[]>;
  last(): Promise<AllocationRun | undefined>;
}

export function allocationRunsIn(database: Database): AllocationRuns {
  const all = () =>
    database.read(async (db) => {
      const rows = await db.selectFrom('allocation_runs').selectAll().orderBy('seq').execute();
      return rows.map(({ at, seed, input, result }) => ({
        at,
        seed,
        input: JSON.parse(input) as unknown,
        result: JSON.parse(result) as unknown,
      }));
    });
  return {
    all,
    last: async () => (await all()).at(-1),
    async save({ at, seed, input, result }) {
      const run = { at, seed, input: JSON.stringify(input), result: JSON.stringify(result) };
      await database.transaction((tx) => tx.insertInto('allocation_runs').values(run).execute());
    },
  };
}
