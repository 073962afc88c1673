import { dayOf } from '../../time/amsterdam.ts';
import { applyCommand } from '../../registration/applyCommand.ts';
import type { Applied } from '../../registration/applyCommand.ts';
import type { Command, Outcome } from '../../registration/command.ts';
import { keepAddresses } from './addresses.ts';
import { writeAudit } from './audit.ts';
import { giveBackNumber, takeNumber } from './numbers.ts';
import { dropNotices, queueNotice } from '../outbox/queue.ts';
import {
  insertRegistration,
  registrationById,
  registrationByNumber,
  updateRegistration,
} from './registrationRows.ts';
import { toRow } from './registrationRow.ts';
import type { Clock, StoreRules } from '../rules.ts';
import type { Session } from '../database/tables.ts';

/** Applies commands one after the other within a transaction: each with its audit line and its notices. */
export async function applyCommands(
  tx: Session,
  commands: Command[],
  rules: StoreRules,
  clock: Clock,
  wall: () => number,
): Promise<Outcome[]> {
  const moment = { updated: clock().toISOString(), touched: wall() };
  const outcomes: Outcome[] = [];
  for (const command of commands) {
    const applied =
      command.kind === 'hand in' ? await handIn(tx, command, rules) : await follow(tx, command, rules);
    outcomes.push(await keep(tx, applied, rules, moment));
  }
  return outcomes;
}

type HandIn = Extract<Command, { kind: 'hand in' }>;

/** Taking the number comes first: whoever hands in the same instance meanwhile waits for it, and then finds this one. */
async function handIn(tx: Session, command: HandIn, rules: StoreRules): Promise<Applied> {
  const year = dayOf(command.origin.at).slice(0, 4);
  const [number, current] = await Promise.all([
    takeNumber(tx, command.prefix, year),
    registrationById(tx, command.id),
  ]);
  const applied = applyCommand(current, command, { ...rules.terms(command.form), number });
  if (applied.kind !== 'changed') await giveBackNumber(tx, command.prefix, year);
  return applied;
}

async function follow(tx: Session, command: Exclude<Command, HandIn>, rules: StoreRules): Promise<Applied> {
  const current = await registrationByNumber(tx, command.number);
  return applyCommand(current, command, rules.terms(current?.form ?? ''));
}

async function keep(
  tx: Session,
  applied: Applied,
  rules: StoreRules,
  moment: { updated: string; touched: number },
): Promise<Outcome> {
  if (applied.kind !== 'changed') return applied;
  const { registration, audit, notices, drop } = applied;
  const { form } = rules.terms(registration.form);
  const row = toRow(registration, moment);
  if (drop.length > 0) await dropNotices(tx, registration.number, drop);
  await Promise.all([
    registration.revision === 1 ? insertRegistration(tx, row) : updateRegistration(tx, row),
    keepAddresses(tx, registration, form, audit.fields),
    writeAudit(tx, audit),
    ...notices.map((notice) => queueNotice(tx, notice, moment.updated)),
  ]);
  return { kind: 'done', registration };
}
