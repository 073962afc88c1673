import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor.js';
import type { Log } from './log.ts';
import { createOccasional } from './occasional.ts';
import { createSigningKeys, type SigningKeys } from './signingKeys.ts';

/** The bot's own identity with Microsoft. */
export interface Identity {
  type: string;
  /** Absent: requests are not signed. */
  appId?: string;
  password?: string;
  tenantId?: string;
  /** Where the channel's keys are found, for another cloud than the public one. */
  metadataUrl?: string;
  /** Where tokens of users are kept, for residency in Europe. */
  oauthUrl?: string;
}

const SCOPE = 'https://api.botframework.com';
const METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const EMULATOR_METADATA = 'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration';

/** A token endpoint that hangs may not hold a turn longer. */
const TOKEN_TIMEOUT = 5_000;

export interface Credentials {
  /** Checks who sends a request. */
  authentication: BotFrameworkAuthentication;
  /** @returns the bearer token for what the bot sends; undefined when the bot has no identity */
  token: () => Promise<string | undefined>;
}

/** Botbuilder's own authentication, given all its seven parameters: with one of them left out the others are dropped. */
export function createCredentials(identity: Identity, log: Log): Credentials {
  const login = `https://login.microsoftonline.com/${identity.tenantId ?? 'botframework.com'}`;
  const metadataUrl = identity.metadataUrl ?? METADATA;
  const factory = new ConfigurationServiceClientCredentialFactory(
    identity.appId === undefined
      ? {}
      : {
          MicrosoftAppType: identity.type,
          MicrosoftAppId: identity.appId,
          MicrosoftAppPassword: identity.password,
          MicrosoftAppTenantId: identity.tenantId,
        },
  );
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {
      ToChannelFromBotLoginUrl: login,
      ToChannelFromBotOAuthScope: SCOPE,
      ToBotFromChannelTokenIssuer: SCOPE,
      OAuthUrl: identity.oauthUrl ?? SCOPE,
      ToBotFromChannelOpenIdMetadataUrl: metadataUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: EMULATOR_METADATA,
      CallerId: 'urn:botframework:azure',
    },
    factory,
  );
  const { appId } = identity;
  if (!appId) return { authentication, token: () => Promise.resolve(undefined) };
  useSigningKeys(metadataUrl, createSigningKeys(metadataUrl, log));
  const occasionally = createOccasional();
  const credentials = factory.createCredentials(appId, SCOPE, login, true);
  return {
    authentication,
    async token() {
      try {
        return await within(TOKEN_TIMEOUT, (await credentials) as unknown as { getToken(): Promise<string> });
      } catch (err) {
        if (occasionally('token')) log.error({ alarm: true, err }, 'no token for the channel');
        throw err;
      }
    },
  };
}

/** Botbuilder's own cache of keys has no time-out, and forgets its keys where they can't be renewed. */
function useSigningKeys(metadataUrl: string, keys: SigningKeys): void {
  const extractor = JwtTokenExtractor as unknown as { openIdMetadataCache: Map<string, SigningKeys> };
  extractor.openIdMetadataCache.set(metadataUrl, keys);
}

async function within(milliseconds: number, credentials: { getToken(): Promise<string> }): Promise<string> {
  const late = AbortSignal.timeout(milliseconds);
  return Promise.race([
    credentials.getToken(),
    new Promise<never>((_, reject) => {
      late.addEventListener('abort', () => reject(new Error('token endpoint hangs')), { once: true });
    }),
  ]);
}
