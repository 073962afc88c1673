import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { applyCommand } from '../../src/registration/applyCommand.ts';
import type { Notice } from '../../src/registration/notice.ts';
import { removedNotice } from '../../src/registration/notices/writeNotices.ts';
import { createWebhook } from '../../src/webhook/webhook.ts';
import type { WebhookOptions } from '../../src/webhook/webhook.ts';
import { handIn, RULES } from '../storage/examples.ts';

const SECRET = 'a shared secret';
const HAPPENED = '2018-03-20T10:00:05+01:00';
const NOW = new Date('2026-01-02T03:04:05Z');

/** The notice that really follows from a registration. */
function received(): Notice {
  const applied = applyCommand(undefined, handIn('f1'), {
    ...RULES.terms('startdag'),
    number: 'SD-2018-0001',
  });
  if (applied.kind !== 'changed') throw new Error(applied.kind);
  return applied.notices.find(({ to }) => to.kind === 'webhook')!;
}

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

async function receiver(answer: RequestListener) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`;
}

async function postTo(url: string, notice = received(), options: Partial<WebhookOptions> = {}) {
  return createWebhook({ url, secret: SECRET, clock: () => NOW, ...options })(notice, HAPPENED);
}

async function taken(
  notice?: Notice,
  options?: Partial<WebhookOptions>,
): Promise<{ body: string; headers: IncomingHttpHeaders }> {
  const requests: { body: string; headers: IncomingHttpHeaders }[] = [];
  const url = await receiver((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      requests.push({ body, headers: request.headers });
      response.writeHead(204);
      response.end();
    });
  });
  expect(await postTo(url, notice, options)).toEqual({ kind: 'sent' });
  expect(requests).toHaveLength(1);
  return requests[0]!;
}

const ajv = new Ajv2020({ strict: true });
addFormats.default(ajv);
const isEvent = ajv.compile(JSON.parse(readFileSync('docs/schemas/webhook.json', 'utf8')) as object);

test('an event is what the published schema says', async () => {
  const { body, headers } = await taken();
  expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
  const event = JSON.parse(body) as Record<string, unknown>;
  expect([isEvent(event), isEvent.errors]).toEqual([true, null]);
  expect(event).toMatchObject({
    id: 'SD-2018-0001/1/ontvangen/webhook',
    type: 'nl.briefwijzer.ontvangen',
    subject: 'SD-2018-0001',
    time: '2018-03-20T09:00:05.000Z',
    data: { number: 'SD-2018-0001', answers: { gemeente: { code: 'GM0344' } } },
  });
});

test('the schema refuses an event that lacks something or says too much', async () => {
  const event = JSON.parse((await taken()).body) as { data: object };
  expect(isEvent({ ...event, type: undefined })).toBe(false);
  expect(isEvent({ ...event, data: { ...event.data, details: {} } })).toBe(false);
  expect(isEvent({ ...event, subject: 'no number' })).toBe(false);
});

test('case 84: an event of a registration that was removed has no data, as the published schema says', async () => {
  const { body } = await taken(removedNotice({ number: 'SD-2018-0001', revision: 3, event: 'verwijderd' }));
  const event = JSON.parse(body) as object;
  expect([isEvent(event), isEvent.errors]).toEqual([true, null]);
  expect(event).toEqual({
    specversion: '1.0',
    id: 'SD-2018-0001/3/verwijderd/webhook',
    source: 'urn:nld:briefwijzer:registraties',
    type: 'nl.briefwijzer.verwijderd',
    subject: 'SD-2018-0001',
    time: '2018-03-20T09:00:05.000Z',
  });
  expect(isEvent({ ...event, data: { answers: {} } })).toBe(false);
  expect(isEvent({ ...event, type: 'nl.briefwijzer.ontvangen' })).toBe(false);
});

test('an event of more words has a type without blanks', async () => {
  const { body } = await taken({ ...received(), event: 'niet geplaatst' });
  expect(JSON.parse(body)).toMatchObject({ type: 'nl.briefwijzer.niet-geplaatst' });
});

test.each([
  [undefined, 'urn:nld:briefwijzer:registraties'],
  ['00000001234567890000', 'urn:nld:oin:00000001234567890000:systeem:briefwijzer'],
  ['https://bot.gemeente.nl', 'https://bot.gemeente.nl'],
])('with WEBHOOK_SOURCE %j the source is %s, and the event as published', async (source, told) => {
  const event = JSON.parse((await taken(received(), { source })).body) as Record<string, unknown>;
  expect([event.source, isEvent(event)]).toEqual([told, true]);
});

test('a Bearer token goes beside the signature, and only when there is one', async () => {
  const { headers } = await taken(received(), { token: 'abc.DEF' });
  expect(headers).toMatchObject({ authorization: 'Bearer abc.DEF' });
  expect(headers['x-briefwijzer-signature']).toBeDefined();
  expect((await taken()).headers.authorization).toBeUndefined();
});

test('the signature is that of the body and the time, by the shared secret', async () => {
  const { body, headers } = await taken();
  const [, t, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['x-briefwijzer-signature'])) ?? [];
  expect(t).toBe(String(NOW.getTime() / 1000));
  expect(v1).toBe(createHmac('sha256', SECRET).update(`${t}.${body}`).digest('hex'));
});

test.each([
  [200, {}, { kind: 'sent' }],
  [400, {}, { kind: 'dead', reason: 'webhook answered 400' }],
  [410, {}, { kind: 'dead', reason: 'webhook answered 410' }],
  [302, { location: 'http://127.0.0.1:1/' }, { kind: 'retry', reason: 'webhook answered 302' }],
  [401, {}, { kind: 'retry', reason: 'webhook answered 401' }],
  [503, { 'retry-after': '7' }, { kind: 'retry', reason: 'webhook answered 503', after: 7 }],
  [
    429,
    { 'retry-after': 'Fri, 02 Jan 2026 03:04:35 GMT' },
    { kind: 'retry', reason: 'webhook answered 429', after: 30 },
  ],
])('the answer %i %j is understood', async (status, headers, delivery) => {
  const url = await receiver((_, response) => {
    response.writeHead(status, headers);
    response.end('words');
  });
  expect(await postTo(url)).toEqual(delivery);
});

test('a receiver that hangs, stalls, breaks off or is not there is tried again', async () => {
  const hangs = await receiver(() => {});
  const stalls = await receiver((_, response) => response.flushHeaders());
  const breaks = await receiver((request) => request.socket.destroy());
  expect(await postTo(hangs, received(), { timeout: 50 })).toEqual({
    kind: 'retry',
    reason: 'webhook gave no answer (TimeoutError)',
  });
  expect(await postTo(stalls, received(), { timeout: 50 })).toEqual({ kind: 'sent' });
  expect(await postTo(breaks)).toMatchObject({ kind: 'retry' });
  expect(await postTo('http://127.0.0.1:1/')).toMatchObject({ kind: 'retry' });
});

test('without an address nothing is sent, and the staff see why', async () => {
  const post = createWebhook({ url: undefined, secret: undefined, clock: () => NOW });
  expect(await post(received(), HAPPENED)).toEqual({ kind: 'dead', reason: 'WEBHOOK_URL is not set' });
});
