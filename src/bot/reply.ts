import type { ServerResponse } from 'node:http';

/** Why a request is not taken up: the status and the code in the body of the answer. */
export interface Refusal {
  status: number;
  code: string;
}

/** Answers a request, once: what comes after the first answer is dropped. */
export function reply(
  res: ServerResponse,
  status: number,
  body?: unknown,
  headers: Record<string, string> = {},
): void {
  if (res.headersSent || res.writableEnded) return;
  const text = body === undefined ? '' : JSON.stringify(body);
  res.writeHead(status, {
    ...headers,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    'content-length': String(Buffer.byteLength(text)),
  });
  res.end(text);
}

/** After these nobody knows where a next request would begin. */
const CUT_OFF = [400, 408];

/** Refuses a request. */
export function refuse(res: ServerResponse, { status, code }: Refusal): void {
  reply(res, status, { code }, CUT_OFF.includes(status) ? { connection: 'close' } : {});
}
