import type { Change } from '../../src/knowledge/changes/change.ts';
import { openStore } from '../../src/storage/openStore.ts';
import type { Store } from '../../src/storage/openStore.ts';
import { onEachEngine } from './engines.ts';
import { clock, RULES } from './examples.ts';

const change = (wording: string): Change => ({ kind: 'turnedDown', wordings: [wording] });

onEachEngine((engine) => {
  let stores: [Store, Store];
  let now = clock();
  beforeEach(async () => {
    now = clock();
    const url = await engine.database();
    stores = [await openStore(url, RULES, () => now), await openStore(url, RULES, () => now)];
  });
  afterEach(() => Promise.all(stores.map((store) => store.close())));

  const propose = (id: string, seen: number) =>
    stores[0].knowledgeChanges.propose({
      ...{ id, seen, change: change(id), outcome: { worse: [] }, by: 'Sanne' },
    });

  test('what is kept is there for every bot, in order, with who and when', async () => {
    await propose('a', 0);
    expect(await stores[1].knowledgeChanges.since(0)).toEqual([]);
    expect(await stores[1].knowledgeChanges.keep('a', 'Sanne')).toEqual({ kind: 'kept', revision: 1 });
    await propose('b', 1);
    await stores[0].knowledgeChanges.keep('b', 'Bram');
    const at = now.toISOString();
    expect(await stores[1].knowledgeChanges.since(0)).toEqual([
      { revision: 1, id: 'a', change: change('a'), by: 'Sanne', at },
      { revision: 2, id: 'b', change: change('b'), by: 'Bram', at },
    ]);
    expect(await stores[1].knowledgeChanges.since(1)).toHaveLength(1);
  });

  test('of many who keep at the same moment one does, and the others are told what', async () => {
    const ids = Array.from({ length: 6 }, (_, n) => `c${n}`);
    for (const id of ids) await propose(id, 0);
    const kept = await Promise.all(ids.map((id, n) => stores[n % 2]!.knowledgeChanges.keep(id, `who ${n}`)));
    expect(kept.filter(({ kind }) => kind === 'kept')).toHaveLength(1);
    const [first] = await stores[0].knowledgeChanges.since(0);
    for (const one of kept) if (one.kind === 'overtaken') expect(one.since).toEqual([first]);
  });

  test('kept twice is kept once', async () => {
    await propose('a', 0);
    await stores[0].knowledgeChanges.keep('a', 'Sanne');
    expect(await stores[1].knowledgeChanges.keep('a', 'Sanne')).toEqual({ kind: 'kept', revision: 1 });
    expect(await stores[1].knowledgeChanges.since(0)).toHaveLength(1);
  });

  test('what was never tried, or a day ago, is not kept', async () => {
    expect(await stores[0].knowledgeChanges.keep('never', 'Sanne')).toEqual({ kind: 'unknown' });
    await propose('old', 0);
    now = new Date(now.getTime() + 25 * 3_600_000);
    await propose('new', 0);
    expect(await stores[0].knowledgeChanges.keep('old', 'Sanne')).toEqual({ kind: 'unknown' });
    expect(await stores[0].knowledgeChanges.keep('new', 'Sanne')).toEqual({ kind: 'kept', revision: 1 });
  });
});
