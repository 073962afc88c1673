import { invent } from '../../../src/app/invented/invent.ts';
import { byStaff } from '../../../src/secretariat/desk.ts';
import * as schema from '../../../src/staffPage/schema/placement.ts';
import type { Setting, Trial } from '../../../src/staffPage/schema/placement.ts';
import * as placing from '../../../src/staffPage/schema/placing.ts';
import { sharedDatabase } from '../../helpers/sharedPostgres.ts';
import { openStaffPage } from '../../helpers/staffPage.ts';
import type { TestStaffPage } from '../../helpers/staffPage.ts';

const CLOSED = '2018-03-28T10:00';
const FEW: Setting = { mode: 'all', places: 30, perOpgave: '5' };
const ASKED = { ...FEW, form: 'startdag' };

describe.each([
  ['SQLite', () => Promise.resolve({})],
  ['PostgreSQL', async () => ({ database: await sharedDatabase() })],
])('dividing places on the page, on %s', (_, database) => {
  let site: TestStaffPage;
  beforeAll(async () => {
    site = await openStaffPage({
      ...(await database()),
      today: CLOSED,
      fill: (opened, now) => invent({ ...opened, now }),
    });
  });
  afterAll(() => site.close());

  const trial = async (setting: Setting = ASKED) => (await site.call(schema.trial, setting)).body;
  const seenOf = ({ mark, seed, people, placed, waiting, changes }: Trial) => ({
    ...{ mark, seed, people, placed, waiting, changes },
  });
  const standing = async () => (await site.call(schema.placement, {})).body;

  test('a trial shows what would happen, adds up, and stores nothing', async () => {
    const before = await standing();
    expect(before).toMatchObject({ form: 'startdag', divided: false, placed: 0, runs: [] });
    const made = await trial();
    expect(made.placed).toBe(30);
    expect(made.placed + made.waiting + made.without).toBe(before.people);
    expect(made.items.reduce((sum, { first, further }) => sum + first + further, 0)).toBe(30);
    expect(Math.max(...made.items.map(({ first, further }) => first + further))).toBeLessThanOrEqual(5);
    expect(made.networks.map(({ name }) => name)).toContain('overige gemeenten');
    expect(await trial()).toEqual(made);
    expect(await standing()).toEqual(before);
  });

  test('who waits is told why; a search finds one of them', async () => {
    const { body } = await site.call(schema.trialPeople, { ...ASKED, list: 'waiting' });
    expect(body.total).toBe((await trial()).waiting);
    expect(body.people.map(({ position }) => position)).toEqual(body.people.map((_one, at) => at + 1));
    expect(body.people.filter(({ why }) => !why.startsWith('De aanmelding staat op plaats'))).toEqual([]);
    const [first] = body.people;
    const found = await site.call(schema.trialPeople, { ...ASKED, list: 'waiting', search: first!.number });
    expect(found.body.people).toEqual([first]);
  });

  test('another lot is kept, changes the outcome for everybody, and can be repeated', async () => {
    const before = await trial();
    const drawn = await site.call(placing.drawLot, {
      form: 'startdag',
      places: 30,
      perOpgave: '5',
      seed: '5april',
    });
    expect(drawn).toEqual({ status: 200, body: { seed: '5april' } });
    const after = await trial();
    expect([after.seed, after.mark === before.mark]).toEqual(['5april', false]);
    expect((await standing()).runs).toMatchObject([
      { dryRun: true, seed: '5april', places: 30, perOpgave: '5' },
    ]);
  });

  test('reading is not changing', async () => {
    const seen = seenOf(await trial());
    expect((await site.call(schema.trial, ASKED, 'inzien')).status).toBe(200);
    expect((await site.call(schema.trial, ASKED, 'redactie')).status).toBe(403);
    expect((await site.call(placing.carryOut, { ...ASKED, seen, again: false }, 'inzien')).status).toBe(403);
    expect((await site.call(placing.drawLot, ASKED, 'inzien')).status).toBe(403);
    const byHand = { number: 'SD-2018-0001', revision: 1, act: 'give', item: '1', reason: 'x' } as const;
    expect((await site.call(placing.placeByHand, byHand, 'inzien')).status).toBe(403);
  });

  test('what changed since it was looked at is told, and nothing is divided', async () => {
    const seen = seenOf(await trial());
    const [someone] = await site.store.registrations.find({ form: 'startdag', status: ['ontvangen'] });
    await site.store.registrations.apply([
      {
        kind: 'withdraw',
        number: someone!.number,
        origin: byStaff({ staff: 'Bo', now: () => '2018-03-28T10:00:00+02:00' }),
      },
    ]);
    const { status, body } = await site.call(placing.carryOut, { ...ASKED, seen, again: false });
    expect(status).toBe(409);
    expect(body).toMatchObject({
      changes: expect.arrayContaining([
        { what: 'Aanmeldingen', from: String(seen.people), to: String(seen.people - 1) },
      ]) as unknown,
    });
    expect(await standing()).toMatchObject({ divided: false, placed: 0 });
  });

  test('made definite it is exactly what was shown; everybody it concerns gets a message, and they add up', async () => {
    const shown = await trial();
    const { status, body } = await site.call(placing.carryOut, {
      ...ASKED,
      seen: seenOf(shown),
      again: false,
    });
    expect([status, body.changes]).toEqual([200, shown.changes]);
    expect(await standing()).toMatchObject({ divided: true, placed: 30, waiting: shown.waiting, free: 0 });
    const { body: messages } = await site.call(placing.placeMessages, {});
    expect(messages.total).toBe(body.messages);
    expect(messages.total).toBeGreaterThanOrEqual(shown.changes);
    expect(messages.states.reduce((sum, { count }) => sum + count, 0)).toBe(messages.total);
    const { body: checked } = await site.call(placing.recheck, {});
    expect(checked.runs.map(({ same }) => same)).toEqual([true, true]);
    const twice = await site.call(placing.carryOut, { ...ASKED, seen: seenOf(await trial()), again: false });
    expect([twice.status, twice.body.error]).toEqual([422, expect.stringContaining('al verdeeld')]);
  });

  test('after a withdrawal it shows who moves up', async () => {
    const { body } = await site.call(schema.trialPeople, { ...ASKED, list: 'placed' });
    const { number } = body.people[0]!;
    await site.store.registrations.apply([
      { kind: 'withdraw', number, origin: byStaff({ staff: 'Bo', now: () => '2018-03-28T10:00:00+02:00' }) },
    ]);
    expect((await standing()).free).toBe(1);
    const free: Setting = { ...ASKED, mode: 'free' };
    const { body: moved } = await site.call(schema.trialPeople, { ...free, list: 'changes' });
    expect(moved.people.filter(({ after }) => after.startsWith('geplaatst'))).toHaveLength(1);
    expect((await trial(free)).losing).toBe(0);
  });

  test('by hand: with a reason, told to the person; of two at once the second hears who was first', async () => {
    const { body } = await site.call(schema.trialPeople, { ...ASKED, mode: 'free', list: 'waiting' });
    const { number, revision } = body.people.at(-1)!;
    const { items } = await trial({ ...ASKED, mode: 'free' });
    const { code: item } = items.find(({ first, further, most }) => first + further === most)!;
    const give = { number, revision, act: 'give', item, reason: 'spreker' } as const;
    expect((await site.call(placing.placeByHand, { ...give, reason: ' ' })).status).toBe(422);
    expect(await site.call(placing.placeByHand, give)).toEqual({
      status: 200,
      body: { number, status: 'geplaatst' },
    });
    const second = await site.call(placing.placeByHand, { ...give, item: '4' });
    expect(second.status).toBe(409);
    expect(JSON.stringify(second.body)).toContain('geplaatst door Sam secretariaat');
    const lines = await site.store.auditOf(number);
    expect(lines.at(-1)).toMatchObject({ event: 'geplaatst', by: 'secretariaat/Sam secretariaat' });
    const { start } = await standing();
    expect(start?.perOpgave).toContain(`${item}=6`);
    const room: Setting = { ...ASKED, mode: 'free', ...start };
    expect((await trial(room)).items.find(({ code }) => code === item)?.most).toBe(6);
    const back = { number, revision: revision + 1, act: 'take back', reason: 'toch niet' } as const;
    expect((await site.call(placing.placeByHand, back)).body).toMatchObject({ status: 'wachtlijst' });
  });

  test('what is no number of places is not taken', async () => {
    for (const wrong of [{ places: -1 }, { places: 1.5 }, { places: 1e9 }, { perOpgave: '1=a' }])
      expect((await site.call(schema.trial, { ...ASKED, ...wrong })).status).toBe(400);
    const strange = await site.call(schema.trial, { ...ASKED, perOpgave: '99=3' });
    expect([strange.status, strange.body.error]).toEqual([422, expect.stringContaining('geen opgave "99"')]);
  });
});

test('as long as people can sign up there are trials alone', async () => {
  const site = await openStaffPage({ fill: (opened, now) => invent({ ...opened, now }) });
  expect((await site.call(schema.placement, {})).body).toMatchObject({
    closes: '2018-03-27',
    notBefore: '2018-03-28',
  });
  const { mark, seed, people, placed, waiting, changes } = (await site.call(schema.trial, ASKED)).body;
  const seen = { mark, seed, people, placed, waiting, changes };
  const { status, body } = await site.call(placing.carryOut, { ...ASKED, seen, again: false });
  expect([status, body.error]).toEqual([422, expect.stringContaining('tot en met dinsdag 27 maart 2018')]);
  await site.close();
});
