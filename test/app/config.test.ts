import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import fc from 'fast-check';
import { BadConfig, isLoopback, readConfig, VARIABLES } from '../../src/app/config.ts';
import { tries } from '../helpers/tries.ts';

const ID = '00000000-0000-0000-0000-000000000001';

function problemsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof BadConfig)) throw error;
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(' ')[0] ?? '');
  }
}

test('nothing set is the try-out on this machine', () => {
  const { PORT, HOST, DATABASE_URL, KNOWLEDGE_DIR, TODAY, MicrosoftAppId } = readConfig({});
  expect([PORT, HOST, DATABASE_URL, KNOWLEDGE_DIR, TODAY, MicrosoftAppId]).toEqual([
    3978,
    '127.0.0.1',
    'sqlite:data/briefwijzer.db',
    'knowledge',
    undefined,
    undefined,
  ]);
});

test('a variable set to blanks is not set', () => {
  const { PORT, TODAY, MicrosoftAppId } = readConfig({ PORT: ' ', TODAY: '', MicrosoftAppId: '  ' });
  expect([PORT, TODAY, MicrosoftAppId]).toEqual([3978, undefined, undefined]);
});

test('what was read cannot be changed', () => {
  expect(Object.isFrozen(readConfig({}))).toBe(true);
});

test('lists are read apart, in lower case', () => {
  expect(readConfig({ ALLOWED_TENANTS: ' A-1, b-2 ,,', SERVICE_HOSTS: 'Example.nl' })).toMatchObject({
    ALLOWED_TENANTS: ['a-1', 'b-2'],
    SERVICE_HOSTS: ['example.nl'],
  });
});

test.each([
  ['a port that is none', { PORT: '70000' }, ['PORT']],
  ['a port in words', { PORT: 'drie' }, ['PORT']],
  ['a store that is none', { DATABASE_URL: 'mysql://x' }, ['DATABASE_URL']],
  ['a day that does not exist', { TODAY: '2018-02-30' }, ['TODAY']],
  ['a time that does not exist', { TODAY: '2018-03-20T25:00' }, ['TODAY']],
  ['a level that is none', { LOG_LEVEL: 'loud' }, ['LOG_LEVEL']],
  ['open to the network without a signature', { HOST: '0.0.0.0' }, ['MicrosoftAppId']],
  ['an id of blanks on the network', { HOST: '0.0.0.0', MicrosoftAppId: ' ' }, ['MicrosoftAppId']],
  ['an id without its password', { MicrosoftAppId: ID }, ['MicrosoftAppPassword']],
  [
    'one tenant that is not named',
    { MicrosoftAppId: ID, MicrosoftAppPassword: 'x', MicrosoftAppType: 'SingleTenant' },
    ['MicrosoftAppTenantId'],
  ],
  ['mail from nobody', { SMTP_URL: 'smtp://localhost' }, ['MAIL_FROM']],
  ['a webhook that cannot be told from others', { WEBHOOK_URL: 'https://x.nl' }, ['WEBHOOK_SECRET']],
  ['personal data in the clear', { WEBHOOK_URL: 'http://x.nl', WEBHOOK_SECRET: 's' }, ['WEBHOOK_URL']],
  [
    'an address that begins as this machine',
    { WEBHOOK_URL: 'http://127.0.0.1.x.nl', WEBHOOK_SECRET: 's' },
    ['WEBHOOK_URL'],
  ],
  ['a password in an address', { WEBHOOK_URL: 'https://a:b@x.nl', WEBHOOK_SECRET: 's' }, ['WEBHOOK_URL']],
  ['a token that ends a header', { WEBHOOK_TOKEN: 'a\r\nb' }, ['WEBHOOK_TOKEN']],
  ['a source that is none', { WEBHOOK_SOURCE: 'gemeente' }, ['WEBHOOK_SOURCE']],
  ['all problems at once', { PORT: 'x', LOG_LEVEL: 'x', TODAY: 'x' }, ['PORT', 'TODAY', 'LOG_LEVEL']],
])('%s is refused', (_what, env, variables) => {
  expect(problemsOf(env)).toEqual(variables);
});

test.each(['http://127.0.0.1:8080/x', 'http://localhost/x', 'http://[::1]:9/x', 'https://x.nl/y'])(
  'a webhook may be %s',
  (WEBHOOK_URL) => {
    expect(
      problemsOf({ WEBHOOK_URL, WEBHOOK_SECRET: 's', WEBHOOK_TOKEN: 'ab+/=', WEBHOOK_SOURCE: 'urn:nld:x' }),
    ).toEqual([]);
  },
);

test('unsigned on the network only when that is said in so many words', () => {
  expect(problemsOf({ HOST: '0.0.0.0', DANGEROUSLY_ALLOW_UNAUTHENTICATED: 'true' })).toEqual([]);
  expect(problemsOf({ HOST: '0.0.0.0', DANGEROUSLY_ALLOW_UNAUTHENTICATED: 'yes' })).toEqual([
    'DANGEROUSLY_ALLOW_UNAUTHENTICATED',
  ]);
});

test.each(['2018-03-20', '2018-03-20T09:30', '2018-03-20T09:30:15+01:00', '2018-03-27T22:00:00Z'])(
  '%s is a day or a moment',
  (TODAY) => {
    expect(readConfig({ TODAY }).TODAY).toBe(TODAY);
  },
);

test('the message never shows a value', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{20,30}$/), (secret) => {
      try {
        readConfig({
          MicrosoftAppPassword: secret,
          SMTP_URL: secret,
          DATABASE_URL: secret,
          WEBHOOK_URL: secret,
        });
        return false;
      } catch (error) {
        return error instanceof BadConfig && !error.message.includes(secret);
      }
    }),
    tries(50),
  );
});

test.each([
  ['127.0.0.1', true],
  ['127.8.0.1', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['127.0.0.1.example.nl', false],
  ['10.0.0.1', false],
])('%s is this machine alone: %s', (host, loopback) => {
  expect(isLoopback(host)).toBe(loopback);
});

test.each([
  [{}, 'SingleTenant'],
  [{ MicrosoftAppTenantId: ID }, 'SingleTenant'],
  [{ MicrosoftAppTenantId: ' ' }, 'MultiTenant'],
  [{ MicrosoftAppTenantId: ID, MicrosoftAppType: 'MultiTenant' }, 'MultiTenant'],
])('a bot with an identity and %j is %s', (env, type) => {
  const known = Object.keys(env).length > 0 ? { MicrosoftAppId: ID, MicrosoftAppPassword: 'x' } : {};
  expect(readConfig({ ...known, ...env }).MicrosoftAppType).toBe(type);
});

test('.env.example names every variable, and what it is when it is not set', () => {
  const example = parseEnv(readFileSync('.env.example', 'utf8')) as Record<string, string>;
  expect(Object.keys(example).sort()).toEqual([...VARIABLES].sort());
  expect(readConfig(example)).toEqual(readConfig({}));
});
