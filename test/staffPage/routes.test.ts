import { createAccess } from '../../src/staffPage/access/createAccess.ts';
import { ROLES } from '../../src/staffPage/access/roles.ts';
import { ROUTES } from '../../src/staffPage/api/routes.ts';
import { API, CHANGE_HEADER } from '../../src/staffPage/schema/endpoint.ts';
import { openStaffPage, type TestStaffPage } from '../helpers/staffPage.ts';

/** Everything that can be asked, so that a new one is not forgotten. */
const ALL = ROUTES.map((route) => [`${route.endpoint.method} ${route.endpoint.path}`, route] as const);

describe('whatever can be asked', () => {
  let site: TestStaffPage;
  let link: string;

  beforeAll(async () => {
    site = await openStaffPage({
      access: (_, { store }) => {
        const local = { id: 'een', name: 'Een', tenant: 'hier', roles: [...ROLES] };
        const access = createAccess({ sessions: store.staffSessions, local, now: Date.now });
        link = access.link!;
        return access;
      },
    });
  });
  afterAll(() => site.close());

  const ask = ([, { endpoint }]: (typeof ALL)[number], headers: Record<string, string>) =>
    fetch(site.origin + API + endpoint.path, {
      method: endpoint.method,
      headers: { ...headers, ...(endpoint.method === 'POST' && { 'content-type': 'application/json' }) },
      ...(endpoint.method === 'POST' && { body: '{}' }),
    });
  const own = () => ({ [CHANGE_HEADER]: '1', origin: site.origin });

  test.each(ALL)('%s is refused to who is not signed in, whatever cookie they show', async (...route) => {
    for (const value of ['', 'x', 'a'.repeat(43), 'a'.repeat(6000), 'secretariaat']) {
      const answer = await ask(route, { ...own(), cookie: `beheer=${value}; proef=secretariaat` });
      expect([answer.status, await answer.json()]).toEqual([401, { error: expect.any(String) as string }]);
    }
  });

  test('a change is refused to a form on another site, and all to a cookie of who signed out', async () => {
    const came = await fetch(site.origin + link, { redirect: 'manual' });
    const cookie = came.headers.getSetCookie()[0]!.split(';')[0]!;
    const changes = ALL.filter(([, { endpoint }]) => endpoint.method === 'POST');
    for (const route of changes)
      for (const forged of [
        { cookie },
        { ...own(), cookie, origin: 'https://evil.nl' },
        { ...own(), cookie, origin: 'null' },
      ])
        expect([route[0], (await ask(route, forged)).status]).toEqual([route[0], 403]);
    const form = await fetch(`${site.origin}${API}/afmelden`, {
      method: 'POST',
      headers: { ...own(), cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'a=b',
    });
    expect(form.status).toBe(415);
    const out = await fetch(`${site.origin}${API}/afmelden`, {
      method: 'POST',
      headers: { ...own(), cookie },
    });
    expect(out.status).toBe(200);
    for (const route of ALL)
      expect([route[0], (await ask(route, { ...own(), cookie })).status]).toEqual([route[0], 401]);
  });
});

describe('whatever can be asked, by role', () => {
  let site: TestStaffPage;
  beforeAll(async () => {
    site = await openStaffPage();
  });
  afterAll(() => site.close());

  test.each(ALL)(
    '%s is refused to every other role than its own (case 215)',
    async (_, { endpoint, roles }) => {
      expect(roles.length).toBeGreaterThan(0);
      for (const role of ROLES.filter((one) => !roles.includes(one)))
        expect([role, (await site.call(endpoint, {}, role)).status]).toEqual([role, 403]);
    },
  );

  test('who looks on changes nothing, and who writes knowledge reads no registrations', () => {
    const open = ALL.filter(
      ([, { endpoint, roles }]) => endpoint.method === 'POST' && roles.includes('inzien'),
    );
    expect(open.map(([name]) => name)).toEqual([]);
  });
});
