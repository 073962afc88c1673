import { invent } from '../../../src/app/invented/invent.ts';
import { one } from '../../../src/staffPage/schema/registrations.ts';
import { messages, resendMessage, type State } from '../../../src/staffPage/schema/messages.ts';
import { sql } from '../../helpers/database.ts';
import { openStaffPage, type TestStaffPage } from '../../helpers/staffPage.ts';
import { onEachEngine } from '../../storage/engines.ts';

onEachEngine((engine) => {
  let site: TestStaffPage;
  let database: string;
  let keys: string[];

  beforeAll(async () => {
    database = await engine.database();
    site = await openStaffPage({
      database,
      fill: (opened, now) => invent({ ...opened, now }),
    });
    keys = (await sql(database, "select id from outbox where kind = 'mail' order by seq")).map(({ id }) =>
      String(id),
    );
  });
  afterAll(() => site.close());

  const become = (key: string | undefined, state: State) =>
    sql(database, `update outbox set state = '${state}', reason = '550', attempts = 3 where id = '${key}'`);
  const list = async (
    asked: Parameters<typeof site.call<(typeof messages)['request'], (typeof messages)['answer']>>[1],
  ) => (await site.call(messages, asked)).body;

  test('the totals add up to all there is, by kind and by state', async () => {
    await become(keys[0], 'failed');
    await become(keys[1], 'sent');
    const { kinds, states, all } = await list({ states: [] });
    const [{ count } = {}] = await sql(database, 'select cast(count(*) as integer) as count from outbox');
    expect(all).toBe(count);
    const sum = (counts: number[]) => counts.reduce((one, other) => one + other, 0);
    expect(sum(kinds.map((one) => one.all))).toBe(all);
    expect(sum(states.map((one) => one.count))).toBe(all);
    expect(
      states.map(({ count: number }, at) => number - sum(kinds.map(({ counts }) => counts[at]!))),
    ).toEqual(states.map(() => 0));
  });

  test('by state, kind and number, newest first, a part at a time', async () => {
    const whole = await list({ states: ['waiting'], kind: 'mail' });
    const next = await list({ states: ['waiting'], kind: 'mail', skip: 1 });
    expect(next.messages[0]).toEqual(whole.messages[1]);
    expect(whole.messages.length).toBeLessThanOrEqual(100);
    expect(new Set(whole.messages.map(({ state, kind }) => `${state} ${kind}`))).toEqual(
      new Set(['waiting mail']),
    );
    const { number } = whole.messages[0]!;
    const own = await list({ states: [], number: number!.toLowerCase() });
    expect(new Set(own.messages.map((one) => one.number))).toEqual(new Set([number]));
  });

  test('what did not arrive is sent again, and it is written down who did; what waits or arrived is not', async () => {
    await become(keys[2], 'unknown');
    expect((await site.call(resendMessage, { key: keys[2]! }, 'inzien')).status).toBe(403);
    expect((await site.call(resendMessage, { key: keys[2]! })).status).toBe(200);
    const [row] = await sql(database, `select state, attempts from outbox where id = '${keys[2]}'`);
    expect(row).toEqual({ state: 'waiting', attempts: 0 });
    const [seen] = (await site.store.views.find({})).filter(
      ({ command }) => command === 'deliveries --resend',
    );
    expect(seen).toMatchObject({ who: 'Sam secretariaat' });
    const { history } = (await site.call(one, { nummer: seen!.numbers[0]! })).body;
    expect(history.at(-1)).toMatchObject({ event: 'bericht opnieuw verstuurd', who: 'Sam secretariaat' });
    expect(await site.call(resendMessage, { key: keys[2]! })).toMatchObject({
      status: 422,
      body: { error: expect.stringContaining('wacht al') as string },
    });
    await become(keys[2], 'sent');
    expect((await site.call(resendMessage, { key: keys[2]! })).body.error).toContain('al verzonden');
    expect((await site.call(resendMessage, { key: '<script>' })).status).toBe(422);
  });
});
