import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { PAGE_HEADERS } from './headers.ts';

/** Where the page stands. */
export const PAGE = '/beheer';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** What a file is packed with, the best first. */
const PACKED = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
];

const INDEX = 'index.html';

/** Vite puts what has a hash in its name here: under one name it is the same for good. */
const HASHED = 'assets/';

const NOT_BUILT =
  '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Briefwijzer</title><p>De pagina is nog niet gebouwd. Geef de opdracht "npm run build:page" en laad de pagina opnieuw.</p></html>';

/** @param folder what Vite built @returns what answers a request for the page or one of its files; only those it knows by name are read */
export function servePage(folder: string): (req: IncomingMessage, res: ServerResponse) => void {
  let files = namesIn(folder);
  return (req, res) => {
    const [asked = ''] = (req.url ?? '').split('?');
    if (!files.has(INDEX)) files = namesIn(folder);
    if (!files.has(INDEX)) return answer(res, 503, Buffer.from(NOT_BUILT), { 'cache-control': 'no-store' });
    const name = asked.slice(PAGE.length + 1);
    if (name.startsWith(HASHED) && !files.has(name)) {
      return answer(res, 404, Buffer.from(''), { 'cache-control': 'no-store' });
    }
    const file = files.has(name) ? name : INDEX;
    const packed = PACKED.find(({ name: how, ending }) => files.has(file + ending) && accepts(req, how));
    const content = readFileSync(path.join(folder, file + (packed?.ending ?? '')));
    const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`;
    const headers = {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'cache-control': file.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
      etag,
      ...(packed && { 'content-encoding': packed.name }),
    };
    if (req.headers['if-none-match'] === etag) return answer(res, 304, undefined, headers);
    answer(res, 200, content, headers, req.method !== 'HEAD');
  };
}

function accepts(req: IncomingMessage, how: string): boolean {
  return String(req.headers['accept-encoding'] ?? '')
    .split(',')
    .some((one) => one.trim().split(';')[0] === how && !/;\s*q=0(?:\.0*)?\s*$/.test(one));
}

function answer(
  res: ServerResponse,
  status: number,
  content: Buffer | undefined,
  headers: Record<string, string>,
  withBody = true,
): void {
  res.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    ...PAGE_HEADERS,
    ...headers,
    ...(content && { 'content-length': String(content.length) }),
  });
  res.end(withBody ? content : undefined);
}

function namesIn(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set();
  return new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')),
  );
}
