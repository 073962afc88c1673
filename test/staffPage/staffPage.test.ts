import * as z from 'zod';
import { StoreUnavailable } from '../../src/registration/registrationStore.ts';
import { Misunderstood, Refusal } from '../../src/secretariat/desk.ts';
import { route, READS } from '../../src/staffPage/api/route.ts';
import { endpoint, several } from '../../src/staffPage/schema/endpoint.ts';
import { Stale } from '../../src/staffPage/stale.ts';
import { openStaffPage } from '../helpers/staffPage.ts';
import type { TestStaffPage } from '../helpers/staffPage.ts';

const FAULTS: Record<string, Error> = {
  refused: new Refusal('Dat kan niet.'),
  misunderstood: new Misunderstood('Dat is niets.'),
  store: new StoreUnavailable('weg'),
  stale: new Stale('Intussen gewijzigd.', [{ what: 'Naam', from: 'Jan', to: 'Piet' }]),
};
const fails = endpoint('GET', '/proef/fout', z.object({ how: z.string() }), z.object({}));
const reads = endpoint(
  'GET',
  '/proef/lees',
  z.object({ items: several(z.string()) }),
  z.object({ items: z.array(z.string()) }),
);
const changes = endpoint(
  'POST',
  '/proef/wijzig',
  z.object({ text: z.string().max(10) }),
  z.object({ text: z.string() }),
);
const hangs = endpoint('GET', '/proef/hang', z.object({}), z.object({}));

const ROUTES = [
  route(fails, READS, (_, { how }) => Promise.reject(FAULTS[how] ?? new Error(how))),
  route(reads, READS, (_, { items }) => Promise.resolve({ items })),
  route(changes, ['secretariaat'], (_, { text }) => Promise.resolve({ text }), 1_000_000),
  route(hangs, READS, () => new Promise(() => undefined)),
];

describe('what the staff ask and change', () => {
  let site: TestStaffPage;

  beforeAll(async () => {
    site = await openStaffPage({ page: { routes: ROUTES, longest: 200 } });
  });
  afterAll(() => site.close());

  const post = (headers: Record<string, string>, body: string) =>
    fetch(`${site.origin}/api/beheer/proef/wijzig`, { method: 'POST', headers, body });
  const strange = { 'content-type': 'application/json', cookie: 'proef=secretariaat', 'x-briefwijzer': '1' };
  const own = () => ({ ...strange, origin: site.origin });

  test('who is not signed in, or has another role, is told so', async () => {
    const nobody = await fetch(`${site.origin}/api/beheer/proef/lees`);
    expect([nobody.status, nobody.headers.get('cache-control')]).toEqual([401, 'no-store']);
    expect((await site.call(reads, { items: [] }, 'redactie')).status).toBe(403);
    expect((await site.call(changes, { text: 'a' }, 'inzien')).status).toBe(403);
    expect(await site.call(changes, { text: 'a' })).toEqual({ status: 200, body: { text: 'a' } });
  });

  test('a change from another site is refused: without our header, or from another origin', async () => {
    expect((await post({ ...own(), 'x-briefwijzer': '' }, '{"text":"a"}')).status).toBe(403);
    expect((await post(strange, '{"text":"a"}')).status).toBe(403);
    expect((await post({ ...strange, origin: 'https://elders.example' }, '{"text":"a"}')).status).toBe(403);
    expect((await post({ ...strange, origin: 'null' }, '{"text":"a"}')).status).toBe(403);
    expect((await post(own(), '{"text":"a"}')).status).toBe(200);
  });

  test('what comes in is what the schema says, and no larger than the route takes', async () => {
    for (const body of ['', '400', 'x', '{"text":5}', '{"text":"meer dan tien"}'])
      expect((await post(own(), body)).status).toBe(400);
    expect((await post(own(), JSON.stringify({ text: 'x'.repeat(300_000) }))).status).toBe(400);
    expect((await post(own(), 'x'.repeat(1_000_001))).status).toBe(413);
    expect((await site.call(reads, { items: ['a', 'b'] })).body).toEqual({ items: ['a', 'b'] });
    expect((await site.call(reads, { items: ['a'] })).body).toEqual({ items: ['a'] });
  });

  test('each fault has its status and a sentence; what takes too long ends', async () => {
    const statuses = await Promise.all(
      Object.keys(FAULTS).map(async (how) => [how, (await site.call(fails, { how })).status] as const),
    );
    expect(Object.fromEntries(statuses)).toEqual({
      refused: 422,
      misunderstood: 400,
      store: 503,
      stale: 409,
    });
    expect((await site.call(fails, { how: 'stale' })).body).toMatchObject({
      error: 'Intussen gewijzigd.',
      changes: [{ what: 'Naam', from: 'Jan', to: 'Piet' }],
    });
    expect((await site.call(hangs, {})).status).toBe(504);
    expect((await fetch(`${site.origin}/api/beheer/niets`)).status).toBe(404);
    expect((await fetch(`${site.origin}/beheer`, { method: 'DELETE' })).status).toBe(404);
  });
});

describe('the files of the page', () => {
  let site: TestStaffPage;

  beforeAll(async () => {
    site = await openStaffPage();
  });
  afterAll(() => site.close());

  test('every address of the page gives it, under a strict policy that lets Teams show it', async () => {
    for (const where of ['/beheer', '/beheer/', '/beheer/aanmeldingen', '/beheer/..%2fpackage.json']) {
      const answer = await fetch(site.origin + where);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(await answer.text()).toContain('<div id="page">');
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'; script-src 'self';");
      expect(policy).toContain("frame-ancestors 'self' https://teams.microsoft.com");
      expect(policy).not.toContain('unsafe');
    }
  });

  test('what has a hash in its name is kept for good, packed as the browser takes it, and asked for once', async () => {
    const index = await (await fetch(`${site.origin}/beheer`)).text();
    const script = /src="([^"]+\.js)"/.exec(index)?.[1] ?? '';
    const ask = (headers: Record<string, string>) => fetch(site.origin + script, { headers });
    for (const how of ['br', 'gzip'])
      expect((await ask({ 'accept-encoding': how })).headers.get('content-encoding')).toBe(how);
    const plain = await ask({ 'accept-encoding': 'br;q=0' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const again = await ask({
      'accept-encoding': 'identity',
      'if-none-match': plain.headers.get('etag') ?? '',
    });
    expect(again.status).toBe(304);
    expect((await fetch(`${site.origin}/beheer/assets/weg.js`)).status).toBe(404);
  });

  test('a page that is not built says so', async () => {
    const bare = await openStaffPage({ page: { folder: 'dist/never' } });
    const answer = await fetch(`${bare.origin}/beheer`);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('npm run build:page');
    await bare.close();
  });
});
