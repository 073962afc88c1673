import { openTestDesk, startdagCsv } from './desk.ts';
import type { TestDesk } from './desk.ts';

interface Listed {
  number: string;
  status: string;
}
interface Result {
  placed: { id: string; opgave: string }[];
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
  expect(await desk.json('allocations')).toEqual([]);
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

it('gives a place that comes free to the first on the list, moves nobody else, and tells only those', async () => {
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
  expect(out).toContain('4 van 6 aanmeldingen geplaatst, 2 wachten.');
  expect(out).toMatch(/ontvangen\s+geplaatst, opgave 2/);
  expect(out).toContain('er is niets gewijzigd. Zo krijgt u precies deze uitkomst: --seed zaad');
  const shown = await desk.run(...DIVIDE).then(() => desk.run('show', 'SD-2018-0004'));
  expect(shown.out).toContain('U bent geplaatst bij uw eerste keus.');
});
