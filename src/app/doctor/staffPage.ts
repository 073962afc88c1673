import * as oidc from 'openid-client';
import { createProvider, type Provider } from '../../staffPage/access/provider.ts';
import type { Config } from '../config.ts';
import { accountsIn, isForOneHere } from '../staffAccess.ts';
import { findingsAbout, reasonOf, type Finding } from './finding.ts';

const { well, unsure, wrong } = findingsAbout("staff's page");

/** Milliseconds. */
const TIMEOUT = 5_000;
/** Entra's word for an address that is not in the app registration. */
const NOT_REGISTERED = 'AADSTS50011';

/** Whether the staff can sign in on their page, as far as this machine can see. Nobody is signed in. */
export async function staffPage(config: Config): Promise<Finding[]> {
  if (isForOneHere(config)) return [];
  const accounts = accountsIn(config);
  if ('missing' in accounts)
    return [unsure(`The staff can not sign in on their page: set ${accounts.missing.join(', ')}.`)];
  const provider = createProvider(accounts);
  try {
    const { config: known } = await provider.discover();
    return await Promise.all([redirect(known, provider), password(known, provider)]);
  } catch (error) {
    return [
      wrong(
        `The account system gives no answer (${reasonOf(error)}): check STAFF_TENANTS and STAFF_ISSUER, and whether this machine may reach ${new URL(accounts.issuer).hostname}.`,
      ),
    ];
  }
}

/** Asks for somebody who is signed in already: there is nobody, which is said at the redirect address, when it is known. */
async function redirect(known: oidc.Configuration, { redirectUri }: Provider): Promise<Finding> {
  const asked = oidc.buildAuthorizationUrl(known, {
    redirect_uri: redirectUri,
    scope: 'openid profile',
    prompt: 'none',
    state: oidc.randomState(),
    code_challenge: await oidc.calculatePKCECodeChallenge(oidc.randomPKCECodeVerifier()),
    code_challenge_method: 'S256',
  });
  const response = await fetch(asked, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT) });
  const text = await response.text();
  if (response.headers.get('location')?.startsWith(`${redirectUri}?`))
    return well(`People who sign in come back to ${redirectUri}.`);
  return response.status === 400 || text.includes(NOT_REGISTERED)
    ? wrong(
        `The app registration does not know the redirect address ${redirectUri}: add it in Entra, under Authentication, as one of kind Web.`,
      )
    : unsure(
        `Whether the app registration knows the redirect address ${redirectUri} can not be seen from here: look in Entra, under Authentication.`,
      );
}

/** Asks for a token of the program itself: whatever is said of that, a wrong password is told of first. */
async function password(known: oidc.Configuration, { appId }: Provider): Promise<Finding> {
  try {
    await oidc.clientCredentialsGrant(known, { scope: `${appId}/.default` });
  } catch (error) {
    const { error: code } = error as { error?: string };
    if (code === 'invalid_client')
      return wrong(
        'The account system does not take the password of the app registration: make a new one in Entra and put it in STAFF_APP_PASSWORD.',
      );
    if (code === undefined) throw error;
  }
  return well('The account system knows the app registration and takes its password.');
}

const ROLES = 'secretariaat, redactie and inzien';

/**
 * Whether people have roles, by what came of those who signed in last.
 * @param noted moments in ms, by how it ended
 */
export function roles(config: Config, noted: Readonly<Record<string, number>>): Finding[] {
  if (isForOneHere(config) || 'missing' in accountsIn(config)) return [];
  const last = (outcome: string) => noted[outcome] ?? 0;
  const admitted = last('admitted');
  if (last('andereRol') > admitted)
    return [
      wrong(
        `Who signed in last has roles that are not ours: the values of the app roles in Entra must be ${ROLES}.`,
      ),
    ];
  if (last('rol') > admitted)
    return [
      wrong(
        `Who signed in last has no role: make the app roles ${ROLES} in the app registration, and give people one under Enterprise applications, Users and groups.`,
      ),
    ];
  return [
    admitted > 0
      ? well('Who signed in last has a role.')
      : unsure(`Nobody has signed in yet, so whether people have a role (${ROLES}) was not seen.`),
  ];
}
