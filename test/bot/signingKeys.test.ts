import { createSigningKeys, KeysUnavailable } from '../../src/bot/signingKeys.ts';
import { openIssuer, type Issuer } from '../helpers/signedChannel.ts';

const HOUR = 3_600_000;
let issuer: Issuer;
let kid: string;
let clock = 0;

beforeEach(async () => {
  issuer = await openIssuer();
  kid = (
    JSON.parse(Buffer.from(issuer.token('x').split(' ')[1]?.split('.')[0] ?? '', 'base64url').toString()) as {
      kid: string;
    }
  ).kid;
  clock = 0;
});

afterEach(() => issuer.close());

function keys(alarms: string[] = []) {
  const ignore = () => undefined;
  const log = {
    info: ignore,
    warn: ignore,
    error: (_fields: object, text: string) => void alarms.push(text),
  };
  return createSigningKeys(issuer.metadataUrl, log, () => clock);
}

test('the keys are fetched once, for however many ask at once', async () => {
  const signing = keys();
  const found = await Promise.all([signing.getKey(kid), signing.getKey(kid), signing.getKey('nobody')]);
  expect(found.map((key) => key?.endorsements)).toEqual([['msteams'], ['msteams'], undefined]);
  expect(found[0]?.key).toBe(issuer.publicKey.export({ type: 'spki', format: 'pem' }));
  expect(issuer.requests()).toBe(2);
});

test('an unknown key makes us look again, but not for each that asks', async () => {
  const signing = keys();
  await signing.getKey(kid);
  for (let i = 0; i < 100; i += 1) await signing.getKey(`nobody-${i}`);
  expect(issuer.requests()).toBe(2);
  clock += 61_000;
  for (let i = 0; i < 100; i += 1) await signing.getKey(`nobody-${i}`);
  expect(issuer.requests()).toBe(4);
});

test('case 40: keys of a day ago are used while new ones are fetched', async () => {
  const alarms: string[] = [];
  const signing = keys(alarms);
  await signing.getKey(kid);
  clock += 25 * HOUR;
  issuer.behave('hang');
  expect(await signing.getKey(kid)).not.toBeNull();
  expect(alarms).toEqual([]);
});

test('and go on being used when there are no new ones, with an alarm', async () => {
  const alarms: string[] = [];
  const signing = keys(alarms);
  await signing.getKey(kid);
  issuer.behave('fail');
  clock += 25 * HOUR;
  await signing.getKey('nobody');
  expect(await signing.getKey(kid)).not.toBeNull();
  expect(alarms).toEqual(['keys of the channel could not be fetched']);
});

test('no keys at all is said as such', async () => {
  issuer.behave('fail');
  await expect(keys().getKey(kid)).rejects.toBeInstanceOf(KeysUnavailable);
});

test('an address that hangs is left after five seconds', async () => {
  issuer.behave('hang');
  await expect(keys().getKey(kid)).rejects.toBeInstanceOf(KeysUnavailable);
});
