import { createHash } from 'node:crypto';
import { readKnowledge } from '../../src/knowledgeFolder/knowledgeFiles.ts';
import { createPages } from '../../src/pages/letterPage.ts';
import { createMemoryApp } from '../helpers/memoryApp.ts';
import { sendRaw } from '../helpers/rawSocket.ts';
import { openIssuer, APP_ID } from '../helpers/signedChannel.ts';
import { startTestBot, type TestBot } from '../helpers/testBot.ts';

let bot: TestBot;

beforeAll(async () => {
  const issuer = await openIssuer();
  bot = await startTestBot(createMemoryApp(), {
    identity: { type: 'MultiTenant', appId: APP_ID, password: 'geheim', metadataUrl: issuer.metadataUrl },
    letterPage: createPages(readKnowledge('knowledge')),
  });
  await issuer.close();
});

afterAll(() => bot.close());

const get = (path: string, method = 'GET') => fetch(`${bot.origin}${path}`, { method });

test.each(['/brieven/lbr-18-009', '/brieven/18-009', '/brieven/18/009', '/brieven/Lbr.%2018%2F009?x=1'])(
  'case 140: GET %s gives the letter without a token, in a page that may load, run and send nothing',
  async (path) => {
    const page = await get(path);
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).toContain('<h1>Samenwerken aan de grote maatschappelijke opgaven (IBP)</h1>');
    const style = /<style>([^]*)<\/style>/.exec(html)?.[1] ?? '';
    const own = createHash('sha256').update(style).digest('base64');
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${own}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  },
);

test('HEAD gives the head alone', async () => {
  const page = await get('/brieven/18-009', 'HEAD');
  expect([page.status, await page.text()]).toEqual([200, '']);
  expect(Number(page.headers.get('content-length'))).toBeGreaterThan(1000);
});

test.each([
  '/brieven/',
  '/brieven/13-999',
  '/brieven/..%2F..%2Fpackage.json',
  '/brieven/lbr-18-009/brief.txt',
])('case 140: %s is no letter, and is said so in Dutch', async (path) => {
  const page = await get(path);
  expect(page.status).toBe(404);
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(await page.text()).toContain('Deze brief is er niet');
});

test.each(['/brieven', '/brief/18-009', '/', '/brievenx/18-009'])(
  'case 140: %s is refused as before',
  async (path) => {
    const answer = await get(path);
    expect([answer.status, await answer.json()]).toEqual([404, { code: 'NotFound' }]);
  },
);

test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('case 140: %s on a letter is refused', async (method) => {
  expect((await get('/brieven/18-009', method)).status).toBe(405);
});

test.each(['/brieven/%zz', '/brieven/<script>', `/brieven/${'x'.repeat(3000)}`, '//brieven/18-009'])(
  'case 140: %s does not come past the door',
  async (target) => {
    const raw = `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
    expect(await sendRaw(bot.origin, raw)).toMatch(/^HTTP\/1\.1 400/);
  },
);
