import type { Session } from '../database/tables.ts';
import { dropNotices, queueNotices } from '../outbox/queue.ts';
import { tellStaff } from '../staff/tellStaff.ts';
import type { StoreRules } from '../rules.ts';
import { keepAddresses } from './addresses.ts';
import { writeAudits } from './audit.ts';
import type { Changes } from './changes.ts';
import { toRow } from './registrationRow.ts';
import type { WrittenAt } from './registrationRow.ts';
import { writeRegistrations } from './registrationRows.ts';

/** Writes all that commands came to; of what a date is agreed on the staff see it in their channel. */
export async function write(tx: Session, changes: Changes, rules: StoreRules, at: WrittenAt): Promise<void> {
  await Promise.all([makeWay(tx, changes, rules), writeRows(tx, changes, at)]);
  const followed = changes.registrations.filter(({ form }) => rules.terms(form).course.appoints);
  await tellStaff(
    tx,
    followed.map(({ number }) => number),
    at.updated,
  );
}

/** What follows for what is there: notices that no longer hold, and by which addresses registrations are found. */
export async function makeWay(
  tx: Session,
  { drop, registrations, audits }: Changes,
  rules: StoreRules,
): Promise<void> {
  await Promise.all([
    ...[...drop].map(([event, numbers]) => dropNotices(tx, event, numbers)),
    keepAddresses(tx, registrations, audits, (id) => rules.terms(id).form),
  ]);
}

/** The registrations with their audit lines and notices. */
export async function writeRows(
  tx: Session,
  { registrations, audits, notices }: Pick<Changes, 'registrations' | 'audits' | 'notices'>,
  at: WrittenAt,
): Promise<void> {
  await Promise.all([
    writeRegistrations(
      tx,
      registrations.map((one) => toRow(one, at)),
    ),
    writeAudits(tx, audits),
    queueNotices(tx, notices, at.updated),
  ]);
}
