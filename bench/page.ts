import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type * as z from 'zod';
import type { Access } from '../src/staffPage/access/access.ts';
import { list } from '../src/staffPage/schema/registrationList.ts';
import { invent } from '../src/app/invented/invent.ts';
import { bytesOf, VIEWS } from '../test/helpers/bytes.ts';
import { openChromium } from '../test/helpers/chromium.ts';
import { sql } from '../test/helpers/database.ts';
import { fillWith } from '../test/helpers/manyRegistrations.ts';
import { startPostgres } from '../test/helpers/postgres.ts';
import { openStaffPage, type TestStaffPage } from '../test/helpers/staffPage.ts';

const ROUNDS = 15;
const MANY = 10_000;
const EMPTY = '/beheer/leeg';

type Row = Record<string, number | string>;

/** Whoever comes is let in, to an empty page too. */
const access = (): Access => ({
  userOf: () =>
    Promise.resolve({ id: 'bench', name: 'Bench', tenant: 'bench', roles: ['secretariaat', 'redactie'] }),
  isFromPage: () => true,
  routes: [
    {
      ...{ method: 'GET', path: EMPTY },
      handle: (_, res) => {
        res.setHeader('content-type', 'text/html');
        res.end('<!doctype html><title>Leeg</title><h1>Leeg</h1>');
        return Promise.resolve();
      },
    },
  ],
});

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** @returns milliseconds until a heading is there, in a browser that has nothing of it yet */
async function timeTo(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ locale: 'nl-NL' });
  const page = await context.newPage();
  const start = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  const time = performance.now() - start;
  await context.close();
  return time;
}

/** What each view costs to load, packed, when it is the first that is opened; and how long that takes beside an empty page of the same server. */
export async function benchPage(): Promise<Row[]> {
  const site = await openStaffPage({ access, fill: (opened, now) => invent({ ...opened, now }) });
  const browser = await openChromium();
  const rows: Row[] = [];
  try {
    for (const view of VIEWS) {
      const address = `${site.origin}/beheer${view}`;
      const bytes = await bytesOf(browser, address);
      const [empty, shown]: [number[], number[]] = [[], []];
      for (let round = 0; round < ROUNDS; round++) {
        empty.push(await timeTo(browser, site.origin + EMPTY));
        shown.push(await timeTo(browser, address));
      }
      const [none, some] = [median(empty), median(shown)];
      rows.push({
        ...{ view: view === '' ? '/' : view, kB: Math.round(bytes / 100) / 10 },
        ...{ ms: Math.round(some), emptyMs: Math.round(none), ratio: Math.round((10 * some) / none) / 10 },
      });
    }
    return rows;
  } finally {
    await browser.close();
    await site.close();
  }
}

/** A list as it is opened. */
const NOTHING = { status: [] };

const ASKED = [
  { what: 'the first part', input: NOTHING },
  { what: 'sorted by name, downwards', input: { ...NOTHING, sorteer: 'Naam', aflopend: 'ja' as const } },
  { what: 'the last part of it', input: { ...NOTHING, sorteer: 'Naam', vanaf: MANY - 100 } },
  { what: 'one found by address', input: { ...NOTHING, zoek: 'persoon7777@' } },
  {
    what: 'filtered and sorted',
    input: { ...NOTHING, form: 'startdag', gemeente: 'Utrecht', sorteer: 'Naam' },
  },
];

/** Asks for parts of a list of 10,000, and reads the rows of each raw from the same database. */
async function listed(engine: string, database: string): Promise<Row[]> {
  const site = await openStaffPage({
    ...{ access, database },
    fill: ({ store }, now) => fillWith(store, MANY, now()),
  });
  try {
    const rows: Row[] = [];
    for (const { what, input } of ASKED)
      rows.push({ engine, what, ...(await beside(site, database, input)) });
    return rows;
  } finally {
    await site.close();
  }
}

async function beside(
  site: TestStaffPage,
  database: string,
  input: z.input<(typeof list)['request']>,
): Promise<Row> {
  const [ours, raw]: [number[], number[]] = [[], []];
  let found = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const { body } = await site.call(list, input);
    ours.push(performance.now() - start);
    found = body.total;
    const numbers = body.rows.map(({ number }) => `'${number}'`).join(',');
    const before = performance.now();
    await sql(database, `select * from registrations where number in (${numbers})`);
    raw.push(performance.now() - before);
  }
  const [some, bare] = [median(ours), median(raw)];
  return { found, ms: Math.round(some), rawMs: Math.round(10 * bare) / 10, ratio: Math.round(some / bare) };
}

/** Parts of a list of 10,000, each beside reading the rows of its answer raw from the same database. */
export async function benchPageList(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefwijzer-bench-'));
  const server = await startPostgres();
  try {
    return [
      ...(await listed('SQLite', `sqlite:${path.join(folder, 'many.db')}`)),
      ...(await listed('PostgreSQL', await server.database())),
    ];
  } finally {
    await server.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}
