import type { Command, Outcome } from '../../registration/command.ts';
import type { Database } from '../database/database.ts';
import { applyTogether } from './registrations.ts';
import type { Parts } from './registrations.ts';

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
  /**
   * Keeps a run with what it means for the registrations, in one transaction: all of it, or nothing when a command is
   * refused or the run can't be kept.
   */
  save(run: AllocationRun, commands: Command[]): Promise<Outcome[]>;
  /** Oldest first. */
  all(): Promise<AllocationRun[]>;
  last(): Promise<AllocationRun | undefined>;
}

export function allocationRunsIn(database: Database, parts: Parts): AllocationRuns {
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
    save({ at, seed, input, result }, commands) {
      const run = { at, seed, input: JSON.stringify(input), result: JSON.stringify(result) };
      return applyTogether(database, parts, commands, (tx) =>
        tx.insertInto('allocation_runs').values(run).execute(),
      );
    },
  };
}
