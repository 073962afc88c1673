import * as oidc from 'openid-client';
import { z } from 'zod';
import type { RefusalCode } from '../schema/access.ts';
import { toPage, type AccessAnswer, type AccessRequest } from './answers.ts';
import { admissionOf, type Admission } from './claims.ts';
import { readCookie, setCookie } from './cookie.ts';
import type { Provider } from './provider.ts';

/** Seconds that somebody may take to sign in at the provider. */
const PATIENCE = 600;
const COOKIE = 'beheer-aanmelden';

/** A path of the page, with what its view shows; never another site. */
const OF_PAGE = /^\/beheer(?:[/?][\w\-.~!$&'()*+,;=:@%/?]{0,1000})?$/;

/** What a browser keeps while its person is at the provider's. */
const Begun = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string().regex(OF_PAGE),
});
type Begun = z.output<typeof Begun>;

/**
 * Sends a browser to the provider (authorization code with PKCE).
 * @param request `naar`: the path of the page to come back to; `kies`: let the person choose another account
 * @throws when the provider can't be reached
 */
export async function toProvider({ url }: AccessRequest, provider: Provider): Promise<AccessAnswer> {
  const { config } = await provider.discover();
  const asked = new URL(url, provider.publicOrigin).searchParams;
  const to = asked.get('naar') ?? '';
  const begun: Begun = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    to: OF_PAGE.test(to) ? to : '/beheer',
  };
  const address = oidc.buildAuthorizationUrl(config, {
    redirect_uri: provider.redirectUri,
    scope: 'openid profile',
    state: begun.state,
    nonce: begun.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(begun.verifier),
    code_challenge_method: 'S256',
    ...(asked.has('kies') && { prompt: 'select_account' }),
  });
  return toPage(address.href, [cookie(provider, packed(begun), PATIENCE)]);
}

/** Somebody who comes back from the provider, or why they are not let in, with where they wished to be. */
export async function fromProvider(
  { url, headers }: AccessRequest,
  provider: Provider,
): Promise<{ admission: Admission; to: string }> {
  const begun = unpacked(readCookie(headers.cookie, COOKIE, isSecure(provider)));
  if (!begun) return { admission: { refused: 'verlopen' }, to: '/beheer' };
  const { state, nonce, verifier, to } = begun;
  try {
    const { config } = await provider.discover();
    const tokens = await oidc.authorizationCodeGrant(config, new URL(url, provider.publicOrigin), {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    return { admission: admissionOf(tokens.claims(), provider), to };
  } catch (error) {
    return { admission: { refused: refusalFor(error) }, to };
  }
}

/** @returns the `set-cookie` header that ends what was begun */
export function forgetBegun(provider: Provider): string {
  return cookie(provider, '', 0);
}

/** Of errors of the library: another answer than the one that was asked for. */
const NOT_OURS = ['OAUTH_INVALID_RESPONSE', 'OAUTH_JWT_CLAIM_COMPARISON_FAILED'];

function refusalFor(error: unknown): RefusalCode {
  if (error instanceof oidc.AuthorizationResponseError) return 'geweigerd';
  const used = error instanceof oidc.ResponseBodyError && error.error === 'invalid_grant';
  const other = error instanceof oidc.ClientError && NOT_OURS.includes(error.code ?? '');
  return used || other ? 'verlopen' : 'storing';
}

function cookie(provider: Provider, value: string, maxAge: number): string {
  return setCookie({ name: COOKIE, value, maxAge, secure: isSecure(provider) });
}

function isSecure({ publicOrigin }: Provider): boolean {
  return publicOrigin.startsWith('https:');
}

function packed(begun: Begun): string {
  return Buffer.from(JSON.stringify(begun)).toString('base64url');
}

function unpacked(value: string | undefined): Begun | undefined {
  try {
    return Begun.safeParse(JSON.parse(Buffer.from(value ?? '', 'base64url').toString())).data;
  } catch {
    return undefined;
  }
}
