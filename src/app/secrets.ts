import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { Secrets } from '../dialogs/secrets.ts';

/** Codes from the system's own chance, kept as salted SHA-256. */
export const secrets: Secrets = {
  code: () => String(randomInt(0, 1_000_000)).padStart(6, '0'),
  seal(code) {
    const salt = randomBytes(16).toString('hex');
    return `${salt}:${hashed(salt + code)}`;
  },
  opens(code, sealed) {
    const [salt = '', hash = ''] = sealed.split(':');
    const [one, other] = [Buffer.from(hashed(salt + code)), Buffer.from(hash)];
    return one.length === other.length && timingSafeEqual(one, other);
  },
  pseudonym: (text) => hashed(text).slice(0, 32),
};

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
