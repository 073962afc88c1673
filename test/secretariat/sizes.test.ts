import { bySize, inhabitantsFrom } from '../../src/secretariat/allocation/sizes.ts';
import { checkList, listSchemas } from '../../src/knowledge/listFile.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { openTestDesk, startdagCsv } from './desk.ts';

const item = (code: string, inhabitants?: number) => ({
  ...{ code, name: code, province: 'Utrecht' },
  ...(inhabitants !== undefined && { inhabitants }),
});
const counted = { as_of: '2018-01-01', source: 'CBS StatLine' };
const listed = (extra: object) => ({
  source: 'CBS',
  items: [item('GM0001', 4_999), item('GM0002')],
  ...extra,
});

it('municipalities are put in classes, each in one, in the order of their size', () => {
  const sizes = [4_999, 5_000, 19_999, 49_999, 50_000, 99_999, 150_000, 249_999, 250_000, undefined];
  const parts = bySize(sizes.map((size, at) => item(`GM000${at}`, size)));
  expect(parts.map(({ name, gemeenten }) => [name, gemeenten.length])).toEqual([
    ['tot 5.000', 1],
    ['5.000 tot 10.000', 1],
    ['10.000 tot 20.000', 1],
    ['20.000 tot 50.000', 1],
    ['50.000 tot 100.000', 2],
    ['150.000 tot 250.000', 2],
    ['250.000 en meer', 1],
    ['onbekend', 1],
  ]);
});

it('inhabitants are optional in the list, and stand with their day and source', () => {
  const faults = (list: object) => checkList('gemeenten', listSchemas.gemeenten.parse(list));
  expect(faults(listed({ inhabitants: counted }))).toEqual([]);
  expect(faults(listed({}))).toMatchObject([{ path: ['items', 0, 'inhabitants'] }]);
  const knowledge = (gemeenten: object) => ({ lists: { gemeenten } }) as unknown as Knowledge;
  expect(inhabitantsFrom(knowledge(listed({ inhabitants: counted })))).toEqual(counted);
  expect(inhabitantsFrom(knowledge(listed({})))).toBeUndefined();
});

it('the report has the municipalities outside every network, and no sizes as long as nobody counted', async () => {
  const desk = openTestDesk();
  const file = desk.file('in.csv', startdagCsv(['Utrecht 1', 'Urk 2', 'Zeewolde 2']));
  await desk.json('import', file, '--form', 'startdag', '--channel', 'telefoon');
  type Line = { name: string; members: number; signedUp: number; withPlace: number };
  const args = ['allocate', '--places', '2', '--per-opgave', '1', '--seed', 's', '--dry-run'];
  const seen = await desk.json<{ networks: Line[]; sizes?: object }>(...args);
  const others = seen.networks.at(-1);
  expect(others).toMatchObject({ name: 'overige gemeenten', signedUp: 2, withPlace: 1 });
  expect(others!.members).toBeGreaterThan(250);
  expect(seen).not.toHaveProperty('sizes');
  expect((await desk.run(...args)).out).toMatch(/overige gemeenten +\d+ +2 +1 +1/);
});
