import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';

/** A page, its style apart. */
export interface Page {
  status: number;
  html: string;
  style: string;
}

/** Answers a request with a page that may load, run and send nothing, and stands in no other page. */
export function replyPage(res: ServerResponse, { status, html, style }: Page, withBody: boolean): void {
  const body = Buffer.from(html);
  const own = createHash('sha256').update(style).digest('base64');
  res.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(body.length),
    'content-security-policy': `default-src 'none'; style-src 'sha256-${own}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': status === 200 ? 'public, max-age=300' : 'no-store',
  });
  res.end(withBody ? body : undefined);
}
