import { Closed } from '../secretariat/desk.ts';
import type { AtDesk, Out } from '../secretariat/desk.ts';
import { BadConfig } from './config.ts';
import { open } from './open.ts';
import { clockAt, readSettings } from './settings.ts';
import { whoIsHere } from './whoIsHere.ts';

/**
 * @returns a desk on the database and the knowledge that the environment names, open only while work is done at it; it
 *   lives in the day that the bot on the database lives in, unless the environment names another
 */
export function deskOf(out: Out): AtDesk {
  return async (work) => {
    const { config, clock: own } = settings();
    let clock = own;
    const now = () => clock.now();
    const opened = await open(config, { now });
    try {
      if (config.TODAY === undefined) clock = clockAt(await opened.store.livedDay.get());
      await work({ ...opened, staff: whoIsHere(config), now, out });
    } finally {
      await opened.store.close();
    }
  };
}

function settings() {
  try {
    return readSettings();
  } catch (error) {
    throw error instanceof BadConfig ? new Closed(error.message) : error;
  }
}
