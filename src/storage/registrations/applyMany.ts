import type { Command, Outcome } from '../../registration/command.ts';
import type { Database } from '../database/database.ts';
import type { Session } from '../database/tables.ts';
import { allOrNothing } from './allOrNothing.ts';
import { currentFor, handIns, revisionsFor, writtenNow } from './applyCommands.ts';
import type { ApplyParts } from './applyCommands.ts';
import { layReady, makeTrue, settle, takeAway } from './batches.ts';
import { decide, sameAs } from './changes.ts';
import type { Changes, Current } from './changes.ts';
import type { Numbers } from './numbers.ts';
import { registrationsByNumber } from './registrationRows.ts';
import { makeWay, write } from './write.ts';

/** Thousands of registrations, of which some change all the time: after so many times it is written at once. */
const BATCHES = 3;

/**
 * Commands about so many registrations that nobody may wait for all of it. They are decided before they are written, and
 * anew when something changed since. Numbers are taken beforehand, and given back when nothing came of it.
 * @param also what belongs to the same transaction; not done when a command is refused
 * @throws Refused when one of the commands is
 */
export async function applyMany(
  database: Database,
  parts: ApplyParts,
  commands: readonly Command[],
  also: (tx: Session) => Promise<unknown>,
): Promise<Outcome[]> {
  const numbers = await database.transaction((tx) => parts.numbers.take(tx, handIns(commands)));
  const work = { database, parts, commands, also, numbers };
  try {
    for (let batch = 1; database.oneWriter && batch <= BATCHES; batch += 1) {
      const outcomes = await inBatch(work);
      if (outcomes) return outcomes;
    }
    return await atOnce(work);
  } catch (error) {
    await database.transaction((tx) => giveAllBack(tx, work)).catch(() => undefined);
    throw error;
  }
}

interface Work {
  database: Database;
  parts: ApplyParts;
  commands: readonly Command[];
  also: (tx: Session) => Promise<unknown>;
  numbers: Numbers;
}

/** @returns undefined when something changed meanwhile; nothing was done then */
async function inBatch(work: Work): Promise<Outcome[] | undefined> {
  const { database, parts, commands, also, numbers } = work;
  await settle(database);
  const before = await database.read((db) => currentFor(db, commands));
  const changes = decideAnew(work, before);
  const outcomes = allOrNothing(changes.outcomes);
  const batch = await layReady(database, changes, writtenNow(parts));
  let done = false;
  try {
    done = await database.transaction(async (tx) => {
      const unchanged = sameAs(before, await revisionsFor(tx, commands));
      if (!unchanged || !(await makeTrue(tx, batch, changes.registrations.length))) return false;
      await numbers.giveBack();
      await makeWay(tx, changes, parts.rules);
      await also(tx);
      return true;
    });
  } finally {
    if (!done) await takeAway(database, parts.wall(), batch);
  }
  if (!done) return undefined;
  await settle(database).catch(() => undefined);
  return outcomes;
}

/** In one short transaction: what was decided, unless something changed since. */
async function atOnce(work: Work): Promise<Outcome[]> {
  const { database, parts, commands, also, numbers } = work;
  const before = await database.read((db) => currentFor(db, commands));
  const foreseen = decideAnew(work, before);
  return database.transaction(async (tx) => {
    const now = await currentFor(tx, commands);
    const changes = sameAs(before, now) ? foreseen : decideAnew(work, now);
    const outcomes = allOrNothing(changes.outcomes);
    await numbers.giveBack();
    await write(tx, changes, parts.rules, writtenNow(parts));
    await also(tx);
    return outcomes;
  });
}

function decideAnew({ commands, numbers, parts }: Work, current: Current): Changes {
  numbers.restart();
  return decide(commands, current, numbers, parts.rules);
}

/** Unless the fault was that nobody said it was written. */
async function giveAllBack(tx: Session, { commands, numbers }: Work): Promise<void> {
  numbers.restart();
  const written = await registrationsByNumber(
    tx,
    handIns(commands).map((one) => numbers.next(one)),
  );
  if (written.size === 0) await numbers.giveBack();
}
