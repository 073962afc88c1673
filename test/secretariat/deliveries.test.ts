import { openTestDesk, startdagCsv } from './desk.ts';
import type { TestDesk } from './desk.ts';
import { openStore } from '../../src/storage/openStore.ts';
import type { Senders } from '../../src/storage/outbox/deliver.ts';
import type { Delivery } from '../../src/registration/delivery.ts';
import { RULES } from '../storage/examples.ts';
import path from 'node:path';

interface Overview {
  totals: Record<string, Record<string, number>>;
  deliveries: { key: string; state: string; reason?: string }[];
}

let desk: TestDesk;
beforeEach(async () => {
  desk = openTestDesk('2018-03-20T10:00:00+01:00');
  const file = desk.file('two.csv', startdagCsv(['Utrecht 1', 'Zwolle 2']));
  await desk.json('import', file, '--form', 'startdag', '--channel', 'mail');
});
afterEach(() => desk.remove());

/** Sends what waits, as the bot does, with these answers for the mails. */
async function send(...mails: Delivery[]): Promise<void> {
  const url = `sqlite:${path.join(desk.folder, 'test.db')}`;
  const store = await openStore(url, RULES, () => new Date(desk.today));
  const sent: Delivery = { kind: 'sent' };
  const senders: Senders = {
    reply: () => Promise.resolve(sent),
    chat: () => Promise.resolve(sent),
    webhook: () => Promise.resolve(sent),
    mail: () => Promise.resolve(mails.shift() ?? sent),
  };
  await store.outbox({ senders, dice: () => 0, alarm: () => undefined }).sendNow();
  await store.close();
}

const sum = (totals: Overview['totals']) =>
  Object.values(totals)
    .flatMap((states) => Object.values(states))
    .reduce((one, other) => one + other, 0);

test('shows what waits, then what was sent and what failed, and why; the totals add up', async () => {
  const before = await desk.json<Overview>('deliveries');
  expect(before.deliveries.every(({ state }) => state === 'waiting')).toBe(true);
  expect(sum(before.totals)).toBe(before.deliveries.length);

  await send({ kind: 'dead', reason: 'SMTP 550 (5.1.1)' }, { kind: 'retry', reason: 'SMTP 452' });
  const after = await desk.json<Overview>('deliveries');
  expect(sum(after.totals)).toBe(sum(before.totals));
  expect(after.deliveries.map(({ state, reason }) => [state, reason]).sort()).toEqual([
    ['dead', 'SMTP 550 (5.1.1)'],
    ['waiting', 'SMTP 452'],
  ]);
  const { out } = await desk.run('deliveries');
  expect(out).toMatch(/onbestelbaar +1 +SMTP 550 \(5\.1\.1\)/);
  expect(out).not.toContain('@voorbeeld.nl');
});

test('of one number shows that alone; of a number that never was it says so', async () => {
  const { out } = await desk.run('deliveries', 'sd-2018-2');
  expect(out).toContain('SD-2018-0002/1/ontvangen/deelnemer');
  expect(out).not.toMatch(/SD-2018-0001|samen/);
  const { code, err } = await desk.run('deliveries', 'SD-2018-0009');
  expect([code, err]).toEqual([1, expect.stringContaining('Er is geen aanmelding')]);
});

test('a failed one can be sent again, one that arrived or does not exist can not', async () => {
  await send({ kind: 'dead', reason: 'SMTP 550' });
  const [failed] = (await desk.json<Overview>('deliveries', '--state', 'dead')).deliveries;
  expect(await desk.run('deliveries', '--resend', failed!.key)).toMatchObject({ code: 0 });
  await send();
  expect((await desk.json<Overview>('deliveries')).deliveries).toEqual([]);
  expect(await desk.run('deliveries', '--resend', failed!.key)).toMatchObject({
    code: 1,
    err: expect.stringContaining('al verzonden') as string,
  });
  expect(await desk.run('deliveries', '--resend', 'none')).toMatchObject({ code: 1 });
});

test('shows those of one registration', async () => {
  const { deliveries } = await desk.json<Overview>('deliveries', 'sd-2018-0002');
  expect(deliveries.length).toBeGreaterThan(0);
  expect(deliveries.every(({ key }) => key.startsWith('SD-2018-0002'))).toBe(true);
});

test('purge counts first, then removes what the form no longer keeps', async () => {
  desk.today = '2028-03-20T10:00:00+01:00';
  type Counted = { dryRun: boolean; registrations: Record<string, number> };
  const foreseen = await desk.json<Counted>('purge', '--dry-run');
  expect(foreseen).toMatchObject({ dryRun: true, registrations: { startdag: 2 } });
  expect(await desk.json<unknown[]>('list')).toHaveLength(2);
  expect(await desk.json<Counted>('purge')).toEqual({ ...foreseen, dryRun: false });
  expect(await desk.json<unknown[]>('list')).toEqual([]);
  expect((await desk.run('purge')).out).toContain('Er is niets dat te lang is bewaard.');
});

test('one person can be shown, and is removed only after a clear yes', async () => {
  const who = ['--email', 'P0@voorbeeld.nl'];
  const shown = await desk.run('person', 'show', ...who);
  expect(JSON.parse(shown.out)).toMatchObject({ registrations: [{ number: 'SD-2018-0001' }] });
  expect((await desk.run('person', 'remove', ...who)).out).toContain('nog niets verwijderd');
  expect(await desk.json<unknown[]>('list')).toHaveLength(2);
  expect(await desk.run('person', 'remove', ...who, '--yes')).toMatchObject({ code: 0 });
  expect(await desk.json('list')).toMatchObject([{ number: 'SD-2018-0002' }]);
  expect(await desk.run('person', 'remove', ...who, '--yes')).toMatchObject({ code: 1 });
  expect(await desk.run('person', 'show')).toMatchObject({ code: 1 });
  expect(await desk.run('person', 'show', '--id', 'a', '--email', 'b')).toMatchObject({ code: 1 });
});
