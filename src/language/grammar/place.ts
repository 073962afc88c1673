import type { Scan } from '../scan.ts';
import type { Token } from '../tokens.ts';
import { NONE, nothingAt, ruleOf } from './rule.ts';
import type { Rule } from './rule.ts';
import { STARTS_EMPTY } from './start.ts';

/** Reads nothing, where the test holds; `at` is the index of the next token. */
export const where = (test: (scan: Scan, at: number) => boolean): Rule<undefined> =>
  ruleOf(STARTS_EMPTY, (scan, at) => (test(scan, at) ? nothingAt(scan, at) : NONE));

/** Reads nothing, where no white space stands before the next token. */
export const glued: Rule<undefined> = where(({ tokens }, at) => tokens[at]?.gap === false);

/** Reads nothing, where the rule does not apply. */
export const not = (rule: Rule<unknown>): Rule<undefined> => where((scan, at) => rule(scan, at).length === 0);

/** Reads nothing, where the rule applies. */
export const ahead = (rule: Rule<unknown>): Rule<undefined> => where((scan, at) => rule(scan, at).length > 0);

/** Reads nothing, where the token before satisfies the test (undefined at the start of the text). */
export const behind = (test: (token: Token | undefined) => boolean): Rule<undefined> =>
  where(({ tokens }, at) => test(tokens[at - 1]));
