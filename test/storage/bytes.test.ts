import { openDatabase } from '../../src/storage/database/database.ts';
import { openStore } from '../../src/storage/openStore.ts';
import { sql } from '../helpers/database.ts';
import { onEachEngine } from './engines.ts';
import { clock, handIn, RULES } from './examples.ts';

onEachEngine((engine) => {
  test('case 132: texts are compared by their bytes, whatever order the database was made with', async () => {
    const url = await engine.database();
    await (await openDatabase(url)).close();
    const [row] = await sql(
      url,
      engine.name === 'SQLite'
        ? `select count(*) as other from sqlite_schema where sql like '%collate%'`
        : `select count(*)::int as other from information_schema.columns
           where table_schema = 'public' and data_type = 'text' and collation_name is distinct from 'C'`,
    );
    expect(row).toEqual({ other: 0 });
  });

  test('a period holds both its days, and no more', async () => {
    const store = await openStore(await engine.database(), RULES, clock);
    const moments = [
      '2018-03-19T23:59:59+01:00',
      '2018-03-20T00:00:00+01:00',
      '2018-03-20T23:59:59.999+01:00',
    ];
    await store.registrations.apply(
      [...moments, '2018-03-21T00:00:00+01:00'].map((at) =>
        handIn(at, { origin: { by: { id: 'a', name: 'A' }, channel: 'msteams', at } }),
      ),
    );
    const ids = async (filter: { from?: string; to?: string }) =>
      (await store.registrations.find(filter)).map(({ id }) => id);
    expect(await ids({ from: '2018-03-20', to: '2018-03-20' })).toEqual(moments.slice(1));
    expect(await ids({ to: '2018-03-20' })).toEqual(moments);
    expect(await ids({ to: '2018-03-18' })).toEqual([]);
    await store.close();
  });
});
