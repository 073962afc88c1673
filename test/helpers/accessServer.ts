import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Access } from '../../src/staffPage/access/access.ts';
import { closedAtEnd } from './leftOpen.ts';

/** The ways in and out on a real server, and who asks (`/wie`). @param make makes them when its address is known */
export async function serveAccess(
  make: (origin: string) => Access,
): Promise<{ origin: string; access: Access; close(): Promise<void> }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const access = make(origin);
  server.on('request', (req, res) => {
    const [path] = (req.url ?? '').split('?');
    const route = access.routes.find((one) => one.method === req.method && one.path === path);
    if (route) void route.handle(req, res);
    else void access.userOf(req).then((user) => res.end(JSON.stringify(user ?? null)));
  });
  return {
    origin,
    access,
    close: closedAtEnd(
      () =>
        new Promise((resolve) => {
          server.closeAllConnections();
          server.close(() => resolve());
        }),
    ),
  };
}

/** A browser as far as signing in goes: keeps cookies for each host, and follows where it is led. */
export function createSurfer() {
  const jar = new Map<string, Map<string, string>>();
  const cookiesOf = (url: string) => jar.get(new URL(url).host) ?? new Map<string, string>();
  async function go(url: string, init: RequestInit = {}): Promise<Response> {
    const cookies = cookiesOf(url);
    const headers = { ...init.headers, cookie: [...cookies].map((pair) => pair.join('=')).join('; ') };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    jar.set(new URL(url).host, cookies);
    return response;
  }
  return {
    go,
    cookiesOf,
    /** Follows up to the first address that this is true for. @returns that address, which is not asked */
    async follow(url: string, until: (address: URL) => boolean): Promise<URL> {
      let at = url;
      for (let hops = 0; hops < 20; hops += 1) {
        const response = await go(at);
        const location = response.headers.get('location');
        await response.body?.cancel();
        if (location === null) throw new Error(`${at} leads nowhere: ${response.status}`);
        const next = new URL(location, at);
        if (until(next)) return next;
        at = next.href;
      }
      throw new Error('led around');
    },
  };
}
