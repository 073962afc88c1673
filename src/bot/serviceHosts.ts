/** Where Microsoft's channels take replies. */
const MICROSOFT = ['smba.trafficmanager.net', '*.botframework.com', '*.teams.microsoft.com'];

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** @returns whether a host name, as a URL has it, is always this machine */
export function isLoopbackName(hostname: string): boolean {
  return LOOPBACK.includes(hostname) || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

/** Every turn asks, and a bot sees one or two addresses: so many are remembered. */
const MOST_KNOWN = 100;

export interface Reach {
  /** Whether requests are signed: then replies go to Microsoft's own hosts unless others are named. */
  authenticated: boolean;
  /** Hosts besides (`*.example.nl` for all below it), or instead when requests are signed. */
  hosts: readonly string[];
  /** Whether only this machine can reach the bot. */
  loopback: boolean;
}

/**
 * Which addresses replies may go to, so that nobody can have the bot post to a place of their choosing.
 * @returns a test on a service address
 */
export function allowedServices({ authenticated, hosts, loopback }: Reach): (serviceUrl: string) => boolean {
  const anywhere = !authenticated && !loopback && hosts.length === 0;
  const allowed =
    authenticated && hosts.length === 0 ? MICROSOFT : authenticated ? hosts : [...LOOPBACK, ...hosts];
  const isAllowed = (serviceUrl: string) => {
    if (!URL.canParse(serviceUrl)) return false;
    const { protocol, hostname } = new URL(serviceUrl);
    if (anywhere) return true;
    if (authenticated && protocol !== 'https:' && !LOOPBACK.includes(hostname)) return false;
    return allowed.some((host) =>
      host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host,
    );
  };
  const known = new Map<string, boolean>();
  return (serviceUrl) => {
    const answer = known.get(serviceUrl) ?? isAllowed(serviceUrl);
    if (known.size < MOST_KNOWN) known.set(serviceUrl, answer);
    return answer;
  };
}
