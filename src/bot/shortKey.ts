import { createHash } from 'node:crypto';

/** An index of PostgreSQL takes 2,700 bytes, for two keys and what goes with them. */
const LONGEST = 1_000;

/** @returns the id itself, or what stands for it when it is longer than any index takes: the same id, the same key */
export function shortKey(id: string): string {
  if (Buffer.byteLength(id) <= LONGEST) return id;
  return `sha256:${createHash('sha256').update(id).digest('hex')}`;
}
