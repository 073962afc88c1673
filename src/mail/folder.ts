import { createHash, randomUUID } from 'node:crypto';
import { access, constants, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The registration's number at the start of a file's name. */
const NUMBER = /^[A-Z]+-\d{4}-\d{4,}(?=_)/;

/**
 * Writes a mail as a file that only its owner may read, named after its notice: written again it takes the place of the
 * first.
 */
export async function writeMail(folder: string, key: string, message: Buffer): Promise<void> {
  const readable = key.replace(/[^A-Za-z0-9-]+/g, '_').slice(0, 80);
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 8);
  const file = path.join(folder, `${readable}-${hash}.eml`);
  const beside = `${file}.${randomUUID()}`;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(beside, message, { flag: 'wx', mode: 0o600 });
  await rename(beside, file);
}

/** @throws what the disk says when no mail can be written there */
export async function mayWrite(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await access(folder, constants.W_OK);
}

/**
 * Removes the mails about registrations that were removed.
 * @param removedAmong tells which of these numbers those are
 * @returns how many mails there were
 */
export async function removeMails(
  folder: string,
  removedAmong: (numbers: string[]) => Promise<string[]>,
): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const numbers = new Set(names.flatMap((name) => NUMBER.exec(name)?.[0] ?? []));
  if (numbers.size === 0) return 0;
  const removed = new Set(await removedAmong([...numbers]));
  const theirs = names.filter((name) => removed.has(NUMBER.exec(name)?.[0] ?? ''));
  await Promise.all(theirs.map((name) => rm(path.join(folder, name), { force: true })));
  return theirs.length;
}
