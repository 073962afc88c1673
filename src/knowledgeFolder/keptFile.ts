import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { replaceFile } from './replaceFile.ts';

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
  try {
    if (key) write(path, key, value);
  } catch {
    // It is made again at the next start.
  }
  return value;
}

/**
 * The same for what is made from more than one thing: the last few of them are kept.
 * @param folder for these files and no others
 * @param most bytes of them that stay, those that were used last
 */
export function keptLately<T>(folder: string, key: Buffer | undefined, make: () => T, most: number): T {
  const path = join(folder, `${key?.toString('hex').slice(0, 32)}.bin`);
  const value = kept(path, key, make);
  try {
    utimesSync(path, new Date(), new Date());
    const files = readdirSync(folder).map((name) => join(folder, name));
    const found = files.map((file) => ({ file, stat: statSync(file) }));
    let left = most;
    for (const { file, stat } of found.sort((x, y) => y.stat.mtimeMs - x.stat.mtimeMs))
      if ((left -= stat.size) < 0) rmSync(file);
  } catch {
    // Another process was first, or nothing can be written.
  }
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

function write(path: string, key: Buffer, value: unknown): void {
  const body = serialize(value);
  const sum = Buffer.alloc(START - KEY);
  sum.writeUInt32LE(crc32(body));
  mkdirSync(dirname(path), { recursive: true });
  replaceFile(path, Buffer.concat([key, sum, body]));
}
