import { existsSync } from 'node:fs';
import { createClock, type Clock } from './clock.ts';
import { readConfig, type Config } from './config.ts';

/** Day that the try-out lives in: registration for the start day is open then. */
export const TRYOUT_DAY = '2018-03-20';

/** @param today as in the environment; undefined for the real clock */
export function clockAt(today: string | undefined): Clock {
  return createClock(today, () => new Date());
}

export interface Settings {
  config: Config;
  clock: Clock;
}

/**
 * What every program starts with: the environment, with what `.env` adds to it, read once, and the clock it asks for.
 * @param defaults variables that count where neither the environment nor `.env` sets them
 * @param told variables that count whatever is set: said on the command line
 * @throws BadConfig naming every variable that is wrong
 */
export function readSettings(
  defaults: Record<string, string> = {},
  told: Record<string, string> = {},
): Settings {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const set = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value?.trim()));
  const config = readConfig({ ...defaults, ...set, ...told });
  return { config, clock: clockAt(config.TODAY) };
}
