import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
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
export async function kept<T>(path: string, key: Buffer | undefined, make: () => T | Promise<T>): Promise<T> {
  if (key === undefined) return make();
  const found = read(path, key);
  if (found) return found.value as T;
  const value = await make();
  write(path, key, value);
  return value;
}

/** @returns a key of these files, and of all files in these folders; undefined when one of them is not there */
export function keyOf(paths: string[]): Buffer | undefined {
  if (!paths.every((path) => existsSync(path))) return undefined;
  const hash = createHash('sha256').update(process.version);
  for (const path of paths.flatMap(filesIn)) {
    const content = readFileSync(path);
    hash.update(`\n${path} ${content.length}\n`).update(content);
  }
  return hash.digest();
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
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
