import type { ChangesInterests } from '../../dialogs/conversationStore.ts';
import type { Interest } from '../../dialogs/news/newsFor.ts';
import type { Notice } from '../../registration/notice.ts';
import type { Database } from '../database/database.ts';
import type { Session } from '../database/tables.ts';
import { queueNotices } from '../outbox/queue.ts';
import type { Clock } from '../rules.ts';

/** What people wish to hear of, and what they were told. */
export interface News {
  interests(): Promise<Interest[]>;
  /** @returns which of these letters were not there before; none at the very first time, when nothing is new */
  fresh(letters: readonly string[]): Promise<string[]>;
  /** Has these told, each once for good, and remembers that these letters are there. @returns how many were not told before */
  tell(notices: readonly Notice[], letters: readonly string[]): Promise<number>;
}

export function newsIn(database: Database, clock: Clock, queued: () => void): News {
  async function tell(tx: Session, notices: readonly Notice[], letters: readonly string[]): Promise<number> {
    const at = clock().toISOString();
    for (const letter of letters)
      await tx
        .insertInto('letters_seen')
        .values({ letter, at })
        .onConflict((known) => known.column('letter').doNothing())
        .execute();
    let told = 0;
    for (const notice of notices) {
      const first = tx.insertInto('news_told').values({ key: notice.key, at });
      const { numInsertedOrUpdatedRows: rows = 0n } = await first
        .onConflict((known) => known.column('key').doNothing())
        .executeTakeFirst();
      if (rows === 0n) continue;
      await queueNotices(tx, [notice], at);
      told += 1;
    }
    return told;
  }

  return {
    interests: () =>
      database.read(async (db) => {
        const rows = await db.selectFrom('interests').selectAll().orderBy('at').execute();
        return rows.map(({ conversation, person, subject, address }) => ({
          ...{ conversation, person, subject },
          ...(address !== null && { address: JSON.parse(address) as unknown }),
        }));
      }),

    fresh: (letters) =>
      database.read(async (db) => {
        const seen = (await db.selectFrom('letters_seen').select('letter').execute()).map(
          ({ letter }) => letter,
        );
        return seen.length === 0 ? [] : letters.filter((letter) => !seen.includes(letter));
      }),

    async tell(notices, letters) {
      const told = await database.transaction((tx) => tell(tx, notices, letters));
      if (told > 0) queued();
      return told;
    },
  };
}

/** What a conversation wishes to hear of, in the order it was said. */
export async function interestsOf(db: Session, conversation: string): Promise<string[]> {
  const of = db.selectFrom('interests').select('subject').where('conversation', '=', conversation);
  return (await of.orderBy('at').orderBy('subject').execute()).map(({ subject }) => subject);
}

/** Begins or ends telling a conversation of something, within a turn's transaction. */
export async function changeInterests(
  tx: Session,
  { add, remove = [], chat: conversation }: ChangesInterests & { chat: string },
  { person, address }: { person: string; address: string | null },
  at: string,
): Promise<void> {
  for (const subject of remove)
    await tx
      .deleteFrom('interests')
      .where('conversation', '=', conversation)
      .where('subject', '=', subject)
      .execute();
  if (add === undefined) return;
  await tx
    .insertInto('interests')
    .values({ conversation, subject: add, person, address, at })
    .onConflict((known) => known.columns(['conversation', 'subject']).doUpdateSet({ person, address, at }))
    .execute();
}
