import { existsSync } from 'node:fs';
import path from 'node:path';
import { open } from './open.ts';
import { readSettings, TRYOUT_DAY, type Settings } from './settings.ts';

/** By this option a program for trying out is told to use the real store nevertheless. */
const REAL = '--real';

/** By this option, with a day, it lives on another one: once a form is closed its places can be divided. */
const DAY = '--today';

/** Nobody is at this address: in the try-out every mail is a file. */
const SECRETARIAT_MAIL = 'secretariaat@example.nl';

/**
 * What a program for trying out starts with: a day on which both forms can be filled in (or the one that is asked for, `--today`), and a store in which nothing
 * real stands. It writes in the store that people use only when it is told to (`--real`).
 * @param logLevel what counts where neither the environment nor `.env` sets it
 */
export async function tryOutSettings(logLevel: string): Promise<Settings> {
  const asked = process.argv.includes(DAY) ? (process.argv[process.argv.indexOf(DAY) + 1] ?? '') : undefined;
  const defaults = { TODAY: TRYOUT_DAY, LOG_LEVEL: logLevel, SECRETARIAT_MAIL };
  const settings = readSettings(defaults, asked === undefined ? {} : { TODAY: asked });
  const { DATABASE_URL } = settings.config;
  const file = /^sqlite:(.+)$/.exec(DATABASE_URL)?.[1];
  const isThere = file === undefined || existsSync(file);
  if (process.argv.includes(REAL) || !isThere || !(await isReal(settings))) return settings;
  const apart = `sqlite:${path.join(file === undefined ? 'data' : path.dirname(file), 'tryout.db')}`;
  console.error(
    `DATABASE_URL names the store of a bot that people use, so this is kept apart, in ${apart}. To use that store nevertheless, add: -- ${REAL}`,
  );
  return { ...settings, config: { ...settings.config, DATABASE_URL: apart } };
}

async function isReal({ config, clock }: Settings): Promise<boolean> {
  const { store } = await open(config, clock);
  return store.livedDay.isReal().finally(() => store.close());
}
