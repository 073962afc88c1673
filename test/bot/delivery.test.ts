import { deliveryAfterError, deliveryOf } from '../../src/bot/delivery.ts';

const NOW = new Date('2018-03-20T09:00:00Z');

test.each([
  [200, 'sent'],
  [201, 'sent'],
  [202, 'sent'],
  [301, 'dead'],
  [400, 'dead'],
  [401, 'retry'],
  [403, 'dead'],
  [404, 'dead'],
  [412, 'retry'],
  [413, 'dead'],
  [429, 'retry'],
  [500, 'retry'],
  [502, 'retry'],
  [503, 'retry'],
  [504, 'unknown'],
])('%i means %s', (status, kind) => {
  expect(deliveryOf(status, undefined, NOW).kind).toBe(kind);
});

test.each([
  ['1', 1],
  ['3600', 60],
  ['0', 0],
  ['Tue, 20 Mar 2018 09:00:30 GMT', 30],
  ['Tue, 20 Mar 2018 08:00:00 GMT', 0],
  ['Wed, 21 Mar 2018 09:00:00 GMT', 60],
  ['soon', undefined],
  [undefined, undefined],
])('Retry-After %s is a wait of %s s', (header, after) => {
  const delivery = deliveryOf(429, header, NOW);
  expect('after' in delivery ? delivery.after : undefined).toBe(after);
});

test.each([
  ['ECONNREFUSED', 'retry'],
  ['ENOTFOUND', 'retry'],
  ['EAI_AGAIN', 'retry'],
  ['UND_ERR_CONNECT_TIMEOUT', 'retry'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'retry'],
  ['CERT_HAS_EXPIRED', 'retry'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'retry'],
  ['UND_ERR_HEADERS_TIMEOUT', 'unknown'],
  ['ECONNRESET', 'unknown'],
  ['UND_ERR_SOCKET', 'unknown'],
])('%s before an answer means %s', (code, kind) => {
  expect(deliveryAfterError(Object.assign(new Error('x'), { code })).kind).toBe(kind);
});
