import type { Database } from '../database/database.ts';
import { removeRegistrations } from './removal.ts';
import { daysBefore, draftDays, KEPT } from './retention.ts';
import type { Clock, StoreRules } from '../rules.ts';
import type { Session } from '../database/tables.ts';

/** How many were (or would be) removed because they are no longer needed. */
export interface Purged {
  /** By form. */
  registrations: Record<string, number>;
  drafts: number;
  conversations: number;
  inbox: number;
  replies: number;
  notices: number;
  quarantine: number;
  missed: number;
}

/**
 * Removes what has been kept for as long as it may be.
 * @param dryRun counts what would go, and leaves everything
 */
export async function purge(
  database: Database,
  rules: StoreRules,
  clock: Clock,
  dryRun: boolean,
): Promise<Purged> {
  try {
    return await database.transaction(async (tx) => {
      const purged = await purgeIn(tx, rules, clock());
      if (dryRun) throw new DryRun(purged);
      return purged;
    });
  } catch (error) {
    if (error instanceof DryRun) return error.purged;
    throw error;
  }
}

async function purgeIn(tx: Session, rules: StoreRules, now: Date): Promise<Purged> {
  const registrations: Record<string, number> = {};
  for (const form of rules.forms) {
    registrations[form.id] = 0;
    for (const [status, days] of Object.entries(form.retention)) {
      const old = await tx
        .selectFrom('registrations')
        .select('number')
        .where('form', '=', form.id)
        .where('status', '=', status)
        .where('updated', '<', daysBefore(now, days))
        .execute();
      registrations[form.id]! += await removeRegistrations(
        tx,
        old.map(({ number }) => number),
        { at: now.toISOString(), channel: 'bewaartermijn' },
      );
    }
  }
  const draftsBefore = daysBefore(now, draftDays(rules.forms));
  const settled = tx.deleteFrom('outbox').where('state', '!=', 'waiting');
  return {
    registrations,
    drafts: await count(
      tx
        .updateTable('conversations')
        .set((is) => ({ state: null, revision: is('revision', '+', 1) }))
        .where('updated', '<', draftsBefore)
        .where('state', 'is not', null),
    ),
    conversations: await count(
      tx
        .deleteFrom('conversations')
        .where('updated', '<', draftsBefore)
        .where('person', 'not in', tx.selectFrom('registrations').select('person')),
    ),
    inbox: await count(tx.deleteFrom('inbox').where('received', '<', daysBefore(now, KEPT.inbox))),
    replies: await count(
      settled.where('kind', '=', 'reply').where('updated', '<', daysBefore(now, KEPT.replies)),
    ),
    notices: await count(
      settled
        .where('kind', '!=', 'reply')
        .where((is) =>
          is.or([
            is('updated', '<', daysBefore(now, KEPT.notices)),
            is.and([
              is('updated', '<', daysBefore(now, KEPT.replies)),
              is('subject', 'not in', is.selectFrom('registrations').select('number')),
            ]),
          ]),
        ),
    ),
    quarantine: await count(tx.deleteFrom('quarantine').where('at', '<', daysBefore(now, KEPT.quarantine))),
    missed: await count(tx.deleteFrom('missed').where('day', '<', daysBefore(now, KEPT.missed).slice(0, 10))),
  };
}

interface Counted {
  numDeletedRows?: bigint;
  numUpdatedRows?: bigint;
}

async function count(query: { executeTakeFirst(): Promise<Counted> }): Promise<number> {
  const { numDeletedRows, numUpdatedRows } = await query.executeTakeFirst();
  return Number(numDeletedRows ?? numUpdatedRows ?? 0n);
}

/** Takes everything back, and tells what it had been. */
class DryRun extends Error {
  readonly purged: Purged;
  constructor(purged: Purged) {
    super('dry run');
    this.purged = purged;
  }
}
