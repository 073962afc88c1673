import { DatabaseSync, StatementSync } from 'node:sqlite';
import pg from 'pg';

type Methods = Record<string, (this: unknown, ...args: unknown[]) => unknown>;

/** Kills this process right after so many more statements were carried out, before anybody hears what came of the last. */
export function dieAfter(statements: number): void {
  let count = 0;
  const carriedOut = () => {
    count += 1;
    if (count === statements) process.kill(process.pid, 'SIGKILL');
  };
  for (const [of, name] of [
    [DatabaseSync.prototype, 'exec'],
    [StatementSync.prototype, 'all'],
    [StatementSync.prototype, 'run'],
    [pg.Client.prototype, 'query'],
  ] as unknown as [Methods, string][]) {
    const carryOut = of[name]!;
    of[name] = function (...args) {
      const result = carryOut.apply(this, args);
      if (result instanceof Promise) return result.finally(carriedOut);
      carriedOut();
      return result;
    };
  }
}
