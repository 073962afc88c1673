import type { Command, Outcome } from '../../registration/command.ts';
import type { RegistrationStore } from '../../registration/registrationStore.ts';
import type { Database } from '../database/database.ts';
import type { Session } from '../database/tables.ts';
import { allOrNothing, Refused } from './allOrNothing.ts';
import { applyCommands, handIns } from './applyCommands.ts';
import type { ApplyParts } from './applyCommands.ts';
import { applyMany } from './applyMany.ts';
import { countRegistrations, findRegistrations, partOfRegistrations } from './findRegistrations.ts';
import { writerFor } from '../database/database.ts';

/** From so many on, commands are decided before they are written, so that nobody waits for them. */
const MANY = 50;

/** What applying commands needs, and who is to know that notices wait. */
export interface Parts extends ApplyParts {
  queued: () => void;
}

/** What belongs to the same transaction as the commands; not done when one of them is refused. */
type Also = (tx: Session) => Promise<unknown>;

/** The registrations in the database. */
export function registrationStore(database: Database, parts: Parts): RegistrationStore {
  return {
    find: (filter) => database.read((db) => findRegistrations(db, filter)),
    part: (filter, part) => database.read((db) => partOfRegistrations(db, filter, part)),
    count: (filter) => database.read((db) => countRegistrations(db, filter)),
    apply: (commands) => applyTogether(database, parts, commands),
  };
}

/** Applies the commands in one transaction: all of them, or none when one is refused. */
export async function applyTogether(
  database: Database,
  parts: Parts,
  commands: readonly Command[],
  also: Also = () => Promise.resolve(),
): Promise<Outcome[]> {
  try {
    const outcomes =
      commands.length < MANY
        ? await writerFor(database, handIns(commands).length > 0)((tx) => applyFew(tx, parts, commands, also))
        : await applyMany(database, parts, commands, also);
    parts.queued();
    return outcomes;
  } catch (error) {
    if (error instanceof Refused) return error.outcomes;
    throw error;
  }
}

async function applyFew(
  tx: Session,
  parts: Parts,
  commands: readonly Command[],
  also: Also,
): Promise<Outcome[]> {
  const outcomes = allOrNothing(await applyCommands(tx, commands, parts));
  await also(tx);
  return outcomes;
}
