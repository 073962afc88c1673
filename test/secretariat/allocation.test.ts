import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { openTestDesk, startdagCsv } from './desk.ts';
import type { TestDesk } from './desk.ts';

interface Listed {
  number: string;
  status: string;
}
interface Result {
  placed: { id: string; opgave: string; why: string }[];
  waiting: { id: string; position: number }[];
  differences: { number: string; before: string; after: string }[];
  opgaven: { opgave: string; people: number; gemeenten: number; waiting: number }[];
  provinces: { name: string; members: number; withPlace: number }[];
  networks: { name: string; signedUp: number; withPlace: number }[];
}
interface Delivery {
  number: string;
  event: string;
}

let desk: TestDesk;
beforeEach(async () => {
  desk = openTestDesk();
  const people = ['Utrecht 1', 'Utrecht 1', 'Utrecht 1 2', 'Almere 1', 'Gouda 2', 'Zwolle 2'];
  await desk.json(
    'import',
    desk.file('in.csv', startdagCsv(people)),
    '--form',
    'startdag',
    '--channel',
    'mail',
  );
});

const statuses = async () => (await desk.json<Listed[]>('list')).map(({ status }) => status);
const events = async (event: string) => {
  const { deliveries } = await desk.json<{ deliveries: Delivery[] }>('deliveries', '--state', 'waiting');
  return deliveries.filter((one) => one.event === event).map(({ number }) => number);
};
const DIVIDE = ['allocate', '--places', '4', '--seed', 'zaad'];

it('gives every municipality a place first, and tells everyone once', async () => {
  const result = await desk.json<Result>(...DIVIDE);
  expect(result.placed.map(({ opgave }) => opgave).sort()).toEqual(['1', '1', '2', '2']);
  expect((await statuses()).filter((status) => status === 'geplaatst')).toHaveLength(4);
  expect((await statuses()).slice(3)).toEqual(['geplaatst', 'geplaatst', 'geplaatst']);
  expect(await events('geplaatst')).toHaveLength(4);
  expect(await events('wachtlijst')).toHaveLength(2);
});

it('shows in a dry run what would happen, changes nothing, and then does exactly that', async () => {
  const dry = await desk.json<Result>(...DIVIDE, '--dry-run');
  expect(dry.differences).toHaveLength(6);
  expect(new Set(await statuses())).toEqual(new Set(['ontvangen']));
  expect(await desk.json('allocations')).toMatchObject([{ same: true, input: { dryRun: true } }]);
  const real = await desk.json<Result>(...DIVIDE);
  expect(real.placed).toEqual(dry.placed);
  expect((await desk.json<Result>(...DIVIDE, '--again', '--dry-run')).differences).toEqual([]);
});

it('waits until the form is closed', async () => {
  desk.today = '2018-03-27T23:00:00+02:00';
  const { code, err } = await desk.run(...DIVIDE);
  expect([code, err]).toEqual([1, expect.stringContaining('tot en met dinsdag 27 maart 2018')]);
  expect((await desk.run(...DIVIDE, '--dry-run')).code).toBe(0);
});

it('does not take places away unless that is asked', async () => {
  await desk.json(...DIVIDE);
  const { code, err } = await desk.run('allocate', '--places', '1');
  expect([code, err]).toEqual([1, expect.stringContaining('--refill')]);
  await desk.json('allocate', '--places', '1', '--again');
  expect((await statuses()).filter((status) => status === 'geplaatst')).toHaveLength(1);
});

it('gives a place that comes free to the first on its list, moves nobody, and tells only that person', async () => {
  const first = await desk.json<Result>(...DIVIDE);
  const free = first.placed.find(({ opgave }) => opgave === '1')!.id;
  const next = first.waiting[0]!.id;
  expect((await desk.run('withdraw', free, '--reason', 'ziek')).code).toBe(0);
  const told = (await events('geplaatst')).length;
  const second = await desk.json<Result>('allocate', '--refill');
  expect(
    second.differences.filter(({ after }) => after.startsWith('geplaatst')).map(({ number }) => number),
  ).toEqual([next]);
  const kept = first.placed.filter(({ id }) => id !== free).map(({ id, opgave }) => `${id} ${opgave}`);
  expect(second.placed.map(({ id, opgave }) => `${id} ${opgave}`)).toEqual(expect.arrayContaining(kept));
  expect((await events('geplaatst')).length).toBe(told + 1);
  expect((await events('wachtlijst')).length).toBe(2);
  expect((await desk.run('show', next)).out).toMatch(
    /Uitleg +(Er kwam een plaats vrij|Dit is de tweede keus)/,
  );
});

it('refills only what was divided before, and never below who has a place', async () => {
  const early = await desk.run('allocate', '--places', '4', '--refill');
  expect([early.code, early.err]).toEqual([1, expect.stringContaining('Er is nog niets verdeeld')]);
  await desk.json(...DIVIDE, '--dry-run');
  expect((await desk.run('allocate', '--places', '4', '--refill')).code).toBe(1);
  await desk.json(...DIVIDE);
  for (const fewer of [
    ['--places', '3'],
    ['--per-opgave', '1=1,2=2'],
  ]) {
    const { code, err } = await desk.run('allocate', '--refill', ...fewer);
    expect([code, err]).toEqual([1, expect.stringContaining('Er hebben al meer mensen een plaats')]);
  }
  expect((await desk.json<Result>('allocate', '--refill')).differences).toEqual([]);
});

it('refuses an opgave that is named twice', async () => {
  const { code, err } = await desk.run(...DIVIDE, '--per-opgave', '1=30,1=20');
  expect([code, err]).toEqual([1, expect.stringContaining('elke opgave één keer')]);
});

