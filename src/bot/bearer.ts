/** The channel's own tokens; botbuilder would accept others, and fetches what they name. */
const ISSUER = 'https://api.botframework.com';

const ALGORITHMS = ['RS256', 'RS384', 'RS512'];

/** A token of Microsoft's is some 1.5 kB. */
const LONGEST_TOKEN = 8192;

/**
 * A look at a token before anything is spent on it. Says nothing about its signature.
 * @returns whether it can be one of the channel's: three parts, an RSA signature, a key id, the right issuer, an end
 */
export function looksLikeChannelToken(authorization: string): boolean {
  if (authorization.length > LONGEST_TOKEN) return false;
  const [, header, payload] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(authorization) ?? [];
  const { alg, kid } = jsonIn(header);
  const { iss, exp } = jsonIn(payload);
  return (
    typeof alg === 'string' &&
    ALGORITHMS.includes(alg) &&
    typeof kid === 'string' &&
    iss === ISSUER &&
    typeof exp === 'number'
  );
}

function jsonIn(part: string | undefined): Record<string, unknown> {
  if (!part) return {};
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
