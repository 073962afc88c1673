import { PACKAGE } from '../../teamsApp/package.ts';
import type { Settings } from '../settings.ts';
import type { Config } from '../config.ts';
import type { StaffSessions } from '../../storage/staff/sessions.ts';
import type { Log } from '../log.ts';
import type { Finding } from './finding.ts';
import { knowledgeAndStore, mail, webhook } from './services.ts';
import { roles, staffPage } from './staffPage.ts';
import { endpoint, manifest, secret, tenants, token } from './teams.ts';

/** Looks at what is outside the program, beside the store; takes ten seconds at most. */
async function outside(config: Config, now: Date): Promise<Finding[]> {
  const asked = await Promise.all([
    token(config),
    endpoint(config),
    mail(config),
    webhook(config),
    staffPage(config),
  ]);
  return [asked, secret(config, now), tenants(config), manifest(config, PACKAGE)].flat(2);
}

/** @returns what was found about everything that the bot needs, without changing anything */
export async function examine({ config, clock }: Settings, now = new Date()): Promise<Finding[]> {
  return [...(await knowledgeAndStore(config, clock)), ...(await outside(config, now))];
}

/**
 * @param sessions tells how signing in went lately
 * @returns what was found about everything outside the program, by one that has its store open
 */
export async function lookAround(
  config: Config,
  sessions: Pick<StaffSessions, 'noted'>,
  now = new Date(),
): Promise<Finding[]> {
  return [...(await outside(config, now)), ...roles(config, await sessions.noted())];
}

/** At the start in production: what is not well goes to the log. */
export async function examineAtStart(
  config: Config,
  sessions: Pick<StaffSessions, 'noted'>,
  log: Log,
  now = new Date(),
): Promise<void> {
  if (!config.MicrosoftAppId) return;
  const found = await lookAround(config, sessions, now);
  for (const { about, kind, says } of found) {
    if (kind === 'wrong') log.error({ alarm: true, about }, says);
    if (kind === 'unsure') log.warn({ about }, says);
  }
}
