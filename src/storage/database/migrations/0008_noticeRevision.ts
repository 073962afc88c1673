import type { Kysely, Migration } from 'kysely';

interface Waiting {
  outbox: { seq: number; kind: string; state: string; payload: string };
}

/** What waits to be sent names the revision it tells of; until now that stood in its key alone: SD-2018-0001/2/geplaatst/deelnemer. */
export const noticeRevision: Migration = {
  async up(db: Kysely<Waiting>) {
    const rows = await db
      .selectFrom('outbox')
      .select(['seq', 'payload'])
      .where('kind', '!=', 'reply')
      .where('state', '!=', 'sent')
      .execute();
    for (const { seq, payload } of rows) {
      const notice = JSON.parse(payload) as { key: string };
      const revision = Number(notice.key.split('/')[1]);
      const named = JSON.stringify({ ...notice, revision });
      await db.updateTable('outbox').set({ payload: named }).where('seq', '=', seq).execute();
    }
  },
};
