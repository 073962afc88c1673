/** Bytes such as strangers send: hosts, targets, headers, versions, bodies and chunks of every kind, and halves of them. */

/** @returns numbers from 0 to 1, the same for the same seed */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const HOSTS = [
  ...[
    'foo|bar',
    'x:99999',
    '[::1',
    'a b',
    '%',
    '',
    ':',
    'x:',
    'x:y',
    ':80',
    '[',
    ']',
    '[]',
    '[::1]',
    '[::1]:3978',
  ],
  ...[
    '[:::]',
    '[1]:x',
    '[::ffff:999.1.1.1]',
    'a@b',
    'u:p@x',
    'a/b',
    'a?b',
    'a#b',
    'a\\b',
    'a^b',
    'a`b',
    'é',
    '\0',
  ],
  ...[
    '\u00ff\u00fe',
    '999.999.999.999',
    '0x7f.1',
    '1.2.3.4.5',
    '0xffffffffff',
    'xn--',
    'xn--a',
    'a..b',
    '.',
    '-',
    '_',
  ],
  ...[
    'localhost',
    'localhost:3978',
    '127.0.0.1',
    'LOCALHOST',
    'evil.example',
    'a'.repeat(300),
    'a'.repeat(20_000),
  ],
  ...[
    '<x>',
    '{x}',
    '"x"',
    "'",
    'x, y',
    'http://x',
    '%00',
    '%5B',
    '%zz',
    '\t',
    '127.0.0.1:0',
    '127.0.0.1:065536',
  ],
];

export const TARGETS = [
  ...[
    '/healthz',
    '/readyz',
    '/api/messages',
    '/api/messages/',
    '/API/MESSAGES',
    '/api/%6dessages',
    '/',
    '//',
    '///',
  ],
  ...[
    'http://[',
    'http://',
    'http://x',
    'http://x:99999/healthz',
    'http://localhost/healthz',
    'https://u:p@x/',
    'a:',
  ],
  ...[
    '*',
    '//x',
    '//[',
    '//x:99999/healthz',
    '/%',
    '/%zz',
    '/%ff',
    '/%00',
    '/%2e%2e/',
    '/..',
    '/../../healthz',
    '/.',
  ],
  ...[
    '/healthz?',
    '/healthz?x=%',
    '/healthz?x=%ff&x[]=1&__proto__[a]=b',
    '/healthz#x',
    '/healthz;x=1',
    '/\\',
    '/|',
  ],
  ...[
    '/\0',
    '/é',
    '/ /',
    '/:id',
    '/*',
    '/(',
    '/[',
    '/{',
    '/^',
    '/`',
    '/"',
    '/<x>',
    'healthz',
    '?',
    '#',
    '\\',
    '',
  ],
  ...[`/${'a'.repeat(3000)}`, `/${'%41'.repeat(900)}`, `/?${'a=b&'.repeat(600)}`, `/${'../'.repeat(500)}`],
];

const METHODS = [
  ...[
    'GET',
    'GET',
    'GET',
    'POST',
    'POST',
    'POST',
    'PUT',
    'PATCH',
    'DELETE',
    'HEAD',
    'OPTIONS',
    'TRACE',
    'CONNECT',
  ],
  ...['QUERY', 'PROPFIND', 'M-SEARCH', 'SOURCE', 'PRI', 'get', 'FOO', '', 'G\0T', 'A'.repeat(500)],
];

const VERSIONS = [
  ...[
    'HTTP/1.1',
    'HTTP/1.1',
    'HTTP/1.1',
    'HTTP/1.1',
    'HTTP/1.0',
    'HTTP/0.9',
    'HTTP/2.0',
    'HTTP/1.9',
    'HTTP/11',
  ],
  ...['http/1.1', 'HTTP/', 'ICE/1.0', 'RTSP/1.0', '', 'HTTP/1.1 x', 'HTTP/1,1'],
];

