import { openDatabase } from '../../src/storage/database/database.ts';
import { noticeRevision } from '../../src/storage/database/migrations/0008_noticeRevision.ts';
import { openStore } from '../../src/storage/openStore.ts';
import type { Notice } from '../../src/registration/notice.ts';
import { onEachEngine } from './engines.ts';
import { clock, handIn, RULES } from './examples.ts';

onEachEngine((engine) => {
  test('what an earlier release left to be sent tells of the revision that its key names', async () => {
    const url = await engine.database();
    const store = await openStore(url, RULES, clock);
    await store.registrations.apply([handIn('f1')]);
    await store.registrations.apply([
      {
        kind: 'withdraw',
        number: 'SD-2018-0001',
        origin: { by: { id: 'a', name: 'A' }, channel: 'mail', at: '2018-03-20T11:00:00+01:00' },
      },
    ]);
    await store.close();
    const database = await openDatabase(url);
    const rows = () => database.read((db) => db.selectFrom('outbox').select(['seq', 'payload']).execute());
    const notices = async () => (await rows()).map(({ payload }) => JSON.parse(payload) as Notice);
    const written = await notices();
    expect(new Set(written.map(({ revision }) => revision))).toEqual(new Set([1, 2]));
    await database.transaction(async (tx) => {
      for (const { seq, payload } of await rows()) {
        const earlier: Partial<Notice> = JSON.parse(payload) as Notice;
        delete earlier.revision;
        await tx
          .updateTable('outbox')
          .set({ payload: JSON.stringify(earlier) })
          .where('seq', '=', seq)
          .execute();
      }
    });
    expect((await notices()).some((notice) => 'revision' in notice)).toBe(false);
    await database.transaction((tx) => noticeRevision.up(tx));
    expect(await notices()).toEqual(written);
    await database.close();
  });
});
