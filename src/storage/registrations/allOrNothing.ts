import type { Outcome } from '../../registration/command.ts';

const NOT_DONE = 'Niet uitgevoerd, omdat iets wat erbij hoort is geweigerd.';

/** @throws Refused when one of the commands is */
export function allOrNothing(outcomes: Outcome[]): Outcome[] {
  if (outcomes.some(({ kind }) => kind === 'refused')) throw new Refused(outcomes);
  return outcomes;
}

/** Takes everything back: one of the commands was refused. */
export class Refused extends Error {
  readonly outcomes: Outcome[];
  constructor(outcomes: Outcome[]) {
    super('refused');
    this.outcomes = outcomes.map((outcome) =>
      outcome.kind === 'done' ? { kind: 'refused', reason: NOT_DONE } : outcome,
    );
  }
}
