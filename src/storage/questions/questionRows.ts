import type { Selectable } from 'kysely';
import type { Question } from '../../forwarding/question.ts';
import { prepared } from '../database/prepared.ts';
import type { New, Session, Tables } from '../database/tables.ts';

export type QuestionRow = Selectable<Tables['questions']>;

/** Changes nothing when this one was passed on before. */
export const insertQuestion = prepared<Omit<New<'questions'>, `answer${string}` | 'picked_by'>, unknown>(
  (db, slot) =>
    db
      .insertInto('questions')
      .values({
        id: slot('id'),
        number: slot('number'),
        text: slot('text'),
        person: slot('person'),
        person_name: slot('person_name'),
        tenant: slot('tenant'),
        person_email: slot('person_email'),
        asked_at: slot('asked_at'),
        answer: null,
        answered_by: null,
        answered_at: null,
        picked_by: null,
        told: slot('told'),
        updated: slot('updated'),
        touched: slot('touched'),
      })
      .onConflict((known) => known.column('id').doNothing()),
);

/** Which questions are wanted; everything named must hold. */
export interface QuestionFilter {
  number?: string;
  person?: string;
  open?: boolean;
  /** Asked on or after, and on or before: days. */
  from?: string;
  to?: string;
}

/** @returns questions, those that wait first, then in the order they came */
export async function findQuestions(db: Session, filter: QuestionFilter): Promise<Question[]> {
  const { number, person, open, from, to } = filter;
  let query = db
    .selectFrom('questions')
    .selectAll()
    .orderBy((is) => is.case().when('answer', 'is', null).then(0).else(1).end())
    .orderBy('asked_at')
    .orderBy('number');
  if (number !== undefined) query = query.where('number', '=', number);
  if (person !== undefined) query = query.where('person', '=', person);
  if (open !== undefined) query = query.where('answer', open ? 'is' : 'is not', null);
  const found = (await query.execute()).map(questionOf);
  return found.filter(({ askedAt }) => {
    const day = askedAt.slice(0, 10);
    return (from === undefined || day >= from) && (to === undefined || day <= to);
  });
}

/** @returns the question that a row keeps */
export function questionOf(row: QuestionRow): Question {
  const { number, text, answer, answered_by: by, answered_at: at, picked_by: picked } = row;
  return {
    number,
    text,
    askedBy: {
      id: row.person,
      name: row.person_name,
      ...(row.tenant !== null && { tenant: row.tenant }),
      ...(row.person_email !== null && { email: row.person_email }),
    },
    askedAt: row.asked_at,
    ...(picked !== null && { pickedBy: picked }),
    ...(answer !== null && { answer: { text: answer, by: by ?? '', at: at ?? '' } }),
  };
}
