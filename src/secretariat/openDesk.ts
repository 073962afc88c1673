import { readSettings } from '../app/settings.ts';
import { open } from '../app/open.ts';
import { userInfo } from 'node:os';
import type { AtDesk, Out } from './desk.ts';

/** @returns a desk on the database and the knowledge that the environment names, open only while work is done at it */
export function deskOf(out: Out): AtDesk {
  return async (work) => {
    const { config, clock } = readSettings();
    const opened = await open(config, clock);
    try {
      await work({ ...opened, config, staff: config.STAFF_NAME ?? userName(), now: () => clock.now(), out });
    } finally {
      await opened.store.close();
    }
  };
}

/** A user that only has a number, as in a container, has no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `gebruiker ${process.getuid?.() ?? ''}`.trim();
  }
}
