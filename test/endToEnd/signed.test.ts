import { generateKeyPairSync } from 'node:crypto';
import { message, post } from '../helpers/activities.ts';
import { APP_ID, openIssuer, type Issuer } from '../helpers/signedChannel.ts';
import { startWholeBot, temporaryFolder, type WholeBot } from '../helpers/wholeBot.ts';

const SERVICE = 'http://127.0.0.1:9/';
const store = temporaryFolder();
let issuer: Issuer;
let bot: WholeBot;

beforeAll(async () => {
  issuer = await openIssuer();
  bot = await startWholeBot(store.database, {
    MicrosoftAppId: APP_ID,
    MicrosoftAppPassword: 'secret',
    ALLOWED_TENANTS: 'tenant-1,tenant-2',
    SERVICE_HOSTS: '127.0.0.1',
    BotOpenIdMetadata: issuer.metadataUrl,
  });
});

afterAll(async () => {
  expect(await bot.stop()).toBe(0);
  await issuer.close();
  store.remove();
});

const ask = (headers: Record<string, string>, fields: Record<string, unknown> = {}) =>
  post(
    bot.endpoint,
    message(SERVICE, 'Wie zijn de ambassadeurs?', { deliveryMode: 'expectReplies', ...fields }),
    headers,
  );

test('a bot with an identity answers who is signed for and of a tenant that may', async () => {
  const signed = { authorization: issuer.token(SERVICE) };
  expect(await ask(signed)).toMatchObject({
    status: 200,
    body: { activities: [{ type: 'message', text: expect.stringContaining('Bandell') }] },
  });
  expect((await ask({})).status).toBe(401);
  expect((await ask({ authorization: issuer.token(SERVICE, { claims: { aud: 'another' } }) })).status).toBe(
    401,
  );
  expect((await ask(signed, { channelData: { tenant: { id: 'tenant-3' } } })).status).toBe(403);
});

test('a forged and an expired token are refused', async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const past = { nbf: 1, exp: 2 };
  expect((await ask({ authorization: issuer.token(SERVICE, { key: privateKey }) })).status).toBe(401);
  expect((await ask({ authorization: issuer.token(SERVICE, { claims: past }) })).status).toBe(401);
});

test('what it logs of that is no token, key, name or text, and no stack', () => {
  expect(bot.output()).not.toMatch(/Bearer|Anna|ambassadeurs|secret|PUBLIC KEY|TokenExpired|^\s+at /m);
});
