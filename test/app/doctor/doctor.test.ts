import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../../src/app/config.ts';
import type { Finding } from '../../../src/app/doctor/finding.ts';
import { knowledgeAndStore, mail, webhook } from '../../../src/app/doctor/services.ts';
import { endpoint, manifest, secret, tenants, token } from '../../../src/app/doctor/teams.ts';
import { clockAt } from '../../../src/app/settings.ts';
import { packageOf } from '../../../src/teamsApp/package.ts';
import { closedAtEnd } from '../../helpers/leftOpen.ts';
import { startSmtp } from '../../helpers/smtp.ts';

const BOT = '6f1c0f5e-31a5-4c55-8a7e-24e1bb7a0d21';
const PASSWORD = 'heel~geheim1';
const config = (env: Record<string, string> = {}) => readConfig(env);
const teams = (env: Record<string, string> = {}) =>
  config({ MicrosoftAppId: BOT, MicrosoftAppPassword: PASSWORD, ...env });
const folder = () => mkdtempSync(path.join(tmpdir(), 'briefwijzer-'));
const kinds = (found: Finding[]) => found.map(({ about, kind }) => `${about}: ${kind}`);

/** A server that answers everything with one status. */
async function answering(status: number): Promise<string> {
  const { url, close } = await listening(status);
  closedAtEnd(close);
  return url;
}

/** An address where nobody listens any more. */
async function deserted(): Promise<string> {
  const { url, close } = await listening(200);
  await close();
  return url;
}

