import { sql } from 'kysely';
import { prepared } from '../database/prepared.ts';
import type { New, Session } from '../database/tables.ts';

type Of = Pick<New<'numbers'>, 'prefix' | 'year'>;

const next = prepared<Of, Pick<New<'numbers'>, 'last'>>((db, slot) =>
  db
    .insertInto('numbers')
    .values({ prefix: slot('prefix'), year: slot('year'), last: 1 })
    .onConflict((taken) => taken.columns(['prefix', 'year']).doUpdateSet({ last: sql`numbers.last + 1` }))
    .returning('last'),
);

const previous = prepared<Of, unknown>((db, slot) =>
  db
    .updateTable('numbers')
    .set({ last: sql`last - 1` })
    .where('prefix', '=', slot('prefix'))
    .where('year', '=', slot('year')),
);

/**
 * Takes the next number, such as SD-2018-0001. The count stays locked until the transaction ends, so numbers have no
 * gaps, and none is given out twice, not even after its registration was removed.
 */
export async function takeNumber(tx: Session, prefix: string, year: string): Promise<string> {
  const { rows } = await next(tx, { prefix, year });
  return `${prefix}-${year}-${String(rows[0]?.last).padStart(4, '0')}`;
}

/** The number taken last in this transaction is not needed after all. */
export async function giveBackNumber(tx: Session, prefix: string, year: string): Promise<void> {
  await previous(tx, { prefix, year });
}
