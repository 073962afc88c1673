import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { say } from '../../src/dialogs/message.ts';
import type { Store } from '../../src/storage/openStore.ts';
import { handle } from './bot.ts';
import type { Asked, Faults } from './bot.ts';
import { freshStore, onEachEngine } from './engines.ts';
import { handIn, turn } from './examples.ts';
import { faultsIn } from './history.ts';

/** Runs a statement beside the store, as someone else's program would. */
async function beside(url: string, ...statements: string[]): Promise<void> {
  if (url.startsWith('sqlite:')) {
    const database = new DatabaseSync(url.slice('sqlite:'.length));
    statements.forEach((statement) => database.exec(statement));
    database.close();
    return;
  }
  const client = new pg.Client(url);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

onEachEngine((engine) => {
  let url: string;
  let store: Store;
  freshStore(engine, (opened, at) => ([store, url] = [opened, at]));

  /** Messages that all come at once. @returns what the history says is wrong */
  async function atOnce(messages: Asked[], faults: Faults): Promise<string[]> {
    await Promise.all(messages.map((asked) => handle(store, asked, faults)));
    return faultsIn(store, messages);
  }

  describe('ten messages at once in one conversation', () => {
    const messages = Array.from({ length: 10 }, (_, index) => ({ conversation: 'c', id: `m${index}` }));

    test('are all there, each once', async () => {
      expect(await atOnce(messages, {})).toEqual([]);
    });

    test('without the check on the revision, some are lost', async () => {
      expect(await atOnce(messages, { lastWriterWins: true })).toContainEqual(expect.stringMatching(/^lost/));
    });
  });

  describe('the same message five times at once', () => {
    const messages = Array.from({ length: 5 }, () => ({ conversation: 'c', id: 'm1', form: 'f1' }));

    test('has one effect', async () => {
      expect(await atOnce(messages, {})).toEqual([]);
      expect(await store.registrations.find({})).toHaveLength(1);
    });

    test('without the memory of what was handled, the conversation has it more than once', async () => {
      expect(await atOnce(messages, { forgetful: true })).toContain('twice: m1');
    });
  });

  describe('one card pressed again, which the channel gives a new id', () => {
    const messages = Array.from({ length: 5 }, (_, index) => ({
      conversation: 'c',
      id: `m${index}`,
      form: 'f1',
    }));

    test('is one registration, and each press gets its number', async () => {
      const replies: string[] = [];
      for (const asked of messages)
        replies.push(...(await handle(store, asked)).map(({ reply }) => reply.text));
      expect(await store.registrations.find({})).toMatchObject([{ id: 'f1', number: 'SD-2018-0001' }]);
      expect(replies).toEqual([
        'm0 done',
        'm1 already there',
        'm2 already there',
        'm3 already there',
        'm4 already there',
      ]);
    });

    test('at once is one registration too', async () => {
      expect(await atOnce(messages, {})).toEqual([]);
    });

    test('without the id of the form instance, there are several', async () => {
      expect(await atOnce(messages, { newInstance: true })).toContain('registration twice: f1');
    });
  });

  test('a message whose first attempt failed is handled when it comes again', async () => {
    const replies = () => {
      throw new Error('failed');
    };
    await expect(store.conversations.commit(turn('c', 'm1', 0, { replies }))).rejects.toThrow('failed');
    expect(await store.conversations.load('c', 'm1')).toMatchObject({ answered: undefined });
    expect(await store.conversations.commit(turn('c', 'm1', 0))).toMatchObject({ kind: 'saved' });
  });

  test('the staff change a registration while its owner is changing it: both changes stand, both are told', async () => {
    await store.registrations.apply([handIn('f1')]);
    const origin = {
      by: { id: 'staf', name: 'Staf' },
      channel: 'secretariaat',
      at: '2018-03-21T10:00:00+01:00',
    };
    const note = (count: number) => ({
      kind: 'set status' as const,
      number: 'SD-2018-0001',
      status: 'ontvangen' as const,
      details: { [`note ${count}`]: true },
      origin,
    });
    const work = Array.from({ length: 10 }, (_, index) =>
      index % 2 === 0
        ? store.registrations.apply([note(index)])
        : store.conversations.commit(turn(`c${index}`, 'm1', 0, { commands: [note(index)] })),
    );
    await Promise.all(work);
    const [registration] = await store.registrations.find({});
    expect(Object.keys(registration!.details).filter((name) => name.startsWith('note'))).toHaveLength(10);
    expect(registration).toMatchObject({ revision: 11 });
    expect((await store.auditOf('SD-2018-0001')).map(({ revision }) => revision)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
    ]);
  });

  test('commands that belong together are done together: one that is refused takes the others back', async () => {
    const outcomes = await store.registrations.apply([
      handIn('f1'),
      {
        kind: 'withdraw',
        number: 'SD-2018-9999',
        origin: { by: { id: 'x', name: 'x' }, channel: 'mail', at: '2018-03-20T10:00:00+01:00' },
      },
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['refused', 'refused']);
    expect(await store.registrations.find({})).toEqual([]);
    expect(await store.registrations.apply([handIn('f2')])).toMatchObject([
      { registration: { number: engine.name === 'SQLite' ? 'SD-2018-0001' : 'SD-2018-0002' } },
    ]);
  });

  test('a commit that fails at the very end: nobody is told that it is stored, and it is not', async () => {
    await beside(url, ...(engine.name === 'SQLite' ? FAILS_AT_COMMIT.sqlite : FAILS_AT_COMMIT.postgres));
    let decided = 0;
    const replies = () => {
      decided += 1;
      return [say('opgeslagen')];
    };
    const commands = [handIn('f1')];
    const told = await store.conversations
      .commit(turn('c', 'm1', 0, { commands, replies }))
      .catch(() => 'failed');
    expect([decided > 0, told]).toEqual([true, 'failed']);
    expect(await store.registrations.find({})).toEqual([]);
    expect(await store.deliveries.find({})).toEqual([]);
    expect(await store.conversations.load('c', 'm1')).toMatchObject({ revision: 0, answered: undefined });
  });

  test('the check of the failing commit sees a store that tells before it commits', async () => {
    await beside(url, ...(engine.name === 'SQLite' ? FAILS_AT_COMMIT.sqlite : FAILS_AT_COMMIT.postgres));
    let told = 'failed';
    const replies = () => {
      told = 'opgeslagen';
      return [say(told)];
    };
    await store.conversations
      .commit(turn('c', 'm1', 0, { commands: [handIn('f1')], replies }))
      .catch(() => undefined);
    expect([told, await store.registrations.find({})]).toEqual(['opgeslagen', []]);
  });
});

/** Each registration breaks a rule that is looked at when the transaction ends, not before. */
const FAILS_AT_COMMIT = {
  sqlite: [
    'create table parents (id integer primary key)',
    'create table children (parent integer references parents (id) deferrable initially deferred)',
    'create trigger breaks after insert on registrations begin insert into children values (1); end',
  ],
  postgres: [
    'create table parents (id integer primary key)',
    'create table children (parent integer references parents (id) deferrable initially deferred)',
    'create function breaks() returns trigger as $$ begin insert into children values (1); return new; end $$ language plpgsql',
    'create trigger breaks after insert on registrations for each row execute function breaks()',
  ],
};
