import { ruleCount, ruleNumber } from '../scan.ts';
import type { Scan } from '../scan.ts';
import { has } from './kinds.ts';
import { mayRead, NONE, nothingAt, ruleOf } from './rule.ts';
import type { Match, Rule } from './rule.ts';
import { choiceOf, firstKinds, fitting, orNothing, startOfAny } from './start.ts';

/** Everything any of the rules reads; only the rules that can start with the two tokens at hand are tried. */
export function either<T>(...rules: Rule<T>[]): Rule<T> {
  const starts = rules.map(({ start }) => start);
  const choice = choiceOf(starts);
  return ruleOf(
    startOfAny(starts),
    (scan, at) => {
      let chosen = fitting(choice, scan, at);
      let out: readonly Match<T>[] = NONE;
      for (; chosen !== 0; chosen &= chosen - 1) {
        const matches = rules[31 - Math.clz32(chosen & -chosen)]!(scan, at);
        if (matches.length > 0) out = out.length > 0 ? out.concat(matches) : matches;
      }
      return out;
    },
    choice,
  );
}

/** The rule's readings, and reading nothing. */
export function maybe<T>(rule: Rule<T>): Rule<T | undefined> {
  return ruleOf(orNothing(rule.start), (scan, at) => {
    const matches = mayRead(rule, scan, at) ? rule(scan, at) : NONE;
    return matches.length > 0
      ? (matches as readonly Match<T | undefined>[]).concat(nothingAt(scan, at))
      : nothingAt(scan, at);
  });
}

/** The rule's readings when it has any, else reading nothing. */
export function greedy<T>(rule: Rule<T>): Rule<T | undefined> {
  return ruleOf(orNothing(rule.start), (scan, at) => {
    const matches = mayRead(rule, scan, at) ? rule(scan, at) : NONE;
    return matches.length ? matches : nothingAt(scan, at);
  });
}

/** Changes what a rule gives; `make` may refuse by giving undefined. */
export function as<T, R>(rule: Rule<T>, make: (value: T, scan: Scan) => R | undefined): Rule<R> {
  return ruleOf(rule.start, (scan, at) => {
    const matches = rule(scan, at);
    if (!matches.length) return NONE;
    let out: Match<R>[] | undefined;
    for (let i = 0; i < matches.length; i++) {
      const { value, end } = matches[i]!;
      const made = make(value, scan);
      if (made === undefined) continue;
      if (out) out.push({ value: made, end });
      else out = [{ value: made, end }];
    }
    return out ?? NONE;
  });
}

/** Remembers what the rule gives at each place, so that shared rules are read once: time stays linear. */
export function kept<T>(rule: Rule<T>): Rule<T> {
  const id = ruleNumber();
  return ruleOf(rule.start, (scan, at) => {
    const found = (scan.found[at] ??= new Array<readonly unknown[] | undefined>(ruleCount()));
    const known = found[id];
    if (known !== undefined) return known as readonly Match<T>[];
    const matches = rule(scan, at);
    found[id] = matches;
    return matches;
  });
}

/** The rule, where one of the marks it cannot do without still comes: spares it most texts. */
export function needing<T>(marks: Rule<unknown>, rule: Rule<T>): Rule<T> {
  const id = ruleNumber();
  const first = firstKinds(marks.start);
  return ruleOf(rule.start, (scan, at) => {
    const last = (scan.last[id] ??= scan.kinds.findLastIndex((kind) => has(first, kind)));
    return at < last ? rule(scan, at) : NONE;
  });
}

/** The rule, where one of the marks it cannot do without came before: spares it most texts. */
export function following<T>(marks: Rule<unknown>, rule: Rule<T>): Rule<T> {
  const id = ruleNumber();
  const first = firstKinds(marks.start);
  return ruleOf(rule.start, (scan, at) => {
    const place = (scan.last[id] ??= scan.kinds.findIndex((kind) => has(first, kind)));
    return place >= 0 && place < at ? rule(scan, at) : NONE;
  });
}
