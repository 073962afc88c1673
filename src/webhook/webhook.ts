import type { Delivery } from '../registration/delivery.ts';
import type { Notice } from '../registration/notice.ts';
import { eventOf, sourceOf } from './event.ts';
import { createHmac } from 'node:crypto';

/** In ms, for the whole request. */
const TIMEOUT = 10_000;

export interface WebhookOptions {
  /** WEBHOOK_URL; without it nothing is sent. */
  url: string | undefined;
  /** WEBHOOK_SECRET. */
  secret: string | undefined;
  /** WEBHOOK_TOKEN: goes along as a Bearer token, for a receiver behind a gateway that wants one. */
  token?: string | undefined;
  /** WEBHOOK_SOURCE. */
  source?: string | undefined;
  /** The real time, for the signature. */
  clock: () => Date;
  timeout?: number;
}

/**
 * Hands an event to someone else's system; tries once. It may be sent again after a failure: the receiver knows it by
 * its id. Redirects are not followed.
 * The function it gives takes the notice and the ISO date-time at which it happened.
 */
export function createWebhook({ url, secret, token, source, clock, timeout = TIMEOUT }: WebhookOptions) {
  return async (notice: Notice, happened: string): Promise<Delivery> => {
    if (url === undefined || secret === undefined) return { kind: 'dead', reason: 'WEBHOOK_URL is not set' };
    const now = clock();
    const body = JSON.stringify(eventOf(notice, happened, sourceOf(source)));
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/cloudevents+json; charset=utf-8',
          'x-briefwijzer-signature': signature(body, secret, Math.floor(now.getTime() / 1000)),
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(timeout),
      });
      await response.body?.cancel();
      return outcomeOf(response.status, response.headers.get('retry-after'), now);
    } catch (error) {
      return { kind: 'retry', reason: faultIn(error) };
    }
  };
}

/**
 * Knocks without an event, to see whether somebody is there.
 * @returns the status that came back
 * @throws what kept an answer away
 */
export async function knock(url: string, timeout = TIMEOUT): Promise<number> {
  const signal = AbortSignal.timeout(timeout);
  const response = await fetch(url, { method: 'HEAD', redirect: 'manual', signal });
  await response.body?.cancel();
  return response.status;
}

/** Gone, or never understood, is for ever; all else may be put right by whoever keeps the receiver. */
function outcomeOf(status: number, retryAfter: string | null, now: Date): Delivery {
  const reason = `webhook answered ${status}`;
  if (status >= 200 && status < 300) return { kind: 'sent' };
  if ([400, 410, 413, 415, 422].includes(status)) return { kind: 'dead', reason };
  const after = seconds(retryAfter, now);
  return { kind: 'retry', reason, ...(after !== undefined && { after }) };
}

function seconds(retryAfter: string | null, now: Date): number | undefined {
  if (retryAfter === null) return undefined;
  const wait = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - now.getTime()) / 1000;
  return Number.isFinite(wait) && wait >= 0 ? wait : undefined;
}

export function faultIn(error: unknown): string {
  const { name, cause } = error as { name?: string; cause?: { code?: unknown } };
  const code = typeof cause?.code === 'string' ? cause.code : (name ?? 'unknown');
  return `webhook gave no answer (${code})`;
}

/**
 * Proves who sent it, when, and that nothing was changed: `t=SECONDS,v1=HEX`, where HEX is the HMAC-SHA256 of
 * `SECONDS.BODY` with the shared secret. A receiver refuses what is older than five minutes.
 * @param seconds since 1970
 */
function signature(body: string, secret: string, seconds: number): string {
  const hex = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${hex}`;
}
