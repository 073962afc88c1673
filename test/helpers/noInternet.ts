/** Loaded before a program: every name outside this machine is unknown, as without a network. */
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';

dns.lookup = ((name: string, ...rest: unknown[]) => {
  const done = rest.at(-1) as (error: Error | null, address?: unknown, family?: number) => void;
  const all = (rest[0] as { all?: boolean } | undefined)?.all === true;
  if (name !== 'localhost' && name !== '127.0.0.1')
    return done(Object.assign(new Error(`no such name`), { code: 'ENOTFOUND' }));
  return all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4);
}) as typeof dns.lookup;
syncBuiltinESMExports();
