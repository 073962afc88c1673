import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a file that only its owner may read. It is written beside first, under a name that nobody can foresee and that
 * must be new: whoever has the file open, or a full disk, never leaves half a file, and no link is followed.
 */
export function writePrivately(file: string, content: Buffer): void {
  const beside = `${file}.${randomUUID()}.half`;
  try {
    writeFileSync(beside, content, { flag: 'wx', mode: 0o600 });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
