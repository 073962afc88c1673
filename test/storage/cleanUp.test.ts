import { openStore } from '../../src/storage/openStore.ts';
import type { Store } from '../../src/storage/openStore.ts';
import { PIECE } from '../../src/storage/database/pieces.ts';
import { sql } from '../helpers/database.ts';
import { onEachEngine } from './engines.ts';
import { clock, handIn, RULES, turn } from './examples.ts';

const OLD = '2017-01-01T00:00:00.000Z';
const MANY = 30 * PIECE + 10;
const NUMBERED = `with recursive n (i) as (select 1 union all select i + 1 from n where i < ${MANY})`;
const CONVERSATIONS = `${NUMBERED} insert into conversations
  (conversation, revision, state, updated, touched, person, channel, personal, address)
  select 'c' || i, 1, '{}', '${OLD}', 0, 'p' || i, 'msteams', 1, '{}' from n`;

onEachEngine((engine) => {
  let url: string;
  let store: Store;
  const kept = async (table: string) =>
    Number((await sql(url, `select count(*) as count from ${table}`))[0]?.count);

  beforeEach(async () => {
    url = await engine.database();
    store = await openStore(url, { ...RULES, forms: [] }, clock);
  });
  afterEach(() => store.close());

  test('case 64: a turn gets through between the pieces of a great clean-up; told to stop, it goes on the next time', async () => {
    await sql(url, CONVERSATIONS);
    let looks = 0;
    let turned: Promise<unknown> | undefined;
    let through = false;
    /** Asked before each piece: after the first one somebody says something; that stored, the clean-up is stopped. */
    const signal = {
      get aborted() {
        looks += 1;
        if (looks === 2) {
          const commands = [handIn('f')];
          turned = store.conversations.commit(turn('c', 'm', 0, { commands })).then(() => (through = true));
        }
        return through;
      },
    } as AbortSignal;
    const { drafts } = await store.purge({ signal });
    await turned;
    expect(drafts).toBeGreaterThanOrEqual(PIECE);
    expect(drafts).toBeLessThan(MANY);
    expect(await store.purge()).toMatchObject({ drafts: MANY - drafts, conversations: MANY });
    expect(await kept('conversations')).toBe(1);
  });

  test('a dry run of a great deal counts what really goes', async () => {
    await sql(
      url,
      CONVERSATIONS,
      `${NUMBERED} insert into inbox (conversation, message, received) select 'c' || i, 'm', '${OLD}' from n`,
      `${NUMBERED} insert into outbox
        (id, lane, kind, subject, payload, state, attempts, due, created, updated)
        select 'o' || i, 'l' || i, case when i % 2 = 0 then 'reply' else 'mail' end, 's', '{}', 'sent', 1, 0, '${OLD}', '${OLD}' from n`,
    );
    const foreseen = await store.purge({ dryRun: true });
    expect(await kept('inbox')).toBe(MANY);
    expect(foreseen).toMatchObject({ drafts: MANY, conversations: MANY, inbox: MANY });
    expect(await store.purge()).toEqual(foreseen);
    expect([await kept('conversations'), await kept('inbox'), await kept('outbox')]).toEqual([0, 0, 0]);
  });
});
