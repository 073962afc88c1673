import { correctionsOf } from '../../registration/correction.ts';
import type { Session } from '../database/tables.ts';
import { NOBODY } from './removal.ts';
import { escaped } from './traces.ts';

/**
 * Takes someone out of what the staff put right in the registrations of others: a correction that named this address
 * keeps that something changed, and no longer from what to what.
 */
export async function forgetInCorrections(tx: Session, email: string): Promise<void> {
  const address = email.trim().toLowerCase();
  const rows = await tx
    .selectFrom('registrations')
    .select(['number', 'details'])
    .where((is) => is(is.fn<string>('lower', ['details']), 'like', `%${escaped(address)}%`))
    .execute();
  for (const row of rows) {
    const details = JSON.parse(row.details) as Record<string, unknown>;
    const correcties = correctionsOf({ details }).map((correction) => {
      if (!JSON.stringify(correction).toLowerCase().includes(address)) return correction;
      const changes = correction.changes.map(({ what }) => ({ what, from: NOBODY, to: NOBODY }));
      return { ...correction, reason: NOBODY, changes };
    });
    await tx
      .updateTable('registrations')
      .set({ details: JSON.stringify({ ...details, correcties }) })
      .where('number', '=', row.number)
      .execute();
  }
}
