import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { Provider, type Adapter, type AdapterPayload } from 'oidc-provider';
import type { Accounts } from '../../src/staffPage/access/provider.ts';
import { closedAtEnd } from './leftOpen.ts';

export const STAFF_APP = '6f1c0f5e-31a5-4c55-8a7e-24e1bb7a0d21';
export const VNG = '11111111-1111-4111-8111-111111111111';
export const ELSEWHERE = '22222222-2222-4222-8222-222222222222';

/** What a provider says of somebody. */
export type Person = Record<string, unknown>;

/** Two organisations' account systems, as Entra has them: one address each, the same keys, real OpenID Connect. */
export interface AccountProvider {
  /** @param publicOrigin where the page is reached */
  accounts(publicOrigin: string, tenants?: string[]): Accounts;
  /** Where the organisation's people sign in without being asked: as this one from now on. */
  signsInAs(person: Person | 'refuses'): void;
  /** A token as Teams gives it; a claim set to undefined is left out. */
  teamsToken(claims?: JWTPayload, header?: Record<string, string>): Promise<string>;
  issuer(tenant: string): string;
  close(): Promise<void>;
}

/** @param redirectUris where people may be sent back to */
export async function openAccountProvider(redirectUris: () => string[]): Promise<AccountProvider> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: 'k1', use: 'sig', alg: 'RS256' };
  let person: Person | 'refuses' = {};
  const providers = new Map<string, Provider>();
  const server = createServer((req, res) => {
    const [, tenant = '', rest = ''] = /^\/([\w-]+)\/v2\.0(\/.*)$/.exec(req.url ?? '') ?? [];
    const provider = providerFor(tenant);
    (req as IncomingMessage & { originalUrl?: string }).originalUrl = req.url ?? '';
    req.url = rest;
    if (!rest.startsWith('/interaction/')) {
      void provider.callback()(req, res);
      return;
    }
    const result =
      person === 'refuses'
        ? { error: 'access_denied', error_description: 'AADSTS50105' }
        : { login: { accountId: 'somebody' } };
    req.url = (req as IncomingMessage & { originalUrl?: string }).originalUrl ?? '';
    void provider.interactionFinished(req, res, result);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = (tenant: string) => `${origin}/${tenant}/v2.0`;

  function providerFor(tenant: string): Provider {
    const known = providers.get(tenant);
    if (known) return known;
    const provider: Provider = new Provider(issuer(tenant), {
      adapter: memory(),
      jwks: { keys: [jwk] },
      ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
      clients: [
        {
          client_id: STAFF_APP,
          client_secret: 'geheim',
          redirect_uris: redirectUris(),
          token_endpoint_auth_method: 'client_secret_post',
        },
      ],
      claims: { profile: ['tid', 'oid', 'name', 'roles', 'preferred_username'] },
      conformIdTokenClaims: false,
      findAccount: (_, accountId) => ({
        accountId,
        claims: () => ({ sub: accountId, tid: tenant, ...(person === 'refuses' ? {} : person) }),
      }),
      async loadExistingGrant({ oidc }) {
        const grant = new provider.Grant({ clientId: STAFF_APP, accountId: oidc.session?.accountId ?? '' });
        grant.addOIDCScope('openid profile');
        await grant.save();
        return grant;
      },
      interactions: { url: (_, { uid }) => `${issuer(tenant)}/interaction/${uid}` },
      features: { devInteractions: { enabled: false } },
      cookies: { keys: ['een'] },
      renderError: (ctx, { error }) => void (ctx.body = error),
      pkce: { required: () => true },
    });
    providers.set(tenant, provider);
    return provider;
  }

  return {
    issuer,
    accounts: (publicOrigin, tenants = [VNG]) => ({
      ...{ appId: STAFF_APP, password: 'geheim', tenants, publicOrigin },
      issuer: issuer('{tenant}'),
    }),
    signsInAs: (next) => {
      person = next;
    },
    teamsToken(claims = {}, header = {}) {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({
        ...{ iss: issuer(VNG), aud: STAFF_APP, tid: VNG, oid: 'o1', name: 'Anna de Wit' },
        ...{ roles: ['secretariaat'], scp: 'access_as_user', iat: now, nbf: now, exp: now + 3600 },
        ...claims,
      })
        .setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header })
        .sign(privateKey);
    },
    close: closedAtEnd(
      () =>
        new Promise((resolve) => {
          server.closeAllConnections();
          server.close(() => resolve());
        }),
    ),
  };
}

/** What the provider keeps, as long as it lives. */
function memory() {
  const kept = new Map<string, AdapterPayload>();
  return (kind: string): Adapter => {
    const keyOf = (id: string) => `${kind} ${id}`;
    const find = (id: string) => Promise.resolve(kept.get(keyOf(id)));
    const found = (has: (one: AdapterPayload) => boolean) =>
      Promise.resolve([...kept.values()].find((one) => one.kind === kind && has(one)));
    return {
      upsert: (id, payload) => Promise.resolve(void kept.set(keyOf(id), payload)),
      find,
      findByUid: (uid) => found((one) => one.uid === uid),
      findByUserCode: () => Promise.resolve(undefined),
      consume: async (id) => void Object.assign((await find(id)) ?? {}, { consumed: 1 }),
      destroy: (id) => Promise.resolve(void kept.delete(keyOf(id))),
      revokeByGrantId: () => Promise.resolve(),
    };
  };
}
