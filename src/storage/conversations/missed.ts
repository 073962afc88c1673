import type { Missed } from '../../dialogs/conversationStore.ts';
import type { Database } from '../database/database.ts';

/** @returns the questions without a good answer, in the order they came; on or after, and on or before these days */
export function missedIn(
  database: Database,
  { from, to }: { from?: string; to?: string },
): Promise<Missed[]> {
  return database.read(async (db) => {
    let query = db.selectFrom('missed').selectAll().orderBy('seq');
    if (from !== undefined) query = query.where('day', '>=', from);
    if (to !== undefined) query = query.where('day', '<=', to);
    return (await query.execute()).map(({ reason, question, nearest, comment, day }) => ({
      reason: reason as Missed['reason'],
      question,
      ...(nearest !== null && { nearest }),
      ...(comment !== null && { comment }),
      day,
    }));
  });
}
