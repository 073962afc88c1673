import type { Command, Outcome } from '../../registration/command.ts';
import type { RegistrationStore } from '../../registration/registrationStore.ts';
import type { Database } from '../database/database.ts';
import { findRegistrations } from './registrationRows.ts';
import type { Session } from '../database/tables.ts';
import { writerFor } from './writer.ts';

const NOT_DONE = 'Niet uitgevoerd, omdat iets wat erbij hoort is geweigerd.';

/** The registrations in the database. */
export function registrationStore(
  database: Database,
  parts: {
    apply: (tx: Session, commands: Command[], onEach?: () => void) => Promise<Outcome[]>;
    queued: () => void;
  },
): RegistrationStore {
  return {
    find: (filter) => database.read((db) => findRegistrations(db, filter)),

    async apply(commands, onEach) {
      try {
        const outcomes = await writerFor(database, commands)((tx) => allOrNothing(tx, commands, onEach));
        parts.queued();
        return outcomes;
      } catch (error) {
        if (error instanceof Refused) return error.outcomes;
        throw error;
      }
    },
  };

  async function allOrNothing(tx: Session, commands: Command[], onEach?: () => void): Promise<Outcome[]> {
    const outcomes = await parts.apply(tx, commands, onEach);
    if (outcomes.some(({ kind }) => kind === 'refused')) throw new Refused(outcomes);
    return outcomes;
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
