import { generateKeyPairSync, randomUUID } from 'node:crypto';
import dns from 'node:dns';
import { createCredentials } from '../../src/bot/identity.ts';
import { createMemoryApp } from '../helpers/memoryApp.ts';
import { message, post } from '../helpers/activities.ts';
import { openChannel, type Channel } from '../helpers/channel.ts';
import { APP_ID, openIssuer, type Issuer, type TokenFields } from '../helpers/signedChannel.ts';
import { sendRaw } from '../helpers/rawSocket.ts';
import { startTestBot, type TestBot } from '../helpers/testBot.ts';

const TENANT = 'tenant-1';
let issuer: Issuer;
let channel: Channel;
let bot: TestBot;

beforeEach(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  issuer = await openIssuer(['msteams', 'directline', 'emulator']);
  channel = await openChannel();
  bot = await startSignedBot();
});

afterEach(async () => {
  await bot.close();
  await channel.close();
  await issuer.close();
  jest.restoreAllMocks();
});

/** A bot with an identity, that checks tokens with botbuilder's own code and signs with a token of ours. */
function startSignedBot(): Promise<TestBot> {
  const identity = {
    type: 'MultiTenant',
    appId: APP_ID,
    password: 'secret',
    metadataUrl: issuer.metadataUrl,
  };
  const log = { info: ignore, warn: ignore, error: ignore };
  const { authentication } = createCredentials(identity, log);
  return startTestBot(createMemoryApp(), {
    identity,
    tenants: [TENANT, 'tenant-3'],
    serviceHosts: ['127.0.0.1'],
    credentials: { authentication, token: () => Promise.resolve('TEST-TOKEN') },
  });
}

function ignore(): void {}

const noSuchName = ((...asked: unknown[]) => {
  (asked.at(-1) as (error: Error) => void)(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }));
}) as typeof dns.lookup;

const send = (authorization: string | undefined, fields: Record<string, unknown> = {}) =>
  post(bot.endpoint, message(channel.serviceUrl, 'hallo', fields), authorization ? { authorization } : {});

const sendSigned = (token: TokenFields = {}, fields: Record<string, unknown> = {}) =>
  send(issuer.token(channel.serviceUrl, token), fields);

test('a signed message comes in, and the answer goes out signed', async () => {
  expect((await sendSigned()).status).toBe(200);
  expect(channel.posted[0]?.text).toBe('1: hallo');
  expect(channel.headers[0]?.authorization).toBe('Bearer TEST-TOKEN');
});

const seconds = (offset: number) => Math.floor(Date.now() / 1000) + offset;
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });

