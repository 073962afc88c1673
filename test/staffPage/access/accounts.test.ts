import { createHmac, generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Outcome } from '../../../src/staffPage/access/accountRoutes.ts';
import { createAccess } from '../../../src/staffPage/access/createAccess.ts';
import { REFUSALS, type RefusalCode } from '../../../src/staffPage/schema/access.ts';
import { openStore, type Store } from '../../../src/storage/openStore.ts';
import { createSurfer, serveAccess } from '../../helpers/accessServer.ts';
import {
  ELSEWHERE,
  openAccountProvider,
  STAFF_APP,
  VNG,
  type AccountProvider,
  type Person,
} from '../../helpers/accountProvider.ts';
import { onSqlite } from '../../storage/engines.ts';
import { clock, RULES } from '../../storage/examples.ts';

const ANNA: Person = { oid: 'o1', name: 'Anna de Wit', roles: ['secretariaat', 'iets anders'] };

onSqlite((engine) => {
  let store: Store;
  let provider: AccountProvider;
  let page: Awaited<ReturnType<typeof serveAccess>>;
  let outcomes: Outcome[];
  let redirectUris: string[];
  let tenants: string[];

  beforeEach(async () => {
    outcomes = [];
    tenants = [VNG];
    store = await openStore(await engine.database(), RULES, clock);
    provider = await openAccountProvider(() => redirectUris);
    page = await serveAccess((origin) =>
      createAccess({
        sessions: store.staffSessions,
        accounts: provider.accounts(origin, tenants),
        remark: (outcome) => Promise.resolve(void outcomes.push(outcome)),
        now: Date.now,
      }),
    );
    redirectUris = [`${page.origin}/beheer/aangemeld`];
  });
  afterEach(async () => {
    await page.close();
    await provider.close();
    await store.close();
  });

  const onPage = ({ origin, pathname }: URL) =>
    origin === page.origin && !['/beheer/aanmelden', '/beheer/aangemeld'].includes(pathname);
  const me = async (surfer: ReturnType<typeof createSurfer>) =>
    await (await surfer.go(`${page.origin}/wie`)).json();

  async function signIn(person: Person | 'refuses', query = '', surfer = createSurfer()) {
    provider.signsInAs(person);
    const led = await surfer.follow(`${page.origin}/beheer/aanmelden${query}`, onPage);
    return { led: `${led.pathname}${led.search}`, surfer };
  }

  test('somebody of the VNG with a role comes in with their account, and back to where they were', async () => {
    const { led, surfer } = await signIn(ANNA, '?naar=/beheer/aanmeldingen?status%3Dontvangen');
    expect(led).toBe('/beheer/aanmeldingen?status=ontvangen');
    expect(await me(surfer)).toEqual({ id: 'o1', name: 'Anna de Wit', tenant: VNG, roles: ['secretariaat'] });
    expect(outcomes).toEqual(['admitted']);
    expect([...surfer.cookiesOf(page.origin).keys()]).toEqual(['beheer']);
  });

  test.each([
    'https://evil.nl',
    '//evil.nl',
    '/beheer/../x y',
    '/beheerder',
    'javascript:alert(1)',
    '/beheer?\\evil',
  ])('nobody is led to %s after signing in', async (to) => {
    const { led } = await signIn(ANNA, `?naar=${encodeURIComponent(to)}`);
    expect(led).toBe('/beheer');
  });

  test.each<[string, Person | 'refuses', RefusalCode]>([
    ['of another organisation, by what the token says', { ...ANNA, tid: ELSEWHERE }, 'organisatie'],
    ['without a role', { ...ANNA, roles: undefined }, 'rol'],
    ['with no role of ours', { ...ANNA, roles: ['beheerder', 'Secretariaat'] }, 'andereRol'],
    ['with roles that are a text', { ...ANNA, roles: 'secretariaat' }, 'bewijs'],
    ['without an id', { ...ANNA, oid: undefined }, 'bewijs'],
    ['whom the provider does not let through', 'refuses', 'geweigerd'],
  ])('somebody %s does not come in, and hears why', async (_, person, code) => {
    const { led, surfer } = await signIn(person);
    expect(led).toBe(`/beheer?aanmelden=${code}`);
    expect(await me(surfer)).toBeNull();
    expect(outcomes).toEqual([code]);
    expect(REFUSALS[code]).toMatch(/\. .+\.$/);
  });

  test('what another began, or nobody, does not sign anybody in (case 214)', async () => {
    provider.signsInAs(ANNA);
    const isBack = ({ pathname }: URL) => pathname === '/beheer/aangemeld';
    const attacker = createSurfer();
    const back = await attacker.follow(`${page.origin}/beheer/aanmelden`, isBack);
    const victim = createSurfer();
    const plain = await victim.go(back.href);
    expect(plain.headers.get('location')).toBe('/beheer?aanmelden=verlopen');
    await victim.go(`${page.origin}/beheer/aanmelden`);
    const begun = await victim.go(back.href);
    expect(begun.headers.get('location')).toBe('/beheer?aanmelden=verlopen');
    expect(await me(victim)).toBeNull();
    const own = await attacker.go(back.href);
    expect(own.headers.get('location')).toBe('/beheer');
    const twice = await attacker.go(back.href);
    expect(twice.headers.get('location')).toBe('/beheer?aanmelden=verlopen');
  });

  test('a provider that gives no answer is told of as such, and asked again the next time', async () => {
    const away = await serveAccess((origin) =>
      createAccess({
        sessions: store.staffSessions,
        accounts: { ...provider.accounts(origin), issuer: 'http://127.0.0.1:9/{tenant}' },
        now: Date.now,
      }),
    );
    const surfer = createSurfer();
    const led = await surfer.go(`${away.origin}/beheer/aanmelden`);
    expect(led.headers.get('location')).toBe('/beheer?aanmelden=storing');
    expect(await inTeams(await provider.teamsToken(), away.origin)).toMatchObject({ status: 503 });
    await away.close();
  });

  async function inTeams(token: unknown, origin = page.origin, headers: Record<string, string> = {}) {
    const response = await fetch(`${origin}/api/beheer/aanmelden/teams`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-briefwijzer': '1', origin, ...headers },
      body: JSON.stringify({ token }),
    });
    const [cookie] = response.headers.getSetCookie();
    return { status: response.status, cookie, body: (await response.json()) as { error?: string } };
  }

  test('somebody of the VNG with a role comes in from Teams, on a cookie for inside Teams alone', async () => {
    const { status, cookie } = await inTeams(await provider.teamsToken());
    expect(status).toBe(200);
    expect(cookie).toMatch(/HttpOnly; Secure; SameSite=None; Partitioned$/);
    const response = await fetch(`${page.origin}/wie`, {
      headers: { cookie: cookie!.split(';')[0]! },
    });
    expect(await response.json()).toMatchObject({ name: 'Anna de Wit', roles: ['secretariaat'] });
  });

  const seconds = () => Math.floor(Date.now() / 1000);
  const hostile: [string, RefusalCode, () => Promise<unknown>][] = [
    [
      'of another organisation',
      'organisatie',
      () => provider.teamsToken({ iss: provider.issuer(ELSEWHERE), tid: ELSEWHERE }),
    ],
    ['that names two organisations', 'organisatie', () => provider.teamsToken({ tid: ELSEWHERE })],
    ['of another issuer', 'organisatie', () => provider.teamsToken({ iss: 'https://evil.nl' })],
    ['without a role', 'rol', () => provider.teamsToken({ roles: undefined })],
    [
      'for another program',
      'bewijs',
      () => provider.teamsToken({ aud: '00000003-0000-0000-c000-000000000000' }),
    ],
    ['that has ended', 'bewijs', () => provider.teamsToken({ exp: seconds() - 60 })],
    ['without an end', 'bewijs', () => provider.teamsToken({ exp: undefined })],
    ['that is not valid yet', 'bewijs', () => provider.teamsToken({ nbf: seconds() + 600 })],
    ['of a program, without a person', 'bewijs', () => provider.teamsToken({ scp: undefined })],
    ['for something else', 'bewijs', () => provider.teamsToken({ scp: 'User.Read' })],
    ['without the id of a person', 'bewijs', () => provider.teamsToken({ oid: undefined })],
    ['with a key nobody has', 'bewijs', () => provider.teamsToken({}, { kid: 'k2' })],
    ['signed with another key', 'bewijs', () => signedByAnother()],
    ['with one letter changed', 'bewijs', async () => (await provider.teamsToken()).replace(/\.(.)/, '.f')],
    ['that is not signed', 'bewijs', async () => withoutSignature(await provider.teamsToken(), 'none')],
    [
      'signed with the public key as a secret',
      'bewijs',
      async () => signedByHmac(await provider.teamsToken()),
    ],
    ['that is none', 'bewijs', () => Promise.resolve('a.b.c')],
    ['that is no text', 'bewijs', () => Promise.resolve({ $ne: '' })],
    ['that is over-long', 'bewijs', () => Promise.resolve(`e30.${'a'.repeat(20_000)}.a`)],
  ];

  test.each(hostile)('a token %s lets nobody in (case 210)', async (_, code, token) => {
    const { status, cookie, body } = await inTeams(await token());
    expect([status, cookie, body.error, outcomes]).toEqual([403, undefined, REFUSALS[code], [code]]);
  });

  test('a good token in a request that is forged signs nobody in', async () => {
    const token = await provider.teamsToken();
    for (const forged of [{ origin: 'https://evil.nl' }, { 'x-briefwijzer': '' }] as Record<
      string,
      string
    >[]) {
      const { status, cookie } = await inTeams(token, page.origin, forged);
      expect([status, cookie]).toEqual([403, undefined]);
    }
  });

  async function signedByAnother(): Promise<string> {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    return new SignJWT({
      iss: provider.issuer(VNG),
      aud: STAFF_APP,
      tid: VNG,
      oid: 'o1',
      scp: 'access_as_user',
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setExpirationTime('1h')
      .sign(privateKey);
  }
});

/** The same token that says it has no signature, or another kind of it. */
function withoutSignature(token: string, alg: string): string {
  const [, payload = ''] = token.split('.');
  return `${Buffer.from(JSON.stringify({ alg, kid: 'k1' })).toString('base64url')}.${payload}.`;
}

function signedByHmac(token: string): string {
  const content = withoutSignature(token, 'HS256').slice(0, -1);
  return `${content}.${createHmac('sha256', 'geheim').update(content).digest('base64url')}`;
}
