import type { Command, Outcome } from '../../registration/command.ts';
import type { Session } from '../database/tables.ts';
import type { Clock, StoreRules } from '../rules.ts';
import { settleThese } from './batches.ts';
import { decide } from './changes.ts';
import type { Current, Revisions } from './changes.ts';
import type { HandIn, NumberSource } from './numbers.ts';
import { registrationsById, registrationsByNumber, revisionsBy } from './registrationRows.ts';
import type { WrittenAt } from './registrationRow.ts';
import { write } from './write.ts';

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
  await settleThese(tx, idsIn(commands), numbersIn(commands));
  const [numbers, current] = await Promise.all([
    parts.numbers.take(tx, handIns(commands)),
    currentFor(tx, commands),
  ]);
  const changes = decide(commands, current, numbers, parts.rules);
  await numbers.giveBack();
  await write(tx, changes, parts.rules, writtenNow(parts));
  return changes.outcomes;
}

export function handIns(commands: readonly Command[]): HandIn[] {
  return commands.filter((command) => command.kind === 'hand in');
}

/** @returns the registrations that commands are about; in a transaction nobody else changes them until it ends */
export async function currentFor(db: Session, commands: readonly Command[]): Promise<Current> {
  const [byId, byNumber] = await Promise.all([
    registrationsById(db, idsIn(commands)),
    registrationsByNumber(db, numbersIn(commands)),
  ]);
  return { byId, byNumber };
}

/** @returns how often each of them was changed, which takes less reading */
export async function revisionsFor(db: Session, commands: readonly Command[]): Promise<Revisions> {
  return {
    byId: await revisionsBy(db, 'id', idsIn(commands)),
    byNumber: await revisionsBy(db, 'number', numbersIn(commands)),
  };
}

export function idsIn(commands: readonly Command[]): string[] {
  return handIns(commands).map(({ id }) => id);
}

export function numbersIn(commands: readonly Command[]): string[] {
  return commands.flatMap((command) => (command.kind === 'hand in' ? [] : [command.number]));
}

export function writtenNow({ clock, wall }: Pick<ApplyParts, 'clock' | 'wall'>): WrittenAt {
  return { updated: clock().toISOString(), touched: wall() };
}
