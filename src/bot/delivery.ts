import { isNativeError } from 'node:util/types';
import type { Delivery } from '../dialogs/message.ts';

/** No receiver makes us wait longer than this, in seconds. */
const LONGEST_WAIT = 60;

/** The request never left, or never got through to anyone. */
const NEVER_ARRIVED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPROTO|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_.*|ERR_SSL_.*|CERT_.*|.*_CERT(_.*)?|UNABLE_TO_.*)$/;

/**
 * What the channel's answer to a posted message means.
 * 504 says that it was passed on and lost sight of: nobody knows whether it arrived.
 * @param retryAfter the `Retry-After` header: seconds, or an HTTP date
 */
export function deliveryOf(status: number, retryAfter: string | undefined, now: Date): Delivery {
  const reason = `channel answered ${status}`;
  if (status >= 200 && status < 300) return { kind: 'sent' };
  if (status === 504) return { kind: 'unknown', reason };
  if ([401, 408, 412, 425, 429, 500, 502, 503].includes(status)) {
    const after = secondsToWait(retryAfter, now);
    return { kind: 'retry', reason, ...(after === undefined ? {} : { after }) };
  }
  return status > 504 ? { kind: 'retry', reason } : { kind: 'dead', reason };
}

/** What it means that there was no answer at all. */
export function deliveryAfterError(error: unknown): Delivery {
  const code = failureCode(error);
  const reason = `no answer from the channel (${code})`;
  return NEVER_ARRIVED.test(code) ? { kind: 'retry', reason } : { kind: 'unknown', reason };
}

function secondsToWait(retryAfter: string | undefined, now: Date): number | undefined {
  if (retryAfter === undefined) return undefined;
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - now.getTime()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(Math.ceil(seconds), 0), LONGEST_WAIT);
}

function failureCode(error: unknown): string {
  if (!isNativeError(error)) return 'unknown';
  const { code } = error as Error & { code?: unknown };
  return typeof code === 'string' ? code : error.name;
}
