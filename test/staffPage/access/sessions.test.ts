import { createAccess } from '../../../src/staffPage/access/createAccess.ts';
import { ABSOLUTE, createSessions, IDLE } from '../../../src/staffPage/access/sessions.ts';
import { openStore, type Store } from '../../../src/storage/openStore.ts';
import { serveAccess } from '../../helpers/accessServer.ts';
import { sql } from '../../helpers/database.ts';
import { onEachEngine } from '../../storage/engines.ts';
import { clock, RULES } from '../../storage/examples.ts';

const ANNA = { id: 'a1', name: 'Anna de Wit', tenant: 'vng', roles: ['secretariaat'] } as const;
const BEN = { id: 'b1', name: 'Ben', tenant: 'vng', roles: ['inzien'] } as const;

const showing = (cookie: string) => ({ headers: { cookie: cookie.split(';')[0] } });

onEachEngine((engine) => {
  let store: Store;
  let other: Store;
  let url: string;
  let now = 1_000_000;

  beforeEach(async () => {
    url = await engine.database();
    const wall = () => now;
    store = await openStore(url, RULES, clock, { wall });
    other = await openStore(url, RULES, clock, { wall });
  });
  afterEach(() => Promise.all([store.close(), other.close()]));

  const sessionsOn = (one: Store, secure = true) => createSessions(one.staffSessions, secure, () => now);

  test('who signed in is known to every bot on the store, and only by the hash of what is shown', async () => {
    const cookie = await sessionsOn(store).begin(ANNA, false);
    expect(await sessionsOn(other).userOf(showing(cookie))).toEqual(ANNA);
    const [row] = await sql(url, 'select * from staff_sessions');
    const [, value = ''] = /=([\w-]{43});/.exec(cookie) ?? [];
    expect(value).not.toBe('');
    expect(JSON.stringify(row)).not.toContain(value);
  });

  test('who signs out is out everywhere, and a copy of the cookie with them; others stay', async () => {
    const [anna, ben] = [
      await sessionsOn(store).begin(ANNA, false),
      await sessionsOn(store).begin(BEN, false),
    ];
    const gone = await sessionsOn(other).end(showing(anna));
    expect(gone.every((one) => one.includes('Max-Age=0'))).toBe(true);
    expect(await sessionsOn(store).userOf(showing(anna))).toBeUndefined();
    expect(await sessionsOn(store).userOf(showing(ben))).toEqual(BEN);
  });

  test('a session ends after an hour without a question (case 212)', async () => {
    const cookie = await sessionsOn(store).begin(ANNA, false);
    now += IDLE - 1;
    expect(await sessionsOn(store).userOf(showing(cookie))).toEqual(ANNA);
    now += IDLE - 1;
    expect(await sessionsOn(store).userOf(showing(cookie))).toEqual(ANNA);
    now += IDLE;
    expect(await sessionsOn(store).userOf(showing(cookie))).toBeUndefined();
  });

  test('a session ends after a working day, however much is asked', async () => {
    const cookie = await sessionsOn(store).begin(ANNA, false);
    const end = now + ABSOLUTE;
    while (now < end) {
      expect(await sessionsOn(store).userOf(showing(cookie))).toEqual(ANNA);
      now += IDLE / 2;
    }
    expect(await sessionsOn(store).userOf(showing(cookie))).toBeUndefined();
  });

  test('how signing in last ended is there for every bot, without whose it was', async () => {
    await store.staffSessions.note('rol', 1);
    await store.staffSessions.note('admitted', 2);
    await store.staffSessions.note('rol', 3);
    expect(await other.staffSessions.noted()).toEqual({ rol: 3, admitted: 2 });
  });

  test('what has ended is forgotten: when somebody signs in, and at the clean-up', async () => {
    await sessionsOn(store).begin(ANNA, false);
    now += IDLE;
    await sessionsOn(store).begin(BEN, false);
    expect(await sql(url, 'select person from staff_sessions')).toHaveLength(1);
    now += IDLE;
    expect(await store.purge()).toMatchObject({ staffSessions: 1 });
    expect(await sql(url, 'select person from staff_sessions')).toEqual([]);
  });

  test.each([
    '',
    'x',
    'a'.repeat(43),
    'a'.repeat(100_000),
    "'; drop table staff_sessions",
    '%00',
    `${'a'.repeat(42)}=`,
  ])('nobody is known by a cookie of another making (%#)', async (value) => {
    const real = await sessionsOn(store).begin(ANNA, false);
    const [name = ''] = real.split('=');
    expect(await sessionsOn(store).userOf({ headers: { cookie: `${name}=${value}` } })).toBeUndefined();
    expect(await sessionsOn(store).userOf({ headers: {} })).toBeUndefined();
    expect(await sessionsOn(store).userOf(showing(real))).toEqual(ANNA);
  });

  test('no script reads the cookie, no other site has it sent, and in Teams it is kept apart', async () => {
    const browser = await sessionsOn(store).begin(ANNA, false);
    expect(browser).toMatch(
      /^__Host-beheer=[\w-]{43}; Path=\/; Max-Age=36000; HttpOnly; Secure; SameSite=Lax$/,
    );
    const teams = await sessionsOn(store).begin(ANNA, true);
    expect(teams).toMatch(/; HttpOnly; Secure; SameSite=None; Partitioned$/);
    const here = await sessionsOn(store, false).begin(ANNA, false);
    expect(here).toMatch(/^beheer=[\w-]{43}; Path=\/; Max-Age=36000; HttpOnly; SameSite=Lax$/);
  });

  describe('on this machine', () => {
    let page: Awaited<ReturnType<typeof serveAccess>>;
    beforeEach(async () => {
      page = await serveAccess(() =>
        createAccess({ sessions: store.staffSessions, local: ANNA, now: () => now }),
      );
    });
    afterEach(() => page.close());

    const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      fetch(page.origin + path, { method, headers, redirect: 'manual' });
    const ledTo = ({ headers }: Response) => headers.get('location');
    const cookieIn = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';

    test('the link lets in once; who came in by it can open it again (case 213)', async () => {
      const { link = '' } = page.access;
      const came = await ask(link);
      expect([came.status, ledTo(came), came.headers.get('cache-control')]).toEqual([
        303,
        '/beheer',
        'no-store',
      ]);
      const cookie = cookieIn(came);
      expect(await page.access.userOf({ headers: { cookie } })).toEqual(ANNA);
      const again = await ask(link);
      expect([ledTo(again), cookieIn(again)]).toEqual(['/beheer?aanmelden=link', '']);
      expect(ledTo(await ask(link, { cookie }))).toBe('/beheer');
    });

    test.each([
      '',
      '?s=',
      '?s=a',
      `?s=${'a'.repeat(43)}`,
      `?s=${'%C3%A9'.repeat(43)}`,
      `?s=${'a'.repeat(2000)}`,
    ])('a guessed key lets nobody in, and spends nothing (%#)', async (query) => {
      const guess = await ask(`/beheer/sleutel${query}`);
      expect([ledTo(guess), cookieIn(guess)]).toEqual(['/beheer?aanmelden=link', '']);
      expect(cookieIn(await ask(page.access.link ?? ''))).not.toBe('');
    });

    test('signing out is for the page alone: not for a form on another site (case 211)', async () => {
      const cookie = cookieIn(await ask(page.access.link ?? ''));
      const own = { cookie, origin: page.origin, 'x-briefwijzer': '1' };
      for (const headers of [
        { cookie, 'x-briefwijzer': '1' },
        { cookie, origin: page.origin },
        { ...own, origin: 'http://evil.nl' },
        { ...own, origin: 'null' },
      ] as Record<string, string>[]) {
        expect((await ask('/api/beheer/afmelden', headers, 'POST')).status).toBe(403);
        expect(page.access.isFromPage({ headers })).toBe(false);
      }
      expect(await page.access.userOf({ headers: { cookie } })).toEqual(ANNA);
      const out = await ask('/api/beheer/afmelden', own, 'POST');
      expect([out.status, cookieIn(out)]).toEqual([200, 'beheer=']);
      expect(await page.access.userOf({ headers: { cookie } })).toBeUndefined();
    });

    test('who is not signed in can ask how to', async () => {
      expect(await (await ask('/api/beheer/aanmelden')).json()).toEqual({ way: 'link' });
    });

    test('where nobody is let in by a link, there is none', () => {
      const access = createAccess({ sessions: store.staffSessions, now: () => now });
      expect(access.link).toBeUndefined();
      expect(access.routes.map(({ path }) => path)).toEqual([
        '/api/beheer/aanmelden',
        '/api/beheer/afmelden',
      ]);
    });
  });
});
