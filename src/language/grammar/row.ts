import type { Scan } from '../scan.ts';
import { mayRead, NONE, ruleOf } from './rule.ts';
import type { Match, Rule } from './rule.ts';
import { startOfRow } from './start.ts';

type Values<T extends readonly Rule<unknown>[]> = {
  [K in keyof T]: T[K] extends Rule<infer V> ? V : never;
};

/** Reads the rules one after another; `make` may refuse by giving undefined. */
export function seq<const T extends readonly Rule<unknown>[], R>(
  rules: T,
  make: (values: Values<T>, scan: Scan, at: number, end: number) => R | undefined,
): Rule<R> {
  const [first, ...rest] = rules as readonly Rule<unknown>[];
  const second = rest[0];
  if (!first) throw new RangeError('a sequence needs rules');
  return ruleOf(startOfRow(rules.map(({ start }) => start)), (scan, at) => {
    if (at >= scan.tokens.length) return NONE;
    let row: Row | undefined;
    const matches = first(scan, at);
    for (let i = 0; i < matches.length; i++) {
      const { value, end } = matches[i]!;
      if (second && !mayRead(second, scan, end)) continue;
      row ??= { rest, scan, at, values: new Array(rules.length), make: make as Row['make'], out: undefined };
      row.values[0] = value;
      walk(row, 0, end);
    }
    return (row?.out ?? NONE) as readonly Match<R>[];
  });
}

interface Row {
  readonly rest: readonly Rule<unknown>[];
  readonly scan: Scan;
  readonly at: number;
  readonly values: unknown[];
  readonly make: (values: unknown[], scan: Scan, at: number, end: number) => unknown;
  out: Match<unknown>[] | undefined;
}

function walk(row: Row, k: number, place: number): void {
  const { rest, scan, values } = row;
  const rule = rest[k];
  if (!rule) {
    const value = row.make(values, scan, row.at, place);
    if (value === undefined) return;
    if (row.out) row.out.push({ value, end: place });
    else row.out = [{ value, end: place }];
    return;
  }
  if (!mayRead(rule, scan, place)) return;
  const matches = rule(scan, place);
  for (let i = 0; i < matches.length; i++) {
    const { value, end } = matches[i]!;
    values[k + 1] = value;
    walk(row, k + 1, end);
  }
}
