import { openStore } from '../../src/storage/openStore.ts';
import type { Store } from '../../src/storage/openStore.ts';
import type { Command } from '../../src/registration/command.ts';
import { freshStore, onEachEngine } from './engines.ts';
import { clock, handIn, RULES, STAFF } from './examples.ts';

const MANY = 120;
const LATE = { by: { id: 'a', name: 'A' }, channel: 'msteams', at: '2018-04-20T10:00:00+02:00' };

onEachEngine((engine) => {
  let url: string;
  let store: Store;
  freshStore(engine, (opened, at) => ([store, url] = [opened, at]));

  const handIns = (count = MANY) => Array.from({ length: count }, (_, at) => handIn(`f${at}`));
  const place = (number: string): Command => ({
    kind: 'set status',
    number,
    status: 'geplaatst',
    details: { plaats: '1' },
    origin: STAFF,
  });
  const numbers = async () => (await store.registrations.find({})).map(({ number }) => number);
  const numbered = (count: number, from = 1) =>
    Array.from({ length: count }, (_, at) => `SD-2018-${String(at + from).padStart(4, '0')}`);

  test('many handed in together have numbers in their order, once, and the next one follows', async () => {
    await store.registrations.apply(handIns());
    expect((await store.registrations.find({})).map(({ id }) => id)).toEqual(
      handIns().map((one) => 'id' in one && one.id),
    );
    expect(await numbers()).toEqual(numbered(MANY));
    const again = await store.registrations.apply(handIns());
    expect(new Set(again.map(({ kind }) => kind))).toEqual(new Set(['already there']));
    await store.registrations.apply([handIn('next')]);
    expect(await numbers()).toEqual(numbered(MANY + 1));
    expect(await store.deliveries.find({ kind: 'mail' })).toHaveLength(MANY + 1);
    expect(await store.auditOf('SD-2018-0120')).toMatchObject([{ event: 'ontvangen', revision: 1 }]);
  });

  test('case 130: one that is refused takes all back, its numbers too', async () => {
    const outcomes = await store.registrations.apply([...handIns(), handIn('late', { origin: LATE })]);
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['refused']));
    expect(await numbers()).toEqual([]);
    expect(await store.deliveries.find({})).toEqual([]);
    await store.registrations.apply([handIn('next')]);
    expect(await numbers()).toEqual(numbered(1));
  });

  test('the same many from two sides at once are there once', async () => {
    const other = await openStore(url, RULES, clock);
    const sides = await Promise.all(
      [store, other].map(({ registrations }) => registrations.apply(handIns())),
    );
    const told = sides.map((outcomes) =>
      outcomes.map((one) => 'registration' in one && one.registration.number),
    );
    expect(told[0]).toEqual(told[1]);
    expect((await numbers()).toSorted()).toEqual(told[0]!.toSorted());
    expect(new Set(await numbers()).size).toBe(MANY);
    await other.close();
  });

  test('while many change, those who change one of them lose nothing', async () => {
    await store.registrations.apply(handIns());
    const other = await openStore(url, RULES, clock);
    const withdrawn = numbered(20, 50);
    const [placed] = await Promise.all([
      store.registrations.apply(numbered(MANY).map(place)),
      ...withdrawn.map((number) =>
        other.registrations.apply([{ kind: 'remind', number, days: [1], origin: STAFF }]),
      ),
    ]);
    expect(placed.every(({ kind }) => kind === 'done')).toBe(true);
    const after = await store.registrations.find({});
    expect(after.every(({ status }) => status === 'geplaatst')).toBe(true);
    const reminded = after.filter(({ details }) => JSON.stringify(details.herinnering) === '[1]');
    expect(reminded.map(({ number, revision }) => [number, revision])).toEqual(
      withdrawn.map((number) => [number, 3]),
    );
    await other.close();
  });

  test('each command sees what the ones before it did', async () => {
    await store.registrations.apply(handIns());
    const remind = (days: number[]): Command => ({
      kind: 'remind',
      number: 'SD-2018-0001',
      days,
      origin: STAFF,
    });
    await store.registrations.apply([...numbered(MANY).map(place), remind([1]), remind([0])]);
    expect(await store.registrations.find({ number: 'SD-2018-0001' })).toMatchObject([
      { status: 'geplaatst', revision: 4, details: { herinnering: [0] } },
    ]);
    const waiting = await store.deliveries.find({ number: 'SD-2018-0001' });
    expect(waiting.filter(({ event }) => event === 'herinnering')).toHaveLength(1);
  });
});
