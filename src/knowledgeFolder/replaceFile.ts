import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';

/**
 * Puts a file in its place at once: nobody reads half of it, and a write that fails leaves the old one.
 * @throws what the disk says
 */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const beside = `${path}.${process.pid}.${threadId}`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
