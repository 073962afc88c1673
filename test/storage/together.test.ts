import fc from 'fast-check';
import type { ConversationStore, TurnRecord } from '../../src/dialogs/conversationStore.ts';
import { openStore } from '../../src/storage/openStore.ts';
import type { Store } from '../../src/storage/openStore.ts';
import { onEachEngine } from './engines.ts';
import { clock, handIn, RULES, turn } from './examples.ts';

onEachEngine((engine) => {
  const stores: Store[] = [];
  afterEach(() => Promise.all(stores.splice(0).map((store) => store.close())));

  async function open(count: number): Promise<Store[]> {
    const url = await engine.database();
    for (let at = 0; at < count; at++) stores.push(await openStore(url, RULES, clock));
    return stores;
  }

  const handing = (conversation: string, message: string, id: string, revision = 0): TurnRecord =>
    turn(conversation, message, revision, { commands: [handIn(id)] });
  const kinds = (all: Awaited<ReturnType<ConversationStore['commit']>>[]) =>
    all.map(({ kind }) => kind).sort();

  test('turns of one conversation that arrive at the same moment: one is stored, the others are told', async () => {
    const [store] = await open(1);
    const commit = (one: TurnRecord) => store!.conversations.commit(one);
    const first = ['m1', 'm2', 'm3'].map((message) => commit(handing('c', message, `i ${message}`)));
    expect(kinds(await Promise.all(first))).toEqual(['conflict', 'conflict', 'saved']);
    const next = ['m4', 'm5', 'm6'].map((message) => commit(handing('c', message, `i ${message}`, 1)));
    expect(kinds(await Promise.all(next))).toEqual(['conflict', 'conflict', 'saved']);
    expect(await store!.registrations.find({})).toHaveLength(2);
  });

  test('one message that arrives twice at the same moment, and one form handed in twice, count once', async () => {
    const [store] = await open(1);
    const commit = (one: TurnRecord) => store!.conversations.commit(one);
    const same = await Promise.all([commit(handing('c', 'm', 'i')), commit(handing('c', 'm', 'i'))]);
    expect(kinds(same)).toEqual(['handled before', 'saved']);
    expect(await commit(handing('c', 'm', 'i'))).toMatchObject({ kind: 'handled before' });
    const form = await Promise.all(['d', 'e', 'f'].map((one) => commit(handing(one, 'm', 'j'))));
    expect(kinds(form)).toEqual(['saved', 'saved', 'saved']);
    expect((await store!.registrations.find({})).map(({ id }) => id).sort()).toEqual(['i', 'j']);
  });

  test('however many hand in at once, in however many bots, each is there once with a number of its own', async () => {
    const bots = await open(2);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(1), fc.nat(9)), { minLength: 1, maxLength: 40 }),
        async (all) => {
          run += 1;
          await Promise.all(
            all.map(([bot, form], at) =>
              bots[bot]!.conversations.commit(handing(`${run} ${at}`, 'm', `${run} form ${form}`)),
            ),
          );
          const found = (await bots[0]!.registrations.find({})).filter(({ id }) => id.startsWith(`${run} `));
          expect(found.map(({ id }) => id).sort()).toEqual(
            [...new Set(all.map(([, form]) => `${run} form ${form}`))].sort(),
          );
        },
      ),
      { numRuns: 20 },
    );
    const numbers = (await bots[0]!.registrations.find({})).map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
