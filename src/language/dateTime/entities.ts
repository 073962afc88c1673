import { as, either } from '../grammar.ts';
import type { Rule } from '../grammar.ts';
import { duration, durationTimex, lengthOf } from './duration.ts';
import type { Entity } from './meaning.ts';
import { plainDate } from './plainDate.ts';
import { relativeDay } from './relativeDay.ts';

/** Everything about time that a text can say. */
export const entity: Rule<Entity> = either<Entity>(
  as(plainDate, (date) => ({ kind: 'date', date })),
  as(relativeDay, (date) => ({ kind: 'date', date })),
  as(duration, (length) => ({ kind: 'duration', seconds: lengthOf(length), timex: durationTimex(length) })),
);
