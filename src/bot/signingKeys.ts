import { createPublicKey } from 'node:crypto';
import { request } from 'undici';
import { z } from 'zod';
import type { Log } from './log.ts';

/** Microsoft changes its keys rarely and announces them a day ahead. */
const FRESH_FOR = 24 * 3_600_000;
/** A token with an unknown key makes us look again, but not for every such token. */
const PAUSE = 60_000;
const TIMEOUT = 5_000;

const Metadata = z.object({ jwks_uri: z.url() });
const Keys = z.object({
  keys: z.array(
    z.object({
      kty: z.string(),
      kid: z.string().optional(),
      n: z.string().optional(),
      e: z.string().optional(),
      endorsements: z.array(z.string()).optional(),
    }),
  ),
});

export interface SigningKey {
  /** The public key as PEM. */
  key: string;
  /** Channels that may be spoken for with this key. */
  endorsements?: string[];
}

/** The channel's keys can't be fetched and none were fetched before: no token can be checked now. */
export class KeysUnavailable extends Error {
  override name = 'KeysUnavailable';
}

/** The keys that the channel signs with. */
export interface SigningKeys {
  /**
   * @returns the key, or null when the channel has no such key
   * @throws KeysUnavailable
   */
  getKey(id: string): Promise<SigningKey | null>;
}

/**
 * Keys from an OpenID metadata address, fetched in the background and kept when fetching them again fails.
 * @param now milliseconds, from any start
 */
export function createSigningKeys(
  metadataUrl: string,
  log: Log,
  now: () => number = () => performance.now(),
): SigningKeys {
  let keys: Map<string, SigningKey> | undefined;
  let fetchedAt = -Infinity;
  let triedAt = -Infinity;
  let fetching: Promise<void> | undefined;

  function refresh(): Promise<void> {
    triedAt = now();
    fetching ??= fetchKeys(metadataUrl)
      .then((fetched) => {
        keys = fetched;
        fetchedAt = now();
      })
      .catch((err: unknown) => {
        log.error({ err, cached: keys?.size ?? 0 }, 'keys of the channel could not be fetched');
      })
      .finally(() => {
        fetching = undefined;
      });
    return fetching;
  }

  return {
    async getKey(id) {
      const rested = now() - triedAt >= PAUSE;
      if (!keys) {
        await (fetching ?? refresh());
      } else if (!keys.has(id) && rested) {
        await refresh();
      } else if (now() - fetchedAt >= FRESH_FOR && rested) {
        void refresh();
      }
      if (!keys) throw new KeysUnavailable();
      return keys.get(id) ?? null;
    },
  };
}

async function fetchKeys(metadataUrl: string): Promise<Map<string, SigningKey>> {
  const signal = AbortSignal.timeout(TIMEOUT);
  const { jwks_uri } = Metadata.parse(await getJson(metadataUrl, signal));
  const { keys } = Keys.parse(await getJson(jwks_uri, signal));
  return new Map(
    keys.flatMap(({ kty, kid, n, e, endorsements }) => {
      if (kty !== 'RSA' || !kid || !n || !e) return [];
      const key = createPublicKey({ key: { kty, n, e }, format: 'jwk' }).export({
        type: 'spki',
        format: 'pem',
      });
      return [[kid, { key: key.toString(), ...(endorsements ? { endorsements } : {}) }] as const];
    }),
  );
}

async function getJson(url: string, signal: AbortSignal): Promise<unknown> {
  const { statusCode, body } = await request(url, { signal });
  if (statusCode !== 200) {
    await body.dump();
    throw Object.assign(new Error('no keys'), { code: statusCode });
  }
  return body.json();
}
