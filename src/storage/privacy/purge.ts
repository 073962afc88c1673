import type { Database } from '../database/database.ts';
import { REMOVED } from '../registrations/audit.ts';
import { removeRegistrations } from './removal.ts';
import { daysBefore, draftDays, KEPT, msBefore } from './retention.ts';
import type { StoreRules } from '../rules.ts';
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
  views: number;
}

export interface PurgeOptions {
  /** Counts what would go, and leaves everything. */
  dryRun?: boolean;
  /**
   * Nobody looks on: drafts and registrations must be old by the real clock too. A bot that is started with another
   * TODAY than before would find everything years old.
   */
  unattended?: boolean;
}

/** What time it is: for the bot, and really, in ms. */
export interface PurgeMoment {
  now: Date;
  wall: number;
}

/** Removes what has been kept for as long as it may be. */
export async function purge(
  database: Database,
  rules: StoreRules,
  options: PurgeOptions & PurgeMoment,
): Promise<Purged> {
  try {
    return await database.transaction(async (tx) => {
      const purged = await purgeIn(tx, rules, options);
      if (options.dryRun) throw new DryRun(purged);
      return purged;
    });
  } catch (error) {
    if (error instanceof DryRun) return error.purged;
    throw error;
  }
}

async function purgeIn(
  tx: Session,
  rules: StoreRules,
  { now, wall, unattended }: PurgeOptions & PurgeMoment,
): Promise<Purged> {
  const touchedBefore = (days: number) => (unattended ? msBefore(wall, days) : wall + 1);
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
        .where('touched', '<', touchedBefore(days))
        .execute();
      registrations[form.id]! += await removeRegistrations(
        tx,
        old.map(({ number }) => number),
        { at: now.toISOString(), channel: 'bewaartermijn', rules },
      );
    }
  }
  const draftsKept = draftDays(rules.forms);
  const settled = tx.deleteFrom('outbox').where('state', '!=', 'waiting');
  return {
    registrations,
    drafts: await count(
      tx
        .updateTable('conversations')
        .set((is) => ({ state: null, revision: is('revision', '+', 1) }))
        .where('updated', '<', daysBefore(now, draftsKept))
        .where('touched', '<', touchedBefore(draftsKept))
        .where('state', 'is not', null),
    ),
    conversations: await count(
      tx
        .deleteFrom('conversations')
        .where('updated', '<', daysBefore(now, draftsKept))
        .where('touched', '<', touchedBefore(draftsKept))
        .where('person', 'not in', tx.selectFrom('registrations').select('person')),
    ),
    inbox: await count(tx.deleteFrom('inbox').where('received', '<', daysBefore(now, KEPT.inbox))),
    replies: await count(
      settled
        .where('kind', '=', 'reply')
        .where((is) =>
          is.or([
            is('updated', '<', daysBefore(now, KEPT.replies)),
            is('subject', 'not in', is.selectFrom('conversations').select('conversation')),
          ]),
        ),
    ),
    notices: await count(
      settled
        .where('kind', '!=', 'reply')
        .where((is) =>
          is.or([
            is('updated', '<', daysBefore(now, KEPT.notices)),
            is.and([
              is('event', '!=', REMOVED),
              is('subject', 'not in', is.selectFrom('registrations').select('number')),
            ]),
          ]),
        ),
    ),
    quarantine: await count(tx.deleteFrom('quarantine').where('at', '<', daysBefore(now, KEPT.quarantine))),
    missed: await count(tx.deleteFrom('missed').where('day', '<', daysBefore(now, KEPT.missed).slice(0, 10))),
    views: await count(tx.deleteFrom('views').where('at', '<', daysBefore(now, KEPT.views))),
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
