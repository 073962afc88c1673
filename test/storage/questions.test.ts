import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { reminderNotice } from '../../src/forwarding/notices.ts';
import type { Delivery } from '../../src/registration/delivery.ts';
import type { Notice } from '../../src/registration/notice.ts';
import { openStore } from '../../src/storage/openStore.ts';
import type { Store } from '../../src/storage/openStore.ts';
import { sql } from '../helpers/database.ts';
import { answered, asks, TEXTS } from './askedQuestions.ts';
import { onEachEngine } from './engines.ts';
import { clock, RULES } from './examples.ts';

const DAY = 86_400_000;
const MOST_STATEMENTS = 60;

onEachEngine((engine) => {
  let url: string;
  let store: Store;
  let now = clock();
  let wall = 1_000_000;
  const open = () => openStore(url, RULES, () => now, { wall: () => wall });
  const later = (days: number) => {
    now = new Date(clock().getTime() + days * DAY);
    wall = 1_000_000 + days * DAY;
  };
  const outbox = () => sql(url, 'select id, kind, state from outbox order by seq');
  const ids = async (start = '') =>
    (await outbox()).map(({ id }) => String(id)).filter((id) => id.startsWith(start));
  const remind = (from: Store) =>
    from.questions.remind(3, (waiting) => reminderNotice(waiting, TEXTS, now.toISOString()));

  beforeEach(async () => {
    later(0);
    url = await engine.database();
    store = await open();
  });
  afterEach(() => store.close());

  /** Sends all that waits. @returns what was said in chats and what was mailed */
  async function sendAll(chat: Delivery = { kind: 'sent' }) {
    const said: unknown[] = [];
    const mails: Notice[] = [];
    const done = () => Promise.resolve({ kind: 'sent' as const });
    const senders = {
      reply: done,
      webhook: done,
      chat: (address: unknown, { text }: { text: string }) => {
        said.push([address, text]);
        return Promise.resolve(chat);
      },
      mail: (notice: Notice) => {
        mails.push(notice);
        return done();
      },
    };
    await store.outbox({ senders, dice: () => 0, alarm: () => undefined }).sendNow();
    return { said, mails };
  }

  /** Runs it in processes that are killed after one statement, after two, and so on, until one lives to end. */
  function killedAtEachStatement(what: 'ask' | 'answer'): number {
    for (let statements = 1; statements < MOST_STATEMENTS; statements += 1) {
      const args = ['test/storage/questionProcess.ts', url, what, String(statements)];
      const { stdout } = spawnSync(path.resolve('node_modules/.bin/node'), args, { encoding: 'utf8' });
      if (stdout === 'done') return statements;
    }
    throw new Error('it was killed every time');
  }

  test('a question has its number, its line in the trail and its mail to the secretariat with the turn', async () => {
    await asks(store, 'anna', 'm1', { email: 'anna@ede.nl' });
    await asks(store, 'bob', 'm1');
    expect(await store.questions.of('anna')).toEqual([
      {
        number: 'VR-2018-0001',
        text: 'Mag mijn hond mee?',
        askedBy: { id: 'anna', name: 'anna', email: 'anna@ede.nl' },
        askedAt: '2018-03-20T10:00:00+01:00',
      },
    ]);
    expect(await store.auditOf('VR-2018-0002')).toMatchObject([{ event: 'vraag', by: 'bob', fields: [] }]);
    expect(await ids('VR')).toEqual([
      'VR-2018-0001/1/vraag/secretariaat',
      'VR-2018-0002/1/vraag/secretariaat',
    ]);
  });

  test('case 161: a message that comes again, and what was approved twice, is one question with one mail', async () => {
    await asks(store, 'anna', 'm1');
    await asks(store, 'anna', 'm1');
    await sql(url, 'delete from inbox');
    await asks(store, 'anna', 'm1');
    const other = await open();
    const both = await Promise.allSettled([asks(store, 'bob', 'm1'), asks(other, 'bob', 'm1')]);
    await other.close();
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(await store.questions.find({})).toHaveLength(2);
    expect(await ids('VR')).toHaveLength(2);
  });

  test('case 161: killed after each statement of the turn, it is passed on once', async () => {
    expect(killedAtEachStatement('ask')).toBeGreaterThan(5);
    expect(await store.questions.find({})).toHaveLength(1);
    expect(await ids('VR')).toHaveLength(1);
  }, 240_000);

  test('case 163: two of the staff answer at once: one answer, under a name, said once in the chat that asked', async () => {
    await asks(store, 'anna', 'm1');
    await sendAll();
    const other = await open();
    const [one, two] = await Promise.all([
      answered(store, 'VR-2018-0001', 'Ja.'),
      answered(other, 'VR-2018-0001', 'Nee.'),
    ]);
    await other.close();
    expect([one?.kind, two?.kind].sort()).toEqual(['answered', 'answered before']);
    expect(one?.question.answer).toEqual(two?.question.answer);
    expect((await store.auditOf('VR-2018-0001')).at(-1)).toMatchObject({
      event: 'beantwoord',
      by: 'secretariaat/Els',
    });
    const { said, mails } = await sendAll();
    expect(said).toEqual([[{ to: 'anna' }, expect.stringContaining(one?.question.answer?.text ?? '')]]);
    expect(mails).toEqual([]);
    expect((await sendAll()).said).toEqual([]);
    expect(await answered(store, 'VR-2018-0099')).toBeUndefined();
  });

  test('case 163: killed after each statement of answering, the answer is there once, with its message or not at all', async () => {
    await asks(store, 'anna', 'm1');
    expect(killedAtEachStatement('answer')).toBeGreaterThan(3);
    expect((await store.questions.of('anna'))[0]?.answer?.text).toBe('Nee, helaas.');
    expect(await ids('VR-2018-0001/2')).toHaveLength(1);
    expect((await store.auditOf('VR-2018-0001')).map(({ event }) => event)).toEqual(['vraag', 'beantwoord']);
  }, 240_000);

  test('case 164: where no chat works the answer is mailed, to the address that was shown', async () => {
    await asks(store, 'anna', 'm1', { email: 'anna@ede.nl' });
    await asks(store, 'bob', 'm1', { email: 'bob@ede.nl' });
    await asks(store, 'carla', 'm1');
    await sendAll();
    await sql(url, `update conversations set personal = 0 where person = 'bob'`);
    await sql(url, `update conversations set dead = 'gone' where person = 'carla'`);
    for (const number of ['VR-2018-0001', 'VR-2018-0002', 'VR-2018-0003']) await answered(store, number);
    const { said, mails } = await sendAll({ kind: 'dead', reason: '403' });
    expect(said).toHaveLength(1);
    const byAddress = mails
      .map(({ to }) => to)
      .sort((one, two) => (JSON.stringify(one) < JSON.stringify(two) ? -1 : 1));
    expect(byAddress).toEqual([
      { kind: 'mail', address: 'anna@ede.nl' },
      { kind: 'mail', address: 'bob@ede.nl' },
    ]);
    expect((await outbox()).filter(({ kind }) => kind === 'chat').map(({ state }) => state)).toEqual([
      'sent',
      'sent',
      'dead',
    ]);
  });

  test('case 165: the secretariat is reminded once in so many days, of what waits alone, by however many bots', async () => {
    await asks(store, 'anna', 'm1', { text: 'Geheime vraag?' });
    await asks(store, 'bob', 'm1');
    await answered(store, 'VR-2018-0002');
    const other = await open();
    const both = () => Promise.all([remind(store), remind(other)]).then(([one, two]) => one + two);
    const reminded = [];
    for (const day of [0, 2, 3, 3, 4, 5, 6, 9]) {
      later(day);
      reminded.push(await both());
    }
    await other.close();
    expect(reminded).toEqual([0, 0, 1, 0, 0, 0, 1, 1]);
    const mails = (await sendAll()).mails.filter(({ number }) => number === 'vragen');
    expect(mails).toHaveLength(3);
    expect(mails[0]).toMatchObject({ subject: '1 open', text: 'VR-2018-0001, van dinsdag 20 maart 2018' });
  });

  test('a question, and the chat that its answer goes to, are kept for a year after it was asked or answered', async () => {
    await asks(store, 'anna', 'm1');
    await asks(store, 'bob', 'm1');
    later(200);
    await answered(store, 'VR-2018-0002');
    await sendAll();
    expect((await store.purge()).conversations).toBe(0);
    later(366);
    expect(await store.purge({ dryRun: true })).toMatchObject({ questions: 1, conversations: 1 });
    expect(await store.purge()).toMatchObject({ questions: 1, conversations: 1 });
    expect((await store.questions.find({})).map(({ number }) => number)).toEqual(['VR-2018-0002']);
    expect((await store.auditOf('VR-2018-0001')).at(-1)).toMatchObject({
      event: 'verwijderd',
      by: 'verwijderd',
    });
    expect(await ids('VR-2018-0001')).toEqual([]);
    later(566);
    expect((await store.purge()).questions).toBe(1);
    expect(await sql(url, 'select * from questions')).toEqual([]);
  });

  test.each([{ account: 'anna' }, { email: 'Anna@Ede.nl' }])(
    'case 86: who is removed by %p leaves no question, no mail about it and no name in the trail',
    async (who) => {
      await asks(store, 'anna', 'm1', { email: 'anna@ede.nl' });
      await asks(store, 'bob', 'm1');
      await answered(store, 'VR-2018-0001');
      expect((await store.people.show(who)).questions).toMatchObject([{ number: 'VR-2018-0001' }]);
      expect((await store.people.remove(who)).questions).toBe(1);
      expect(await ids('VR')).toEqual(['VR-2018-0002/1/vraag/secretariaat']);
      expect((await store.auditOf('VR-2018-0001')).map(({ by }) => by)).toEqual(Array(3).fill('verwijderd'));
      expect(await store.removedAmong(['VR-2018-0001', 'VR-2018-0002'])).toEqual(['VR-2018-0001']);
      expect((await store.questions.find({})).map(({ askedBy }) => askedBy.id)).toEqual(['bob']);
    },
  );

  test('the editors see answered questions without the names of people in the store', async () => {
    await asks(store, 'anna', 'm1', { text: 'Mag Quirina mee?', name: 'Quirina Zwart' });
    await asks(store, 'bob', 'm1');
    await answered(store, 'VR-2018-0001', 'Ja, zeg dat maar tegen Zwart.');
    expect(await store.questions.forEditors()).toEqual([
      { day: '2018-03-20', question: 'Mag [naam] mee?', answer: 'Ja, zeg dat maar tegen [naam].' },
    ]);
  });
});
