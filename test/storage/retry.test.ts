import fc from 'fast-check';
import { afterAttempt, PATIENCE } from '../../src/storage/outbox/retry.ts';

const patience = fc.constantFrom(...Object.values(PATIENCE));
const dice = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const wish = fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }), { nil: undefined });

test('what arrived, can never arrive or may have arrived is not tried again', () => {
  fc.assert(
    fc.property(fc.constantFrom('sent', 'dead', 'unknown'), fc.nat(100), patience, (kind, attempts, how) => {
      const delivery = kind === 'sent' ? { kind } : { kind, reason: 'why' };
      expect(afterAttempt(delivery as { kind: 'sent' }, attempts, how, () => 0)).toEqual({
        state: kind,
        reason: kind === 'sent' ? null : 'why',
      });
    }),
  );
});

test('a retry waits at least half its pause and never longer than the longest, or a wish of a minute', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), patience, dice, wish, (attempts, how, roll, after) => {
      const retry = { kind: 'retry' as const, reason: 'why', ...(after !== undefined && { after }) };
      const step = afterAttempt(retry, attempts, how, () => roll);
      if (attempts >= how.attempts) return expect(step).toEqual({ state: 'failed', reason: 'why' });
      if (step.state !== 'waiting') throw new Error(step.state);
      const pause = Math.min(how.first * 2 ** (attempts - 1), how.longest);
      expect(step.pause).toBeGreaterThanOrEqual(pause / 2);
      expect(step.pause).toBeLessThanOrEqual(Math.max(pause, 60_000));
      if (after !== undefined) expect(step.pause).toBeGreaterThanOrEqual(Math.min(after * 1000, 60_000));
    }),
  );
});

test('a night and a day without mail are survived, an hour without a chat is not', () => {
  const longest = (kind: keyof typeof PATIENCE, roll: number) => {
    let waited = 0;
    for (let attempts = 1; ; attempts++) {
      const step = afterAttempt({ kind: 'retry', reason: '' }, attempts, PATIENCE[kind], () => roll);
      if (step.state !== 'waiting') return waited / 3_600_000;
      waited += step.pause;
    }
  };
  expect(longest('mail', 1)).toBeGreaterThan(24);
  expect(longest('mail', 0)).toBeGreaterThan(12);
  expect(longest('reply', 1)).toBeLessThan(1);
});
