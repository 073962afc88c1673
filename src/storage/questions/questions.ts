import { EVENTS } from '../../forwarding/notices.ts';
import { PREFIX } from '../../forwarding/question.ts';
import type { NewQuestion, Question, QuestionReader } from '../../forwarding/question.ts';
import { maskKnownNames } from '../../knowledge/missed/knownNames.ts';
import type { Origin } from '../../registration/command.ts';
import type { Notice } from '../../registration/notice.ts';
import type { Database } from '../database/database.ts';
import { changed } from '../database/prepared.ts';
import type { Session } from '../database/tables.ts';
import { queueNotices } from '../outbox/queue.ts';
import { namesKept } from '../privacy/names.ts';
import { daysBefore } from '../privacy/retention.ts';
import type { Parts } from '../registrations/registrations.ts';
import type { ApplyParts } from '../registrations/applyCommands.ts';
import { writeAudits } from '../registrations/audit.ts';
import { tellStaff } from '../staff/tellStaff.ts';
import { findQuestions, insertQuestion, questionOf } from './questionRows.ts';
import type { QuestionFilter } from './questionRows.ts';

/** Who is told of a question. Pure. Called inside the transaction. */
export type Told = (question: Question) => Notice[];

/** What became of an answer: the question has it now, or had one already. */
export type Answered = { kind: 'answered' | 'answered before'; question: Question };

/** The questions that people had passed on to the staff. */
export interface Questions extends QuestionReader {
  /** Those that wait first, then in the order they came. */
  find(filter: QuestionFilter): Promise<Question[]>;
  /** Takes care of a question, unless somebody does already. @returns it as it is then; undefined when there is no such question */
  pickUp(number: string, origin: Origin): Promise<Question | undefined>;
  /** Gives a question its answer, once. @returns undefined when there is no such question */
  answer(number: string, text: string, origin: Origin, told: Told): Promise<Answered | undefined>;
  /**
   * Has the secretariat told of what waits so many days since it last heard of it.
   * @returns how many questions that are
   */
  remind(days: number, told: (open: Question[]) => Notice): Promise<number>;
  /** Those with an answer, for the editors: without who asked and answered, and without names that are in the store. */
  forEditors(): Promise<{ day: string; question: string; answer: string }[]>;
}

export function questionsIn(database: Database, parts: Parts): Questions {
  const { clock, wall, queued, rules } = parts;

  async function answer(
    tx: Session,
    number: string,
    text: string,
    origin: Origin,
    told: Told,
  ): Promise<Answered | undefined> {
    const now = clock().toISOString();
    const given = await tx
      .updateTable('questions')
      .set({
        answer: text,
        answered_by: origin.by.name,
        answered_at: origin.at,
        updated: now,
        touched: wall(),
      })
      .where('number', '=', number)
      .where('answer', 'is', null)
      .returningAll()
      .executeTakeFirst();
    if (!given) {
      const [question] = await findQuestions(tx, { number });
      return question && { kind: 'answered before', question };
    }
    const question = questionOf(given);
    await writeAudits(tx, [
      {
        ...{ number, revision: 2, event: EVENTS.answered, from: EVENTS.asked, to: EVENTS.answered },
        ...{ fields: ['antwoord'], by: origin.by.id, channel: origin.channel, at: origin.at },
      },
    ]);
    await queueNotices(tx, told(question), now);
    await tellStaff(tx, [number], now);
    return { kind: 'answered', question };
  }

  async function pickUp(tx: Session, number: string, origin: Origin): Promise<Question | undefined> {
    const now = clock().toISOString();
    const picked = await tx
      .updateTable('questions')
      .set({ picked_by: origin.by.name, updated: now, touched: wall() })
      .where('number', '=', number)
      .where('picked_by', 'is', null)
      .where('answer', 'is', null)
      .returningAll()
      .executeTakeFirst();
    if (!picked) return (await findQuestions(tx, { number }))[0];
    await writeAudits(tx, [
      {
        ...{ number, revision: 1, event: EVENTS.pickedUp, from: EVENTS.asked, to: EVENTS.asked },
        ...{ fields: [], by: origin.by.id, channel: origin.channel, at: origin.at },
      },
    ]);
    await tellStaff(tx, [number], now);
    return questionOf(picked);
  }

  return {
    async pickUp(number, origin) {
      const question = await database.transaction((tx) => pickUp(tx, number, origin));
      queued();
      return question;
    },
    find: (filter) => database.read((db) => findQuestions(db, filter)),
    of: (person) => database.read((db) => findQuestions(db, { person })),

    async answer(number, text, origin, told) {
      const answered = await database.transaction((tx) => answer(tx, number, text, origin, told));
      queued();
      return answered;
    },

    async remind(days, told) {
      const now = clock();
      const count = await database.transaction(async (tx) => {
        const rows = await tx
          .updateTable('questions')
          .set({ told: now.toISOString() })
          .where('answer', 'is', null)
          .where('told', '<=', daysBefore(now, days))
          .returningAll()
          .execute();
        const open = rows.map(questionOf).sort((one, other) => (one.number < other.number ? -1 : 1));
        if (open.length > 0) await queueNotices(tx, [told(open)], now.toISOString());
        return open.length;
      });
      if (count > 0) queued();
      return count;
    },

    async forEditors() {
      const [found, names] = await database.read(async (db) => [
        await findQuestions(db, { open: false }),
        await namesKept(db, rules),
      ]);
      return found.map(({ text, answer, askedAt }) => ({
        day: askedAt.slice(0, 10),
        question: maskKnownNames(text, names),
        answer: maskKnownNames(answer?.text ?? '', names),
      }));
    },
  };
}

/** Passes a question on, within a turn's transaction: once, with its number, its audit line and who is told. */
export async function passOn(
  tx: Session,
  { id, text, origin, email }: NewQuestion,
  told: Told,
  { numbers, clock, wall }: ApplyParts,
): Promise<void> {
  const numbered = { prefix: PREFIX, origin };
  const taken = await numbers.take(tx, [numbered]);
  const number = taken.next(numbered);
  const { by, channel, at } = origin;
  const now = clock().toISOString();
  const written = await insertQuestion(tx, {
    ...{ id, number, text },
    person: by.id,
    person_name: by.name,
    tenant: by.tenant ?? null,
    person_email: email ?? null,
    asked_at: at,
    ...{ told: now, updated: now, touched: wall() },
  });
  const isNew = changed(written);
  if (isNew) taken.use(numbered);
  await taken.giveBack();
  if (!isNew) return;
  const audit = { number, revision: 1, event: EVENTS.asked, from: undefined, to: EVENTS.asked };
  await writeAudits(tx, [{ ...audit, fields: [], by: by.id, channel, at }]);
  const askedBy = { ...by, ...(email !== undefined && { email }) };
  await queueNotices(tx, told({ number, text, askedBy, askedAt: at }), now);
  await tellStaff(tx, [number], now);
}
