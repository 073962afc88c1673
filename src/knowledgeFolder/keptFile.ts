import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';

/** Bytes of a key; after it stands a checksum, and from here on the value. */
const KEY = 32;
const START = 40;

/**
 * Keeps what takes long to make in a file, so that it need not be made again at the next start. A file that is missing,
 * stale or broken, or that cannot be written, costs time and nothing else.
 * @param key of all that the value is made from: with another one it is made afresh, without one it is not kept
 * @param make plain data: objects, arrays, maps, sets, typed arrays
 */
export function kept<T>(path: string, key: Buffer | undefined, make: () => T): T {
  const found = key && read(path, key);
  if (found) return found.value as T;
  const value = make();
  if (key) write(path, key, value);
  return value;
}

/**
 * @param data what a value is made from, as JSON can say it
 * @param code what makes it; without it there is no key
 * @returns a key of both, and of the Node that runs
 */
export function keyOf(data: unknown, code: Buffer | undefined): Buffer | undefined {
  if (!code) return undefined;
  return createHash('sha256').update(process.version).update(code).update(JSON.stringify(data)).digest();
}

function read(path: string, key: Buffer): { value: unknown } | undefined {
  try {
    const file = readFileSync(path);
    const body = file.subarray(START);
    const sound = file.subarray(0, KEY).equals(key) && file.readUInt32LE(KEY) === crc32(body);
    return sound ? { value: deserialize(body) } : undefined;
  } catch {
    return undefined;
  }
}

/** Written beside and put in its place at once: nobody reads half a file. */
function write(path: string, key: Buffer, value: unknown): void {
  const beside = `${path}.${process.pid}`;
  if (attempt(() => put(beside, key, value)) && attempt(() => renameSync(beside, path))) return;
  attempt(() => rmSync(beside, { force: true }));
}

function put(path: string, key: Buffer, value: unknown): void {
  const body = serialize(value);
  const sum = Buffer.alloc(START - KEY);
  sum.writeUInt32LE(crc32(body));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, Buffer.concat([key, sum, body]));
}

/** @returns whether it could be done */
function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
