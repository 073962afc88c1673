import type { Posted } from '../../dialogs/conversationStore.ts';
import type { About } from '../../dialogs/message.ts';
import type { Session } from '../database/tables.ts';

/** Longest question that is kept with its answer, in characters. */
const LONGEST_QUESTION = 1000;

/** Writes down where answers stand; one that was sent twice stands twice. */
export async function notePosted(tx: Session, posted: readonly Posted[], at: string): Promise<void> {
  for (const { place, conversation, about } of posted) {
    const { question, fact = null } = about;
    const row = {
      place,
      conversation,
      question: question.slice(0, LONGEST_QUESTION).toWellFormed(),
      fact,
      at,
    };
    await tx
      .insertInto('answered')
      .values(row)
      .onConflict((known) => known.column('place').doNothing())
      .execute();
  }
}

/** @returns what the answer at this place is about */
export async function answeredAt(db: Session, place: string): Promise<About | undefined> {
  const of = db.selectFrom('answered').select(['question', 'fact']).where('place', '=', place);
  const row = await of.executeTakeFirst();
  return row && { question: row.question, ...(row.fact !== null && { fact: row.fact }) };
}
