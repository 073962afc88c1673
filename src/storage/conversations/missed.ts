import type { Missed } from '../../dialogs/conversationStore.ts';
import { maskKnownNames } from '../../knowledge/missed/knownNames.ts';
import type { Database } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';
import type { New } from '../database/tables.ts';
import { namesKept } from '../privacy/names.ts';
import type { StoreRules } from '../rules.ts';

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

export const insertMissed = prepared<New<'missed'>, unknown>((db, slot) =>
  db.insertInto('missed').values({
    reason: slot('reason'),
    question: slot('question'),
    nearest: slot('nearest'),
    comment: slot('comment'),
    day: slot('day'),
  }),
);

/** @returns questions as they are kept: without the names of people who are in the store */
export async function withoutNames(
  database: Database,
  rules: StoreRules,
  missed: readonly Missed[],
): Promise<Missed[]> {
  if (missed.length === 0) return [];
  const names = await database.read((db) => namesKept(db, rules));
  return missed.map((one) => ({
    ...one,
    question: maskKnownNames(one.question, names),
    ...(one.comment !== undefined && { comment: maskKnownNames(one.comment, names) }),
  }));
}
