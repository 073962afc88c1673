import path from 'node:path';
import type { Form } from '../../src/forms/form.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { readKnowledge } from '../../src/knowledgeFolder/knowledgeFiles.ts';
import { readRules } from '../../src/knowledgeFolder/ruleFiles.ts';
import { termsFor } from '../../src/registration/terms.ts';
import { refillDaily } from '../../src/secretariat/allocation/daily.ts';
import { openStore } from '../../src/storage/openStore.ts';
import { openTestDesk, startdagCsv } from './desk.ts';
import type { TestDesk } from './desk.ts';

interface Listed {
  number: string;
  status: string;
}

const known = readKnowledge('knowledge');
const rules = readRules('knowledge', known);

type Refill = NonNullable<Form['places']>['refill'];

/** Does what the bot does once a day, on the desk's database. */
async function oneDay(folder: string, refill: Refill, day = '2018-03-29'): Promise<Record<string, number>> {
  const now = `${day}T08:00:00+02:00`;
  const forms = known.forms.map((form) => (form.id === 'startdag' ? { ...form, places: { refill } } : form));
  const knowledge: Knowledge = { ...known, forms };
  const terms = (form: string) => termsFor({ ...rules, forms }, form, false);
  const url = `sqlite:${path.join(folder, 'test.db')}`;
  const store = await openStore(url, { terms, forms }, () => new Date(now));
  try {
    return await refillDaily({ store, knowledge, terms, now: () => now });
  } finally {
    await store.close();
  }
}

/** @returns a desk with three registrations of three municipalities for one opgave */
async function threeFor1() {
  const desk = openTestDesk();
  const people = desk.file('in.csv', startdagCsv(['Utrecht 1', 'Almere 1', 'Gouda 1']));
  await desk.json('import', people, '--form', 'startdag', '--channel', 'mail');
  const having = async (status: string) =>
    (await desk.json<Listed[]>('list', '--status', status)).map((one) => one.number);
  return { desk, having };
}

it('gives what came free to the first in turn, once, and only when the form says so and was divided', async () => {
  const { desk, having } = await threeFor1();
  const placed = () => having('geplaatst');
  expect(await oneDay(desk.folder, 'daily')).toEqual({});
  await desk.json('allocate', '--places', '2', '--seed', 'a');
  expect(await oneDay(desk.folder, 'daily')).toEqual({ startdag: 0 });
  const [first, second] = await placed();
  await desk.run('withdraw', first!);
  expect(await oneDay(desk.folder, 'by hand')).toEqual({});
  expect(await placed()).toEqual([second]);
  expect(await oneDay(desk.folder, 'daily')).toEqual({ startdag: 1 });
  expect(await placed()).toHaveLength(2);
  expect(await oneDay(desk.folder, 'daily')).toEqual({ startdag: 0 });
  expect(await desk.json<unknown[]>('allocations')).toHaveLength(2);
});

describe('a place that is offered', () => {
  const offer: Refill = { offer: 3 };
  const events = async (desk: TestDesk) =>
    (await desk.json<{ deliveries: { event: string }[] }>('deliveries')).deliveries.map(({ event }) => event);

  /** One has a place, one withdrew, so one place is offered to the first of two who wait. */
  async function offered() {
    const { desk, having } = await threeFor1();
    await desk.json('allocate', '--places', '1', '--seed', 'a');
    const { waiting } = await desk.json<{ waiting: { id: string }[] }>('allocate', '--refill', '--dry-run');
    await desk.run('withdraw', (await having('geplaatst'))[0]!);
    expect(await oneDay(desk.folder, offer)).toEqual({ startdag: 2 });
    return { desk, having, first: waiting[0]!.id, second: waiting[1]!.id };
  }

  it('is a place once it is taken', async () => {
    const { desk, having, first, second } = await offered();
    expect(await having('geplaatst')).toEqual([]);
    expect(await events(desk)).toContain('aangeboden');
    expect((await desk.run('show', first)).out).toMatch(/Aanbod geldt tot en met +zondag 1 april 2018/);
    expect((await desk.run('take', second)).code).toBe(1);
    expect((await desk.run('take', first)).code).toBe(0);
    expect(await having('geplaatst')).toEqual([first]);
    expect(await oneDay(desk.folder, offer, '2018-04-02')).toEqual({ startdag: 0 });
  });

  it('is offered to the next when the term ends, and not to the same person again', async () => {
    const { desk, having, first, second } = await offered();
    expect(await oneDay(desk.folder, offer, '2018-04-01')).toEqual({ startdag: 0 });
    expect(await oneDay(desk.folder, offer, '2018-04-02')).toEqual({ startdag: 1 });
    expect(await having('niet geplaatst')).toEqual([first]);
    expect(await events(desk)).toContain('aanbod verlopen');
    expect((await desk.run('take', first)).code).toBe(1);
    expect((await desk.run('take', second)).code).toBe(0);
    expect(await having('geplaatst')).toEqual([second]);
    const runs = await desk.json<{ same: boolean }[]>('allocations');
    expect(runs.every(({ same }) => same)).toBe(true);
  });
});
