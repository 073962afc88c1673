import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { RefusalCode } from '../schema/access.ts';
import { admissionOf, type Admission } from './claims.ts';
import { CLOCKS_DIFFER, type Provider } from './provider.ts';

/** That a person is behind the token, who lets the page know who they are. */
const SCOPE = 'access_as_user';

/** Of errors of the library: those that say nothing of the token. */
const KEYS_AWAY = ['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID'];

const Scopes = z.object({ scp: z.string() });

/**
 * Single sign-on in Teams.
 * @param token what `getAuthToken` gave the page
 * @param now ms of the real clock
 * @returns who it is, or why they are not let in
 */
export async function admissionInTeams(token: string, provider: Provider, now: number): Promise<Admission> {
  try {
    const { keys } = await provider.discover();
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      audience: provider.appId,
      issuer: provider.tenants.map(provider.issuerOf),
      requiredClaims: ['exp', 'tid', 'oid'],
      clockTolerance: CLOCKS_DIFFER,
      currentDate: new Date(now),
    });
    const scopes = Scopes.safeParse(payload).data?.scp.split(' ') ?? [];
    return scopes.includes(SCOPE) ? admissionOf(payload, provider) : { refused: 'bewijs' };
  } catch (error) {
    return { refused: refusalFor(error) };
  }
}

function refusalFor(error: unknown): RefusalCode {
  if (!(error instanceof errors.JOSEError) || KEYS_AWAY.includes(error.code)) return 'storing';
  return error instanceof errors.JWTClaimValidationFailed && error.claim === 'iss' ? 'organisatie' : 'bewijs';
}
