import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closedAtEnd } from './leftOpen.ts';

export const APP_ID = '00000000-0000-0000-0000-0000000000aa';
const ISSUER = 'https://api.botframework.com';
let last = 0;

/** Claims of a token, and the header and key it is signed with. */
export interface TokenFields {
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  key?: KeyObject;
}

/** The issuer of a channel's tokens: real keys, a real metadata address, real signatures. */
export interface Issuer {
  metadataUrl: string;
  publicKey: KeyObject;
  /** Requests for metadata or keys so far. */
  requests(): number;
  /** What the metadata address does from now on. */
  behave(how: 'answer' | 'fail' | 'hang'): void;
  /** An Authorization header; a claim set to undefined is left out. */
  token(serviceUrl: string, fields?: TokenFields): string;
  /** A token with a signature by HMAC, with the public key as its secret. */
  hmacToken(serviceUrl: string): string;
  close(): Promise<void>;
}

export async function openIssuer(endorsements: string[] = ['msteams']): Promise<Issuer> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = `key-${(last += 1)}`;
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', endorsements };
  let requests = 0;
  let behaviour: 'answer' | 'fail' | 'hang' = 'answer';
  const server = createServer((req, res) => {
    requests += 1;
    if (behaviour === 'hang') return;
    res.statusCode = behaviour === 'fail' ? 503 : 200;
    const origin = `http://${req.headers.host}`;
    const metadata = {
      issuer: ISSUER,
      jwks_uri: `${origin}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    };
    res.end(JSON.stringify(req.url?.startsWith('/keys') ? { keys: [jwk] } : metadata));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const unsigned = (serviceUrl: string, { claims, header }: TokenFields) => {
    const now = Math.floor(Date.now() / 1000);
    const all = {
      iss: ISSUER,
      aud: APP_ID,
      serviceurl: serviceUrl,
      nbf: now - 60,
      exp: now + 3600,
      ...claims,
    };
    return [{ alg: 'RS256', typ: 'JWT', kid, ...header }, all]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
  };

  return {
    metadataUrl: `http://127.0.0.1:${port}/openid`,
    publicKey,
    requests: () => requests,
    behave(how) {
      behaviour = how;
    },
    token(serviceUrl, fields = {}) {
      const content = unsigned(serviceUrl, fields);
      const signature = sign('RSA-SHA256', Buffer.from(content), fields.key ?? privateKey);
      return `Bearer ${content}.${signature.toString('base64url')}`;
    },
    hmacToken(serviceUrl) {
      const content = unsigned(serviceUrl, { header: { alg: 'HS256' } });
      const secret = publicKey.export({ type: 'spki', format: 'pem' });
      return `Bearer ${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
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
