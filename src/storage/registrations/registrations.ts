import type { Command, Outcome } from '../../registration/command.ts';
import type { RegistrationStore } from '../../registration/registrationStore.ts';
import type { Database } from '../database/database.ts';
import { findRegistrations } from './registrationRows.ts';
import type { Session } from '../database/tables.ts';
import { writerFor } from './writer.ts';

const NOT_DONE = 'Niet uitgevoerd, omdat iets wat erbij hoort is geweigerd.';

/** What applying commands needs: how they are applied, and who is to know that notices wait. */
export interface Parts {
  apply: (tx: Session, commands: Command[]) => Promise<Outcome[]>;
  queued: () => void;
}

/** The registrations in the database. */
export function registrationStore(database: Database, parts: Parts): RegistrationStore {
  return {
    find: (filter) => database.read((db) => findRegistrations(db, filter)),
    apply: (commands) => applyTogether(database, parts, commands),
  };
}

/**
 * Applies the commands in one transaction: all of them, or none when one is refused.
 * @param also what belongs to the same transaction; not done when a command is refused
 */
export async function applyTogether(
  database: Database,
  { apply, queued }: Parts,
  commands: Command[],
  also: (tx: Session) => Promise<unknown> = () => Promise.resolve(),
): Promise<Outcome[]> {
  try {
    const outcomes = await writerFor(
      database,
      commands,
    )(async (tx) => {
      const applied = await apply(tx, commands);
      if (applied.some(({ kind }) => kind === 'refused')) throw new Refused(applied);
      await also(tx);
      return applied;
    });
    queued();
    return outcomes;
  } catch (error) {
    if (error instanceof Refused) return error.outcomes;
    throw error;
  }
}

/** Takes the whole transaction back: one of its commands was refused. */
class Refused extends Error {
  readonly outcomes: Outcome[];
  constructor(outcomes: Outcome[]) {
    super('refused');
    this.outcomes = outcomes.map((outcome) =>
      outcome.kind === 'done' ? { kind: 'refused', reason: NOT_DONE } : outcome,
    );
  }
}
