import type { Command, Outcome } from '../../registration/command.ts';
import type { Session } from '../database/tables.ts';
import { dropNotices, queueNotices } from '../outbox/queue.ts';
import type { Clock, StoreRules } from '../rules.ts';
import { keepAddresses } from './addresses.ts';
import { writeAudits } from './audit.ts';
import { decide } from './changes.ts';
import type { Changes, Current } from './changes.ts';
import type { HandIn, NumberSource } from './numbers.ts';
import { toRow } from './registrationRow.ts';
import { registrationsById, registrationsByNumber, writeRegistrations } from './registrationRows.ts';

/** What applying commands needs beside the database. */
export interface ApplyParts {
  numbers: NumberSource;
  rules: StoreRules;
  clock: Clock;
  /** ms of the real clock. */
  wall: () => number;
}

/**
 * Applies commands one after the other within a transaction: each with its audit line and its notices. Of two that
 * hand in the same instance meanwhile the second can't write it; done again, it finds the first.
 */
export async function applyCommands(
  tx: Session,
  commands: readonly Command[],
  parts: ApplyParts,
): Promise<Outcome[]> {
  if (commands.length === 0) return [];
  const [numbers, current] = await Promise.all([
    parts.numbers.take(tx, handIns(commands)),
    currentFor(tx, commands),
  ]);
  const changes = decide(commands, current, numbers, parts.rules);
  await numbers.giveBack();
  await write(tx, changes, parts);
  return changes.outcomes;
}

export function handIns(commands: readonly Command[]): HandIn[] {
  return commands.filter((command) => command.kind === 'hand in');
}

/** @returns the registrations that commands are about; in a transaction nobody else changes them until it ends */
export async function currentFor(db: Session, commands: readonly Command[]): Promise<Current> {
  const numbers = commands.flatMap((command) => (command.kind === 'hand in' ? [] : [command.number]));
  const [byId, byNumber] = await Promise.all([
    registrationsById(
      db,
      handIns(commands).map(({ id }) => id),
    ),
    registrationsByNumber(db, numbers),
  ]);
  return { byId, byNumber };
}

/** Writes all that commands came to. */
export async function write(
  tx: Session,
  changes: Changes,
  { rules, clock, wall }: ApplyParts,
): Promise<void> {
  const moment = { updated: clock().toISOString(), touched: wall() };
  const { registrations, audits, notices, drop } = changes;
  await Promise.all([
    ...[...drop].map(([event, numbers]) => dropNotices(tx, event, numbers)),
    writeRegistrations(
      tx,
      registrations.map((one) => toRow(one, moment)),
    ),
    keepAddresses(tx, registrations, audits, (id) => rules.terms(id).form),
    writeAudits(tx, audits),
    queueNotices(tx, notices, moment.updated),
  ]);
}
