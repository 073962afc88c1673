import type { House, Looked } from '../staffPage/house.ts';
import type { App } from './app.ts';
import { appIds } from './appIds.ts';
import type { Config } from './config.ts';
import { lookAround } from './doctor/doctor.ts';

/** Milliseconds that what was found is told again: looking asks other systems. */
const KEPT = 60_000;

/** @returns how the program is set up, for the staff's page */
export function houseOf(config: Config, app: App, now = Date.now): House {
  let last: { at: number; found: Promise<readonly Looked[]> } | undefined;
  return {
    version: appIds(config).version,
    appId: config.MicrosoftAppId,
    passwordEnds: config.MicrosoftAppPassword && config.MicrosoftAppPasswordExpires,
    publicUrl: config.PUBLIC_URL,
    mailTo: app.mailTo,
    webhook: config.WEBHOOK_URL && new URL(config.WEBHOOK_URL).host,
    staffHaveMail: config.SECRETARIAT_MAIL !== undefined,
    leftOut: () => [...new Set(app.opened.faults.map(({ file }) => file))],
    look() {
      if (!last || now() - last.at > KEPT)
        last = { at: now(), found: lookAround(config, app.opened.store.staffSessions) };
      return last.found;
    },
    mail: (notice) => app.mail(notice),
  };
}
