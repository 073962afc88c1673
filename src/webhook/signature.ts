import { createHmac } from 'node:crypto';

/**
 * Proves who sent it, when, and that nothing was changed: `t=SECONDS,v1=HEX`, where HEX is the HMAC-SHA256 of
 * `SECONDS.BODY` with the shared secret. A receiver refuses what is older than five minutes.
 * @param seconds since 1970
 */
export function signature(body: string, secret: string, seconds: number): string {
  const hex = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${hex}`;
}
