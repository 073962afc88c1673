import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import * as oidc from 'openid-client';

/** The account system of the staff's organisations, and who we are to it. */
export interface Accounts {
  /** Of the app registration of the page. */
  appId: string;
  password: string;
  /** Organisations whose people may come in, in small letters; at least one. */
  tenants: readonly string[];
  /** Issuer of an organisation's tokens, with `{tenant}` where its id stands. */
  issuer: string;
  /** Where the page is reached: `https://…`, without a path. */
  publicOrigin: string;
}

/** Microsoft's own, in its public cloud. */
export const ENTRA = 'https://login.microsoftonline.com/{tenant}/v2.0';

/** Where people of any organisation are asked which one is theirs. */
const ANY = 'organizations';

/** Seconds. */
const TIMEOUT = 5;
/** Seconds that its clock and ours may differ. */
export const CLOCKS_DIFFER = 30;

/** The provider, which is asked once what it can do and where. */
export interface Provider extends Accounts {
  issuerOf: (tenant: string) => string;
  /** Where people come back to. */
  redirectUri: string;
  /** @throws when the provider can't be reached, or is none */
  discover(): Promise<Discovered>;
}

export interface Discovered {
  config: oidc.Configuration;
  /** The keys it signs with. */
  keys: JWTVerifyGetKey;
}

export function createProvider(accounts: Accounts): Provider {
  const issuerOf = (tenant: string) => accounts.issuer.replace('{tenant}', tenant);
  const [own = ANY, ...others] = accounts.tenants;
  const server = new URL(issuerOf(others.length === 0 ? own : ANY));
  let discovered: Promise<Discovered> | undefined;
  return {
    ...accounts,
    issuerOf,
    redirectUri: new URL('/beheer/aangemeld', accounts.publicOrigin).href,
    discover: () =>
      (discovered ??= discover(server, accounts).catch((error: unknown) => {
        discovered = undefined;
        throw error;
      })),
  };
}

async function discover(server: URL, { appId, password }: Accounts): Promise<Discovered> {
  const config = await oidc.discovery(
    server,
    appId,
    { [oidc.clockTolerance]: CLOCKS_DIFFER },
    oidc.ClientSecretPost(password),
    {
      timeout: TIMEOUT,
      execute: [
        oidc.enableNonRepudiationChecks,
        ...(server.protocol === 'http:' ? [oidc.allowInsecureRequests] : []),
      ],
    },
  );
  const { jwks_uri } = config.serverMetadata();
  if (jwks_uri === undefined) throw new Error('no keys');
  return { config, keys: createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: TIMEOUT * 1000 }) };
}