async function listening(status: number) {
  const server = createServer((_, res) => {
    res.statusCode = status;
    res.end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

describe('the endpoint', () => {
  it.each([
    [401, 'well'],
    [403, 'well'],
    [200, 'wrong'],
    [404, 'wrong'],
    [502, 'wrong'],
  ])('that answers %d to who shows no token is %s', async (status, kind) => {
    expect(await endpoint({ ...teams(), PUBLIC_URL: await answering(status) })).toMatchObject({ kind });
  });

  it('that gives no answer is wrong, with a code', async () => {
    const found = await endpoint({ ...teams(), PUBLIC_URL: await deserted() });
    expect(found).toMatchObject({ kind: 'wrong', says: expect.stringContaining('ECONNREFUSED') as string });
  });
});

test('without an app id or an address nobody looks, and it is said which to set', async () => {
  expect(await token(config())).toMatchObject({
    kind: 'unsure',
    says: expect.stringContaining('MicrosoftAppId') as string,
  });
  expect(await endpoint(teams())).toMatchObject({
    kind: 'unsure',
    says: expect.stringContaining('PUBLIC_URL') as string,
  });
});

test.each([
  [undefined, 'unsure', 'MicrosoftAppPasswordExpires'],
  ['2026-11-30', 'wrong', 'ended on 2026-11-30'],
  ['2026-12-20', 'unsure', 'ends in 20 days'],
  ['2027-11-30', 'well', '365 days'],
])('a password that ends on %s is %s', (ends, kind, says) => {
  const env = teams(ends === undefined ? {} : { MicrosoftAppPasswordExpires: ends });
  const found = secret(env, new Date('2026-11-30T00:00:00Z'));
  expect(found).toMatchObject({ kind, says: expect.stringContaining(says) as string });
});

test.each<[string, Record<string, string>, string[]]>([
  ['every organisation', {}, ['tenants: unsure', 'tenants: unsure']],
  ['its own only', { MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: BOT }, ['tenants: unsure']],
  [
    'those that are named',
    { MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: BOT, ALLOWED_TENANTS: BOT },
    ['tenants: well'],
  ],
])('who may use the bot: %s', (_, env, expected) => {
  expect(kinds(tenants(teams(env)))).toEqual(expected);
});

test('a package is looked for, and must have the ids of the environment', () => {
  const env = teams({ PUBLIC_URL: 'https://briefwijzer.example.nl' });
  const file = path.join(folder(), 'app.zip');
  const version = '0.0.1';
  const zeros = teams({
    PUBLIC_URL: 'https://briefwijzer.example.nl',
    TEAMS_APP_ID: BOT.replace(/[^-]/g, '0'),
  });
  expect(manifest(zeros, file)).toMatchObject([
    { kind: 'unsure', says: expect.stringContaining('TEAMS_APP_ID') },
  ]);
  expect(kinds(manifest(teams(), file))).toEqual(['app package: unsure']);
  expect(kinds(manifest(env, file))).toEqual(['app package: unsure']);
  writeFileSync(file, packageOf('teams', { bot: BOT, publicUrl: 'https://briefwijzer.example.nl', version }));
  expect(manifest(env, file)).toMatchObject([{ kind: 'wrong', says: expect.stringContaining('anew') }]);
  writeFileSync(file, 'no zip');
  expect(kinds(manifest(env, file))).toEqual(['app package: unsure']);
});

test('a mail server that takes the name and password is well, another is wrong without them', async () => {
  const smtp = await startSmtp({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ password }, _, done) =>
      password === PASSWORD ? done(null, { user: 'bot' }) : done(new Error('no')),
  });
  const at = (password: string) =>
    config({
      SMTP_URL: `smtp://bot:${password}@127.0.0.1:${smtp.port}`,
      MAIL_FROM: 'bot@example.nl',
      SECRETARIAT_MAIL: 'secretariaat@example.nl',
    });
  expect(kinds(await mail(at(PASSWORD)))).toEqual(['mail: well']);
  const [found] = await mail(at('verkeerd'));
  expect(found?.kind).toBe('wrong');
  expect(found?.says).toContain('EAUTH');
  expect(found?.says).not.toContain('verkeerd');
});

test('without a mail server the folder is named, and a secretariat without an address', async () => {
  expect(kinds(await mail(config({ MAIL_FOLDER: folder() })))).toEqual(['mail: unsure', 'mail: unsure']);
});

test('a folder for mails that can not be written in is wrong', async () => {
  const file = path.join(folder(), 'file');
  writeFileSync(file, '');
  const [found] = await mail(config({ MAIL_FOLDER: path.join(file, 'mail') }));
  expect(found).toMatchObject({
    kind: 'wrong',
    says: expect.stringContaining('the right to write there') as string,
  });
});

test.each([
  [200, 'well'],
  [405, 'well'],
  [401, 'well'],
  [404, 'wrong'],
  [503, 'wrong'],
])('a webhook that answers %d is %s', async (status, kind) => {
  const env = config({ WEBHOOK_URL: await answering(status), WEBHOOK_SECRET: PASSWORD });
  expect(kinds(await webhook(env))).toEqual([`webhook: ${kind}`]);
});

describe('the store', () => {
  const looked = (env: Record<string, string>) =>
    knowledgeAndStore(config(env), clockAt('2018-03-20')).then(kinds);

  it('that is not there yet is not made', async () => {
    const file = path.join(folder(), 'new.db');
    expect(await looked({ DATABASE_URL: `sqlite:${file}` })).toEqual(['store: unsure']);
  });

  it('that is no database is wrong', async () => {
    const file = path.join(folder(), 'text.db');
    writeFileSync(file, 'not a database at all, but a text that is long enough to be looked at'.repeat(20));
    expect(await looked({ DATABASE_URL: `sqlite:${file}` })).toEqual(['store: wrong']);
  });

  it('on a server that is away is wrong, without the password', async () => {
    const env = config({ DATABASE_URL: `postgres://bot:${PASSWORD}@127.0.0.1:1/db` });
    const [found] = await knowledgeAndStore(env, clockAt('2018-03-20'));
    expect(found).toMatchObject({ about: 'store', kind: 'wrong' });
    expect(found?.says).not.toContain(PASSWORD);
  });

  it('and knowledge that are in order are well', async () => {
    const file = path.join(folder(), 'empty.db');
    writeFileSync(file, '');
    expect(await looked({ DATABASE_URL: `sqlite:${file}` })).toEqual(['store: well', 'knowledge: well']);
  });

  it('tells of a letter that is left out, with the command that names its fault', async () => {
    const file = path.join(folder(), 'empty.db');
    writeFileSync(file, '');
    const letters = path.join(folder(), 'knowledge');
    cpSync('knowledge', letters, { recursive: true });
    writeFileSync(path.join(letters, 'letters', 'lbr-19-001.txt'), 'Geen brief.');
    const env = { DATABASE_URL: `sqlite:${file}`, KNOWLEDGE_DIR: letters };
    const found = await knowledgeAndStore(config(env), clockAt('2018-03-20'));
    expect(found).toMatchObject([
      { about: 'store', kind: 'well' },
      { about: 'knowledge', kind: 'wrong', says: expect.stringContaining('knowledge -- check') as string },
    ]);
  });

  it('is not blamed for knowledge with a fault', async () => {
    const file = path.join(folder(), 'empty.db');
    writeFileSync(file, '');
    const env = { DATABASE_URL: `sqlite:${file}`, KNOWLEDGE_DIR: folder() };
    expect(await looked(env)).toEqual(['knowledge: wrong']);
  });
});

test('the program says each in a sentence, ends with 1 when something is wrong, and prints no secret', async () => {
  const env = {
    ...process.env,
    DATABASE_URL: `sqlite:${path.join(folder(), 'new.db')}`,
    MAIL_FOLDER: folder(),
    MicrosoftAppId: BOT,
    MicrosoftAppPassword: PASSWORD,
    WEBHOOK_URL: await deserted(),
    WEBHOOK_SECRET: PASSWORD,
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/doctor.ts'], {
    env,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([1, '']);
  expect(stdout).toMatch(/^WRONG webhook: .*ECONNREFUSED.*check WEBHOOK_URL/m);
  expect(stdout).toMatch(/^WRONG token: Microsoft gives no token/m);
  expect(stdout).not.toContain(PASSWORD);
});
