import { userInfo } from 'node:os';
import type { Config } from './config.ts';

/** @returns the name of who of the staff works at this machine */
export function whoIsHere({ STAFF_NAME }: Config): string {
  return STAFF_NAME ?? userName();
}

/** A user that only has a number, as in a container, has no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `gebruiker ${process.getuid?.() ?? ''}`.trim();
  }
}