it('gives no place and tells nobody when the run can not be kept', async () => {
  const database = new DatabaseSync(path.join(desk.folder, 'test.db'));
  const waiting = async () => (await desk.json<{ deliveries: Delivery[] }>('deliveries')).deliveries.length;
  const before = await waiting();
  database.exec(
    "create trigger no_runs before insert on allocation_runs begin select raise(abort, 'no'); end",
  );
  expect((await desk.run(...DIVIDE)).code).not.toBe(0);
  expect(new Set(await statuses())).toEqual(new Set(['ontvangen']));
  expect(await waiting()).toBe(before);
  database.exec('drop trigger no_runs');
  database.close();
  expect((await desk.run(...DIVIDE)).code).toBe(0);
});

describe('a place given by hand', () => {
  const PLACE = ['place', 'SD-2018-0003', '--opgave', '3', '--reason', 'spreker'];

  it('is told with the reason, stays in every division, and counts', async () => {
    expect((await desk.run(...PLACE)).code).toBe(0);
    expect(await events('geplaatst')).toEqual(['SD-2018-0003']);
    for (const again of [[], ['--again']]) {
      const { placed } = await desk.json<Result>(...DIVIDE, ...again);
      expect(placed).toHaveLength(4);
      expect(placed).toContainEqual(
        expect.objectContaining({ id: 'SD-2018-0003', opgave: '3', why: 'kept' }),
      );
    }
    expect((await events('geplaatst')).length).toBe(4);
    expect((await desk.run('show', 'SD-2018-0003')).out).toContain('Reden: spreker');
  });

  it('can be taken back, with a reason', async () => {
    await desk.json(...PLACE);
    expect((await desk.run('unplace', 'SD-2018-0003', '--reason', 'komt niet')).code).toBe(0);
    expect((await statuses())[2]).toBe('wachtlijst');
    expect(await events('plaats teruggenomen')).toEqual(['SD-2018-0003']);
    expect((await desk.run('unplace', 'SD-2018-0003', '--reason', 'nog eens')).code).toBe(1);
  });

  it('needs a reason and an opgave that is there', async () => {
    expect((await desk.run('place', 'SD-2018-0003', '--opgave', '3')).code).toBe(2);
    expect((await desk.run('place', 'SD-2018-0003', '--opgave', '3', '--reason', ' ')).code).toBe(1);
    expect((await desk.run('place', 'SD-2018-0003', '--opgave', '99', '--reason', 'x')).code).toBe(1);
    expect(new Set(await statuses())).toEqual(new Set(['ontvangen']));
  });
});

it('says where everyone waits: of all, and in each opgave of choice', async () => {
  const { waiting } = await desk.json<Result>(...DIVIDE);
  const first = waiting[0]!;
  const shown = (await desk.run('show', first.id)).out;
  expect(shown).toContain('De aanmelding staat op plaats 1 van de wachtlijst. Alle plaatsen zijn bezet.');
  expect(shown).toMatch(/Plaats op de wachtlijst per opgave +plaats \d voor /);
  expect((await desk.run('list', '--status', 'wachtlijst')).out).toMatch(
    /plaats 2 van allen, plaats 1 voor /,
  );
});

it('takes the place of who withdraws out of every list', async () => {
  const { placed } = await desk.json<Result>(...DIVIDE);
  await desk.run('withdraw', placed[0]!.id);
  expect((await desk.run('show', placed[0]!.id)).out).not.toContain('Plaats in opgave');
});

it('keeps every run with its seed and input, so that it can be done again', async () => {
  await desk.json(...DIVIDE, '--per-opgave', '1=2,2=2,5=0');
  await desk.json('allocate', '--refill');
  const runs = await desk.json<{ same: boolean; seed: string; input: { refill: boolean } }[]>('allocations');
  expect(runs.map(({ same, seed, input }) => [same, seed, input.refill])).toEqual([
    [true, 'zaad', false],
    [true, 'zaad', true],
  ]);
  expect(JSON.stringify(runs)).not.toContain('Persoon');
});

it('keeps the waiting list as short as asked', async () => {
  const { waiting } = await desk.json<Result>(...DIVIDE, '--waiting-places', '1');
  expect(waiting).toHaveLength(2);
  expect((await statuses()).filter((status) => status === 'niet geplaatst')).toHaveLength(1);
  expect(await events('niet geplaatst')).toHaveLength(1);
});

it('reports how good a reflection of the members it is', async () => {
  const { opgaven, provinces, networks } = await desk.json<Result>(...DIVIDE, '--dry-run');
  expect(opgaven.slice(0, 2)).toEqual([
    { opgave: '1', people: 2, gemeenten: 2, waiting: 2 },
    { opgave: '2', people: 2, gemeenten: 2, waiting: 0 },
  ]);
  expect(provinces.reduce((sum, { members }) => sum + members, 0)).toBe(380);
  expect(provinces.find(({ name }) => name === 'Utrecht')).toMatchObject({ withPlace: 1 });
  expect(networks.find(({ name }) => name === 'G4')).toMatchObject({ signedUp: 1, withPlace: 1 });
});

it('says it in plain words too', async () => {
  const { out } = await desk.run(...DIVIDE, '--dry-run');
  expect(out).toContain('4 van de 6 aanmeldingen hebben een plaats, 2 staan op de wachtlijst.');
  expect(out).toMatch(/ontvangen\s+geplaatst, opgave 2/);
  expect(out).toMatch(/er is niets gewijzigd\..* Zo krijgt u precies deze uitkomst: --seed zaad/);
  const shown = await desk.run(...DIVIDE).then(() => desk.run('show', 'SD-2018-0004'));
  expect(shown.out).toContain('Dit is de eerste keus.');
});
