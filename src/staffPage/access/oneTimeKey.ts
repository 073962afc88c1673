import { randomBytes, timingSafeEqual } from 'node:crypto';

/** @returns a key, and what tells whether it is shown: true once */
export function createOneTimeKey(): { key: string; use(shown: string): boolean } {
  const key = randomBytes(32).toString('base64url');
  let used = false;
  return {
    key,
    use(shown) {
      const [one, other] = [Buffer.from(shown), Buffer.from(key)];
      if (used || one.length !== other.length || !timingSafeEqual(one, other)) return false;
      used = true;
      return true;
    },
  };
}
