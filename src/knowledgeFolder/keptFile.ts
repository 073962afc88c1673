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
import { dirname, join, relative } from 'node:path';
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
  const found = key && read(path, key);
  if (found) return found.value as T;
  const value = await make();
  if (key) write(path, key, value);
  return value;
}

/** The same for what is made at once. */
export function keptNow<T>(path: string, key: Buffer | undefined, make: () => T): T {
  const found = key && read(path, key);
  if (found) return found.value as T;
  const value = make();
  if (key) write(path, key, value);
  return value;
}

/**
 * @param paths files, and folders with all that is in them
 * @param counts whether a file counts; by its path within the folder
 * @returns a key of their content, wherever they stand; undefined when one of the paths is not there
 */
export function keyOf(paths: string[], counts: (name: string) => boolean = () => true): Buffer | undefined {
  if (!paths.every((path) => existsSync(path))) return undefined;
  const hash = createHash('sha256').update(process.version);
  paths.forEach((path, at) => {
    for (const name of namesIn(path).filter(counts)) {
      const content = readFileSync(join(path, name));
      hash.update(`\n${at} ${name} ${content.length}\n`).update(content);
    }
  });
  return hash.digest();
}

/** @returns the names of all files in a folder, in a fixed order; of a file one empty name */
function namesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [''];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
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
