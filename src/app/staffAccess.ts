import type { Access, StaffUser } from '../staffPage/access/access.ts';
import type { Outcome } from '../staffPage/access/accountRoutes.ts';
import { createAccess } from '../staffPage/access/createAccess.ts';
import { ENTRA, type Accounts } from '../staffPage/access/provider.ts';
import { ROLES } from '../staffPage/access/roles.ts';
import type { StaffSessions } from '../storage/staff/sessions.ts';
import { createOccasional } from '../bot/occasional.ts';
import { isLoopback, type Config } from './config.ts';
import type { Log } from './log.ts';
import { whoIsHere } from './whoIsHere.ts';

/** @returns the account system whose people may use the staff's page, or the variables that are missing for it */
export function accountsIn(config: Config): Accounts | { missing: string[] } {
  const { MicrosoftAppTenantId, PUBLIC_URL } = config;
  const [appId, password] = config.STAFF_APP_ID
    ? [config.STAFF_APP_ID, config.STAFF_APP_PASSWORD]
    : [config.MicrosoftAppId, config.MicrosoftAppPassword];
  const own = MicrosoftAppTenantId === undefined ? [] : [MicrosoftAppTenantId.toLowerCase()];
  const tenants = config.STAFF_TENANTS.length > 0 ? config.STAFF_TENANTS : own;
  if (!appId || !password || !PUBLIC_URL || tenants.length === 0)
    return {
      missing: [
        ...(appId && password ? [] : ['STAFF_APP_ID and STAFF_APP_PASSWORD']),
        ...(tenants.length > 0 ? [] : ['STAFF_TENANTS']),
        ...(PUBLIC_URL ? [] : ['PUBLIC_URL']),
      ],
    };
  const issuer = config.STAFF_ISSUER ?? ENTRA;
  return { appId, password, tenants, issuer, publicOrigin: new URL(PUBLIC_URL).origin };
}

/** What is written down: of people of the organisation alone, so that no stranger has the store written to. */
const KNOWN: readonly Outcome[] = ['admitted', 'rol', 'andereRol'];

/** @returns whether the staff's page is for whoever starts the program, and nobody else */
export function isForOneHere({ HOST, MicrosoftAppId, STAFF_APP_ID }: Config): boolean {
  return isLoopback(HOST) && !MicrosoftAppId && !STAFF_APP_ID;
}

/**
 * Who may use the staff's page, as the environment says.
 * @param heard told of each who wished to come in with an account
 */
export function staffAccess(
  config: Config,
  sessions: StaffSessions,
  log: Log,
  heard: (outcome: Outcome) => void = () => undefined,
): Access {
  const accounts = accountsIn(config);
  const occasionally = createOccasional();
  const remark = async (outcome: Outcome) => {
    heard(outcome);
    if (outcome !== 'admitted' && occasionally(outcome))
      log.warn({ outcome }, 'somebody of the staff was not let in');
    if (KNOWN.includes(outcome)) await sessions.note(outcome, Date.now());
  };
  const now = Date.now;
  if (isForOneHere(config)) return createAccess({ sessions, local: oneHere(config), now });
  return createAccess({ sessions, ...('missing' in accounts ? {} : { accounts }), remark, now });
}

/** Where mails are files, one to whoever is here is a file too. */
function oneHere(config: Config): StaffUser {
  const address = config.SMTP_URL === undefined ? { email: 'hier@voorbeeld.nl' } : {};
  return { id: 'hier', name: whoIsHere(config), tenant: 'hier', roles: ROLES, ...address };
}
