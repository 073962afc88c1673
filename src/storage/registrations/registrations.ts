import type { Command, Outcome } from '../../registration/command.ts';
import type { RegistrationStore } from '../../registration/registrationStore.ts';
import type { Database } from '../database/database.ts';
import type { Session } from '../database/tables.ts';
import { applyCommands, currentFor, handIns, write } from './applyCommands.ts';
import type { ApplyParts } from './applyCommands.ts';
import { decide, sameAs } from './changes.ts';
import type { Changes, Current } from './changes.ts';
import { findRegistrations, registrationsByNumber } from './registrationRows.ts';
import { writerFor } from './writer.ts';

const NOT_DONE = 'Niet uitgevoerd, omdat iets wat erbij hoort is geweigerd.';

/** From so many on, commands are decided before the transaction that writes them, so that it is short. */
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
  const outcomes = await allOrNothing(applyCommands(tx, commands, parts));
  await also(tx);
  return outcomes;
}

/**
 * Numbers are taken beforehand, so that nobody waits for them, and given back when nothing came of it. What was
 * decided is written in one short transaction, unless something changed since: then it is decided there anew.
 */
async function applyMany(
  database: Database,
  parts: Parts,
  commands: readonly Command[],
  also: Also,
): Promise<Outcome[]> {
  const numbers = await database.transaction((tx) => parts.numbers.take(tx, handIns(commands)));
  try {
    const before = await database.read((db) => currentFor(db, commands));
    const foreseen = decide(commands, before, numbers, parts.rules);
    return await database.transaction((tx) => writeMany(tx, before, foreseen));
  } catch (error) {
    await database.transaction((tx) => giveAllBack(tx)).catch(() => undefined);
    throw error;
  }

  /** Unless the fault was that nobody said it was written. */
  async function giveAllBack(tx: Session): Promise<void> {
    numbers.restart();
    const written = await registrationsByNumber(
      tx,
      handIns(commands).map((one) => numbers.next(one)),
    );
    if (written.size === 0) await numbers.giveBack();
  }

  function anew(now: Current): Changes {
    numbers.restart();
    return decide(commands, now, numbers, parts.rules);
  }

  async function writeMany(tx: Session, before: Current, foreseen: Changes): Promise<Outcome[]> {
    const now = await currentFor(tx, commands);
    const changes = sameAs(before, now) ? foreseen : anew(now);
    await allOrNothing(Promise.resolve(changes.outcomes));
    await numbers.giveBack();
    await write(tx, changes, parts);
    await also(tx);
    return changes.outcomes;
  }
}

/** @throws Refused when one of the commands is */
async function allOrNothing(applying: Promise<Outcome[]>): Promise<Outcome[]> {
  const outcomes = await applying;
  if (outcomes.some(({ kind }) => kind === 'refused')) throw new Refused(outcomes);
  return outcomes;
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
