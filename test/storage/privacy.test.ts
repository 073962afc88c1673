import type { Notice } from '../../src/registration/notice.ts';
import { openStore } from '../../src/storage/openStore.ts';
import type { Store } from '../../src/storage/openStore.ts';
import { sql } from '../helpers/database.ts';
import { onEachEngine } from './engines.ts';
import { clock, handIn, RULES, turn } from './examples.ts';

const DAY = 86_400_000;

onEachEngine((engine) => {
  let now = clock();
  let wall = 1_000_000;
  let url: string;
  let store: Store;
  const later = (days: number) => {
    now = new Date(clock().getTime() + days * DAY);
  };
  const reference = (id: string) => ({
    person: { id, name: id },
    channel: 'msteams',
    personal: true,
    address: { to: id },
  });
  const origin = (id: string) => ({
    by: { id, name: id },
    channel: 'msteams',
    at: '2018-03-20T10:00:00+01:00',
  });
  const withdraw = (number: string, by = 'fatima') => ({
    kind: 'withdraw' as const,
    number,
    origin: origin(by),
  });

  /** Two people: Fatima with a conversation and a registration, Jan likewise. */
  async function fill() {
    for (const who of ['fatima', 'jan']) {
      const answers = {
        naam: `${who} achternaam`,
        email: `${who}@gemeente.nl`,
        gemeente: { code: 'GM0344', name: 'Utrecht' },
      };
      await store.conversations.commit(
        turn(who, 'm1', 0, {
          state: { draft: `secret of ${who}` },
          reference: reference(who),
          commands: [handIn(`form of ${who}`, { answers, origin: origin(who) })],
        }),
      );
    }
  }

  /** As another process does, when this one does not say that it did. */
  async function sendAll(tell: (notice: Notice) => void = () => undefined) {
    wall += 30_000;
    const sent = () => Promise.resolve({ kind: 'sent' as const });
    const webhook = (notice: Notice) => {
      tell(notice);
      return sent();
    };
    const other = await openStore(url, RULES, () => now, { wall: () => wall });
    await other
      .outbox({
        senders: { reply: sent, mail: sent, chat: sent, webhook },
        dice: () => 0,
        alarm: () => {},
      })
      .sendNow();
    await other.close();
  }

  const everything = async () =>
    JSON.stringify([
      await store.people.show({ id: 'fatima' }),
      await store.people.show({ email: 'fatima@gemeente.nl' }),
    ]);

  beforeEach(async () => {
    now = clock();
    url = await engine.database();
    store = await openStore(url, RULES, () => now, { wall: () => wall });
    await fill();
  });
  afterEach(() => store.close());

  test('a person can see all that is kept, by id and by address', async () => {
    const mine = await store.people.show({ id: 'fatima' });
    expect(mine).toMatchObject({
      registrations: [{ number: 'SD-2018-0001', answers: { email: 'fatima@gemeente.nl' } }],
      audit: [{ number: 'SD-2018-0001', event: 'ontvangen', by: 'fatima' }],
      conversations: [{ state: { draft: 'secret of fatima' }, address: { to: 'fatima' } }],
    });
    expect(mine.messages.map(({ kind }) => kind).sort()).toEqual(['mail', 'reply', 'webhook']);
    expect(await store.people.show({ email: 'FATIMA@gemeente.nl' })).toMatchObject({
      registrations: [{ number: 'SD-2018-0001' }],
    });
    expect(JSON.stringify(mine)).not.toContain('jan');
  });

  test.each([[{ id: 'fatima' }], [{ email: 'Fatima@gemeente.nl' }]])(
    'one person removed by %j leaves that it happened, and the others',
    async (who) => {
      expect(await store.people.remove(who)).toMatchObject({ registrations: 1 });
      if ('email' in who) await store.people.remove({ id: 'fatima' });
      expect(await everything()).not.toContain('secret of fatima');
      expect(await store.registrations.find({})).toMatchObject([{ number: 'SD-2018-0002' }]);
      expect(await store.auditOf('SD-2018-0001')).toMatchObject([
        { event: 'ontvangen', by: 'verwijderd' },
        { event: 'verwijderd', by: 'verwijderd', channel: 'secretariaat', revision: 2, fields: [] },
      ]);
      expect(await store.conversations.load('jan', 'm2')).toMatchObject({
        state: { draft: 'secret of jan' },
      });
    },
  );

  test('a number is not given out again after its registration was removed', async () => {
    await store.people.remove({ id: 'jan' });
    const [outcome] = await store.registrations.apply([handIn('new one')]);
    expect(outcome).toMatchObject({ registration: { number: 'SD-2018-0003' } });
  });

  test('who asks in the chat to be forgotten is, gets an answer, and others are still told of the withdrawal', async () => {
    const committed = await store.conversations.commit(
      turn('fatima', 'm2', 1, {
        state: {},
        reference: reference('fatima'),
        commands: [withdraw('SD-2018-0001')],
        forget: { id: 'fatima', name: 'fatima' },
      }),
    );
    expect(committed).toMatchObject({ kind: 'saved', outgoing: [{ reply: { text: 'answer to m2 done' } }] });
    expect(await store.registrations.find({ person: { id: 'fatima' } })).toEqual([]);
    const lines = await store.deliveries.find({ number: 'SD-2018-0001' });
    expect(new Set(lines.map(({ event }) => event))).toEqual(new Set(['ingetrokken', 'verwijderd']));

    await sendAll();
    await store.purge();
    expect(await store.deliveries.find({ number: 'SD-2018-0001' })).toMatchObject([
      { kind: 'webhook', event: 'verwijderd', state: 'sent' },
    ]);
    expect(await store.deliveries.find({ kind: 'reply' })).toMatchObject([{ state: 'sent' }]);
    later(181);
    await store.purge();
    expect(await store.deliveries.find({ number: 'SD-2018-0001' })).toEqual([]);
  });

  test('the message that asks to be forgotten has one effect, also when it comes again', async () => {
    const asked = turn('fatima', 'm2', 1, {
      reference: reference('fatima'),
      forget: { id: 'fatima', name: 'fatima' },
    });
    await store.conversations.commit(asked);
    expect(await store.conversations.load('fatima', 'm2')).toMatchObject({ state: undefined, revision: 0 });
    const again = await store.conversations.commit({ ...asked, revision: 0 });
    expect(again).toMatchObject({ kind: 'handled before' });
    expect(await everything()).not.toContain('fatima');
  });

  test('case 84: the webhook hears that a registration was removed, and nothing of what it held', async () => {
    const told: Notice[] = [];
    await sendAll();
    await store.people.remove({ id: 'fatima' });
    later(400);
    await store.purge();
    await sendAll((notice) => told.push(notice));
    expect(told.map(({ key }) => key)).toEqual([
      'SD-2018-0001/2/verwijderd/webhook',
      'SD-2018-0002/2/verwijderd/webhook',
    ]);
    expect(JSON.stringify(told)).not.toMatch(/fatima|jan|GM0344/);
  });

  test('case 85: no name that is in the store stays in a kept question, before or after it came in', async () => {
    const missed = (question: string) => ({ reason: 'unanswered' as const, question, day: '2018-03-20' });
    const asked = [missed('mag jan achternaam mee'), missed('en quaxel dan? Quaxel!')];
    await store.conversations.commit(turn('visitor', 'm1', 0, { missed: asked }));
    const questions = async () => (await store.missed()).map(({ question }) => question);
    expect(await questions()).toEqual(['mag [naam] mee', 'en quaxel dan? Quaxel!']);
    await store.registrations.apply([handIn('late', { answers: { naam: 'Zeb Quaxel' } })]);
    await store.people.remove({ id: 'aad-1' });
    expect(await questions()).toEqual(['mag [naam] mee', 'en [naam] dan? [naam]!']);
  });

  test('what was set apart is shown and removed with the person, also when the conversation is gone', async () => {
    const visitor = { id: 'person of visitor' };
    await store.conversations.commit(turn('visitor', 'm1', 0, { state: { draft: 'secret of visitor' } }));
    later(20);
    await store.conversations.quarantine('visitor', 'can not be read');
    later(31);
    await store.purge();
    const mine = await store.people.show(visitor);
    expect(mine.conversations).toEqual([]);
    expect(mine.setApart).toMatchObject([{ state: '{"draft":"secret of visitor"}' }]);
    await store.people.remove(visitor);
    expect((await store.people.show(visitor)).setApart).toEqual([]);
  });

  test('a registration is kept as long as its form says for its status, counted from the last change', async () => {
    later(10);
    await store.registrations.apply([withdraw('SD-2018-0001')]);
    later(39);
    expect(await store.purge()).toMatchObject({ registrations: { startdag: 0 } });
    later(41);
    expect(await store.purge()).toMatchObject({ registrations: { startdag: 1 } });
    expect(await store.registrations.find({})).toMatchObject([{ number: 'SD-2018-0002' }]);
    later(366);
    expect(await store.purge()).toMatchObject({ registrations: { startdag: 1 } });
    expect(await store.auditOf('SD-2018-0001')).toMatchObject([
      { event: 'ontvangen', by: 'verwijderd' },
      { event: 'ingetrokken', by: 'verwijderd' },
      { event: 'verwijderd', by: 'verwijderd', channel: 'bewaartermijn', to: 'ingetrokken' },
    ]);
  });

  test('what no form says anything about is kept a year after its last change', async () => {
    await store.registrations.apply([handIn('form that will go', { form: 'ambassadeur', prefix: 'WG' })]);
    await sql(url, `update registrations set form = 'weg' where number = 'WG-2018-0001'`);
    const waiting = {
      status: 'wachtlijst' as const,
      details: {},
      origin: { ...origin('vng'), channel: 'secretariaat' },
    };
    await store.registrations.apply([{ kind: 'set status', number: 'SD-2018-0002', ...waiting }]);
    later(365);
    expect(await store.purge()).toMatchObject({ registrations: { overige: 0 } });
    later(366);
    const foreseen = await store.purge({ dryRun: true });
    expect(foreseen).toMatchObject({ registrations: { startdag: 1, overige: 2 } });
    expect(await store.purge()).toEqual(foreseen);
    expect(await store.registrations.find({})).toEqual([]);
    expect(await store.removedAmong(['WG-2018-0001'])).toEqual(['WG-2018-0001']);
  });

  test('a draft goes after its days; the way to reach someone with a registration stays', async () => {
    await store.conversations.commit(turn('visitor', 'm1', 0));
    later(31);
    expect(await store.purge()).toMatchObject({ drafts: 3, conversations: 1, inbox: 3 });
    expect(await store.conversations.load('fatima', 'm2')).toMatchObject({ state: undefined, revision: 2 });
    expect((await store.people.show({ id: 'fatima' })).conversations).toMatchObject([
      { address: { to: 'fatima' } },
    ]);
    expect(await store.conversations.load('visitor', 'm2')).toMatchObject({ revision: 0 });
  });

  test('what was said goes soon after it was said; what waits stays', async () => {
    await sendAll();
    await store.conversations.commit(turn('fatima', 'm2', 1, { reference: reference('fatima') }));
    later(3);
    expect(await store.purge()).toMatchObject({ replies: 2, notices: 0 });
    expect(await store.deliveries.find({ kind: 'reply' })).toMatchObject([{ state: 'waiting' }]);
  });

  test('with nobody looking on, what was written lately stays, whatever day the bot is told it is', async () => {
    later(4_000);
    wall += 29 * DAY;
    expect(await store.purge({ unattended: true })).toMatchObject({
      registrations: { startdag: 0 },
      drafts: 0,
    });
    wall += 2 * DAY;
    expect(await store.purge({ unattended: true })).toMatchObject({
      registrations: { startdag: 0 },
      drafts: 2,
    });
    wall += 365 * DAY;
    expect(await store.purge({ unattended: true })).toMatchObject({ registrations: { startdag: 2 } });
  });

  test('a dry run counts the same and removes nothing', async () => {
    await sendAll();
    later(400);
    const before = await everything();
    const foreseen = await store.purge({ dryRun: true });
    expect(await everything()).toBe(before);
    expect(await store.purge()).toEqual(foreseen);
    expect(foreseen).toMatchObject({ registrations: { startdag: 2, ambassadeur: 0 }, drafts: 2 });
    expect(await store.purge()).toMatchObject({
      registrations: { startdag: 0 },
      drafts: 0,
      replies: 0,
      notices: 0,
    });
  });
});
