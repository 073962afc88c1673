import { openStore } from '../../src/storage/openStore.ts';
import type { Store } from '../../src/storage/openStore.ts';
import { KEPT } from '../../src/storage/privacy/retention.ts';
import { onEachEngine } from './engines.ts';
import { clock, RULES, turn } from './examples.ts';

const DAY = 86_400_000;
const ABOUT = { question: 'Tot wanneer kan dit?', fact: 'deadline' };

onEachEngine((engine) => {
  let store: Store;
  let now = clock();
  const open = async (url: string) => openStore(url, RULES, () => now);
  let url: string;
  const restarted = async () => {
    await store.close();
    store = await open(url);
  };

  /** An answer in a chat, of which the store knows where it stands. */
  async function said(): Promise<void> {
    const committed = await store.conversations.commit(turn('c', 'm', 0));
    const [outgoing] = committed.kind === 'saved' ? committed.outgoing : [];
    store.conversations.posted({ place: 'here', conversation: outgoing!.conversation, about: ABOUT });
    await restarted();
  }

  beforeEach(async () => {
    now = clock();
    url = await engine.database();
    store = await open(url);
    await said();
  });
  afterEach(() => store.close());

  test('where an answer stands is known, also by a bot started later', async () => {
    expect(await store.conversations.answered('here')).toEqual(ABOUT);
    expect(await store.conversations.answered('elsewhere')).toBeUndefined();
  });

  test('it is told who asks for their data, and goes with them', async () => {
    expect((await store.people.show({ id: 'person of c' })).asked).toMatchObject([
      { question: ABOUT.question },
    ]);
    await store.people.remove({ id: 'person of c' });
    expect(await store.conversations.answered('here')).toBeUndefined();
  });

  test('it goes after its days, and no earlier', async () => {
    now = new Date(now.getTime() + (KEPT.answered - 1) * DAY);
    expect((await store.purge()).answered).toBe(0);
    now = new Date(now.getTime() + 2 * DAY);
    expect((await store.purge({ dryRun: true })).answered).toBe(1);
    expect((await store.purge()).answered).toBe(1);
    expect(await store.conversations.answered('here')).toBeUndefined();
  });
});