const HEADERS = [
  ...[
    'Content-Type: application/json',
    'Content-Type: application/json',
    'Content-Type: multipart/form-data',
    'Content-Type:',
  ],
  ...[
    'Content-Length: 0',
    'Content-Length: 5',
    'Content-Length: -1',
    'Content-Length: 1e3',
    'Content-Length: 99999999999999999999',
  ],
  ...[
    'Content-Length: 5, 5',
    'Content-Length: +5',
    'Content-Length : 5',
    'Content-Length: 5\r\nContent-Length: 6',
    'content-length:\t4',
  ],
  ...[
    'Transfer-Encoding: chunked',
    'Transfer-Encoding: chunked',
    'Transfer-Encoding: identity',
    'Transfer-Encoding: gzip, chunked',
  ],
  ...[
    'Transfer-Encoding:\tchunked',
    'Transfer-Encoding: xchunked',
    'Transfer-Encoding : chunked',
    'Transfer-Encoding: chunked, identity',
  ],
  ...[
    'Transfer-Encoding: chunked\r\nContent-Length: 4',
    'Content-Encoding: gzip',
    'Content-Encoding: br',
    'Content-Encoding: identity',
  ],
  ...[
    'Expect: 100-continue',
    'Expect: x',
    'Connection: close',
    'Connection: keep-alive',
    'Connection: Upgrade\r\nUpgrade: websocket',
  ],
  ...[
    'Connection: Upgrade\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__',
    'Connection: Transfer-Encoding',
    'Upgrade: x',
  ],
  ...[
    'Accept: ',
    'Accept: image/png',
    'Accept: */*;q=x',
    'Accept: a/b;q=2, ,,',
    'Accept-Version: ~1',
    'Accept-Version: >=<',
    'X-Api-Version: %',
  ],
  ...[
    'Accept-Encoding: gzip;q=0',
    'Range: bytes=0-',
    'If-None-Match: *',
    'If-Modified-Since: x',
    'Cookie: \u00ff',
    'Trailer: X',
    'TE: trailers',
  ],
  ...[
    'Authorization: Bearer a.b.c',
    'Authorization: Bearer',
    'Authorization: \u00ff',
    'X-Forwarded-For: 1.2.3.4',
    'X-Forwarded-Proto: |',
  ],
  ...[
    'X-Forwarded-Host: [',
    'X-Http-Method-Override: DELETE',
    'Request-Id: \u00e9',
    'X-Request-Id: x',
    '__proto__: x',
    'constructor: x',
  ],
  ...[
    'no colon',
    ': no name',
    'with space : x',
    'folded: a\r\n b',
    'nul: \0',
    'bare: a\rb',
    'bare: a\nb',
    `Long: ${'a'.repeat(9000)}`,
    '\0: x',
  ],
];

const ACTIVITY = JSON.stringify({ type: 'message', id: '1', channelId: 'msteams', text: 'x' });

const BODIES = [
  ...[
    '',
    '',
    '',
    '{}',
    '{"a":',
    '[[[',
    'null',
    '\0\0\0',
    '\u001f\u008b\u0008',
    ACTIVITY,
    '{"__proto__":{"a":1}}',
  ],
  ...[
    '4\r\n{} \n\r\n0\r\n\r\n',
    '0\r\n\r\n',
    'zz\r\n',
    'FFFFFFFFFFFFFFFFFF\r\n',
    '-1\r\n',
    '4;x=y\r\nabcd\r\n0\r\nTrailer: x\r\n\r\n',
  ],
  ...[
    '4\nabcd\n0\n\n',
    '4\r\nabc',
    '0\r\nHost: |\r\n\r\n',
    '1\r\n{\r\n1\r\n}\r\n0\r\n\r\n',
    '"'.repeat(3000),
  ],
  ...['0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: foo|bar\r\n\r\n', 'GET http://[ HTTP/1.1\r\nHost: x\r\n\r\n'],
  ...[
    'SMUG',
    '\r\n\r\n',
    '0\r\n\r\nPOST /api/messages HTTP/1.1\r\nHost: [::1\r\nContent-Length: 2\r\n\r\n{}',
  ],
];

/** @returns up to four requests in a row, perhaps damaged or cut off, and how many there are */
export function stranger(random: () => number): { bytes: Buffer; requests: number } {
  const below = (count: number) => Math.floor(random() * count);
  const one = (from: readonly string[]) => from[below(from.length)] ?? '';
  const signs = (count: number) =>
    String.fromCharCode(...Array.from({ length: below(count) }, () => below(256)));
  const usually = (usual: string, from: readonly string[]) =>
    random() < 0.5 ? usual : random() < 0.1 ? signs(30) : one(from);

  function request(): string {
    const host = random() < 0.05 ? [] : [`Host: ${usually('localhost', HOSTS)}`];
    const again = random() < 0.05 ? [`Host: ${one(HOSTS)}`] : [];
    const headers = Array.from({ length: below(5) }, () => one(HEADERS));
    const head = `${usually('GET', METHODS)} ${usually('/healthz', TARGETS)} ${usually('HTTP/1.1', VERSIONS)}`;
    const end = random() < 0.03 ? '\n' : '\r\n';
    return [head, ...host, ...headers, ...again, '', one(BODIES)].join(end);
  }

  const requests = 1 + below(4);
  const bytes = Buffer.from(Array.from({ length: requests }, request).join(''), 'latin1');
  if (random() < 0.15) for (let i = below(4); i >= 0; i -= 1) bytes[below(bytes.length)] = below(256);
  return { bytes: random() < 0.1 ? bytes.subarray(0, below(bytes.length)) : bytes, requests };
}