test.each<[string, number, () => Promise<{ status: number }>]>([
  ['no token', 401, () => send(undefined)],
  ['garbage', 401, () => send('Bearer garbage')],
  ['three parts of garbage', 401, () => send('Bearer a.b.c')],
  ['another scheme', 401, () => send('Basic YTpi')],
  ['a token of a megabyte', 401, () => send(`Bearer ${'a'.repeat(9000)}.b.c`)],
  ['no signature at all', 401, () => sendSigned({ header: { alg: 'none' } })],
  ['a signature by the public key', 401, () => send(issuer.hmacToken(channel.serviceUrl))],
  ['the key of someone else', 401, () => sendSigned({ key: foreign.privateKey })],
  ['a key nobody knows', 401, () => sendSigned({ header: { kid: 'nobody' } })],
  ['no key', 401, () => sendSigned({ header: { kid: undefined } })],
  ['a key that is no text', 401, () => sendSigned({ header: { kid: 7 } })],
  ['another bot', 401, () => sendSigned({ claims: { aud: randomUUID() } })],
  ['another issuer', 401, () => sendSigned({ claims: { iss: 'https://evil.example' } })],
  [
    'an issuer whose keys would be fetched',
    401,
    () => sendSigned({ claims: { iss: 'https://sts.windows.net/tenant-1/', tid: TENANT, ver: '1.0' } }),
  ],
  ['over', 401, () => sendSigned({ claims: { exp: seconds(-3600), nbf: seconds(-7200) } })],
  ['not yet', 401, () => sendSigned({ claims: { nbf: seconds(3600), exp: seconds(7200) } })],
  ['for ever', 401, () => sendSigned({ claims: { exp: undefined } })],
  ['another service', 401, () => send(issuer.token('https://smba.trafficmanager.net/'))],
  ['no service in the token', 401, () => sendSigned({ claims: { serviceurl: undefined } })],
  [
    'no service in the activity',
    403,
    () => sendSigned({}, { serviceUrl: undefined, deliveryMode: 'expectReplies' }),
  ],
  ['a channel that the key is not for', 401, () => sendSigned({}, { channelId: 'webchat' })],
  [
    'a channel that is not named, though the key is for it',
    403,
    () => sendSigned({}, { channelId: 'directline' }),
  ],
  ['the emulator, signed', 403, () => sendSigned({}, { channelId: 'emulator' })],
  [
    'two tenants at once, both allowed',
    403,
    () => sendSigned({}, { conversation: { id: 'a', tenantId: 'tenant-3' } }),
  ],
  [
    'a tenant other than the one in the address that was signed for',
    403,
    () => {
      const serviceUrl = `${channel.serviceUrl}${randomUUID()}/`;
      return send(issuer.token(serviceUrl), { serviceUrl });
    },
  ],
  [
    'another tenant',
    403,
    () =>
      sendSigned(
        {},
        { channelData: { tenant: { id: 'tenant-2' } }, conversation: { id: 'a', tenantId: TENANT } },
      ),
  ],
  ['no tenant', 403, () => sendSigned({}, { channelData: {}, conversation: { id: 'a' } })],
  [
    'an activity that was changed on the way',
    401,
    async () => {
      const token = issuer.token(channel.serviceUrl);
      const [header = '', , signature = ''] = token.split('.');
      const claims = { iss: 'https://api.botframework.com', aud: APP_ID, serviceurl: 'x', exp: seconds(9e5) };
      return send([header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.'));
    },
  ],
])('case 39: %s: %i, and nothing is done', async (_what, status, attempt) => {
  const answer = await attempt();
  expect(answer.status).toBe(status);
  expect(bot.app.heard).toEqual([]);
  expect(channel.posted).toEqual([]);
});

test('botbuilder alone would let in a token without an end and a foreign tenant: the tests above see our own check', async () => {
  const identity = { type: 'MultiTenant', appId: APP_ID, password: 'x', metadataUrl: issuer.metadataUrl };
  const { authentication } = createCredentials(identity, { info: ignore, warn: ignore, error: ignore });
  const foreignTenant = message(channel.serviceUrl, 'x', { channelData: { tenant: { id: 'tenant-2' } } });
  const endless = issuer.token(channel.serviceUrl, { claims: { exp: undefined } });
  const admitted = await authentication.authenticateRequest(foreignTenant as never, endless);
  expect(admitted.claimsIdentity.isAuthenticated).toBe(true);
});

test('a service that is not of the channel gets no reply, whoever signed for it', async () => {
  const elsewhere = 'http://127.0.0.2:9/';
  const answer = await post(bot.endpoint, message(elsewhere, 'hallo'), {
    authorization: issuer.token(elsewhere),
  });
  expect(answer).toEqual({ status: 403, body: { code: 'ServiceHostNotAllowed' } });
});

test('case 39: 2,000 tokens of random issuers are refused without a single request for keys, wherever', async () => {
  const tokens = Array.from({ length: 2000 }, () => {
    const tid = randomUUID();
    const claims = { iss: `https://sts.windows.net/${tid}/`, tid, ver: '1.0', appid: APP_ID };
    return issuer.token(channel.serviceUrl, { claims, key: foreign.privateKey });
  });
  const lookedUp = jest.spyOn(dns, 'lookup').mockImplementation(noSuchName);
  const statuses = new Set<number>();
  for (const token of tokens) statuses.add((await send(token)).status);
  expect([...statuses]).toEqual([401]);
  expect(issuer.requests()).toBe(0);
  expect(lookedUp.mock.calls.map(([name]) => name)).toEqual([]);
});

test('case 42: forgeries from an address that all share shut out no new token', async () => {
  for (let i = 0; i < 200; i += 1) {
    expect((await sendSigned({ key: foreign.privateKey })).status).toBe(401);
    expect((await sendSigned({ header: { kid: `unknown ${i}` } })).status).toBe(401);
  }
  for (let i = 0; i < 20; i += 1) {
    expect((await sendSigned({ claims: { jti: randomUUID() } })).status).toBe(200);
  }
  expect(issuer.requests()).toBeLessThan(5);
}, 60_000);

test('case 42: a forgery that came while there were no keys is not remembered as good', async () => {
  issuer.behave('fail');
  const forged = issuer.token(channel.serviceUrl, { key: foreign.privateKey });
  expect((await send(forged)).status).toBe(503);
  issuer.behave('answer');
  for (let i = 0; i < 60; i += 1) expect((await send(forged)).status).toBe(401);
  expect(bot.app.heard).toEqual([]);
});

test('case 43: the same account in another tenant is another person', async () => {
  const elsewhere = { channelData: { tenant: { id: 'tenant-3' } }, conversation: { id: 'a:conversation' } };
  expect((await sendSigned()).status).toBe(200);
  expect((await sendSigned({}, elsewhere)).status).toBe(200);
  expect(new Set(bot.app.heard.map(({ from }) => from.id)).size).toBe(2);
  expect(new Set(bot.app.heard.map(({ conversation }) => conversation)).size).toBe(2);
});

test('case 43: in a shared channel the organisation of the channel counts, alone with the bot the own one', async () => {
  const from = { id: '29:guus', name: 'Guus', aadObjectId: 'guus-object-id', tenantId: 'tenant-2' };
  const at = (tenant: string, conversationType: string) => ({
    from,
    conversation: { id: `${conversationType}:1`, conversationType, tenantId: tenant },
    channelData: { tenant: { id: tenant } },
    entities: [{ type: 'mention', text: '<at>Briefwijzer</at>', mentioned: { id: '28:briefwijzer' } }],
  });
  expect((await sendSigned({}, at(TENANT, 'channel'))).status).toBe(200);
  expect(bot.app.heard[0]?.from).toMatchObject({ tenant: TENANT });
  expect(await sendSigned({}, at('tenant-2', 'personal'))).toEqual({
    status: 403,
    body: { code: 'TenantNotAllowed' },
  });
});

test('case 41: signed or not, a host that is none is refused', async () => {
  const answer = await sendRaw(bot.origin, 'GET /healthz HTTP/1.1\r\nHost: foo|bar\r\n\r\n');
  expect(answer).toMatch(/^HTTP\/1\.1 400/);
  const named = await sendRaw(bot.origin, 'GET /healthz HTTP/1.1\r\nHost: bot.example.nl\r\n\r\n');
  expect(named).toMatch(/^HTTP\/1\.1 200/);
});

test('keys that were fetched before go on working when they cannot be fetched again', async () => {
  expect((await sendSigned()).status).toBe(200);
  issuer.behave('fail');
  expect((await sendSigned({ header: { kid: 'nobody' } })).status).toBe(401);
  expect((await sendSigned()).status).toBe(200);
});

test('without keys a good token is not called bad: it may come again', async () => {
  issuer.behave('fail');
  expect(await sendSigned()).toEqual({ status: 503, body: { code: 'KeysUnavailable' } });
  issuer.behave('answer');
  expect((await sendSigned()).status).toBe(200);
});
