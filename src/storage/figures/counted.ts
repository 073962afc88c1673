import { createHash } from 'node:crypto';
import type { Seen } from '../../dialogs/seen.ts';
import { isoDay, mondayOf, parseIsoDay } from '../../time/calendar.ts';
import { insertion } from '../database/insertion.ts';
import type { New, Session } from '../database/tables.ts';

/** Signs of a mark: so few that many people share one. */
const MARK = 4;

const insert = insertion('counted', { week: 'text', what: 'text', about: 'text', mark: 'text' });

/** Writes down what a turn adds to the figures, in the transaction of that turn. */
export async function noteSeen(tx: Session, { person, today, counts }: Seen): Promise<void> {
  const week = isoDay(mondayOf(parseIsoDay(today)!));
  const mark = createHash('sha256').update(`cijfers ${person}`).digest('hex').slice(0, MARK);
  await insert(
    tx,
    counts.map(({ what, about }) => ({ week, what, about, mark })),
  );
}

/** @returns what turns wrote down, at most so many, and takes it out: whoever adds it up does so in this transaction */
export async function takeCounted(tx: Session, most: number): Promise<New<'counted'>[]> {
  const oldest = tx.selectFrom('counted').select('seq').orderBy('seq').limit(most);
  return tx
    .deleteFrom('counted')
    .where('seq', 'in', oldest)
    .returning(['week', 'what', 'about', 'mark'])
    .execute();
}
