/** A cookie that no script reads, on one site. */
export interface Cookie {
  name: string;
  value: string;
  /** Seconds. */
  maxAge: number;
  /** Only sent over https; browsers take the name's own promise (`__Host-`) no other way. */
  secure: boolean;
  /** In a page of another site, such as Teams: kept apart for that site. */
  embedded?: boolean;
}

/** @returns the value for a `set-cookie` header */
export function setCookie({ name, value, maxAge, secure, embedded = false }: Cookie): string {
  return [
    `${nameOf(name, secure)}=${value}`,
    'Path=/',
    `Max-Age=${maxAge}`,
    'HttpOnly',
    ...(secure || embedded ? ['Secure'] : []),
    ...(embedded ? ['SameSite=None', 'Partitioned'] : ['SameSite=Lax']),
  ].join('; ');
}

/** Ours are shorter; what others have set on this site comes along. */
const LONGEST_HEADER = 8192;

/** @returns the value of the first cookie of this name in a request, as it was sent */
export function readCookie(header: string | undefined, name: string, secure: boolean): string | undefined {
  if (header === undefined || header.length > LONGEST_HEADER) return undefined;
  const start = `${nameOf(name, secure)}=`;
  const found = header.split('; ').find((pair) => pair.startsWith(start));
  return found?.slice(start.length);
}

/** With this prefix no other host of the same domain can set it. */
function nameOf(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name;
}
