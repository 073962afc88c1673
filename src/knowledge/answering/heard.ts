import { z } from 'zod';
import { anyOf, listed, wordings } from '../../forms/said/wordings.ts';

/** The words by which a question is heard to be about days, about a list, or about what was said before. */
export const heardSchema = z.strictObject({
  /** That something is over, and what sounds so and is not. */
  late: wordings,
  notLate: wordings,
  /** That a day is the last one, and that it ends there. */
  lastDay: wordings,
  until: wordings,
  not: wordings,
  begins: wordings,
  /** Days as a list, how a list is asked for, and which days are deadlines. */
  days: wordings,
  asksList: wordings,
  deadlines: wordings,
  /** How a message opens that goes on, and what in it stands for what was said. */
  goesOn: wordings,
  pointsBack: wordings,
  then: wordings,
  /** Which one of a list is meant, the first one first; and the last. */
  positions: z.array(wordings).min(1),
  last: wordings,
});

export type Heard = ReturnType<typeof compileHeard>;

/** @returns the same, ready to be looked for in a folded message */
export function compileHeard(file: z.infer<typeof heardSchema>) {
  const late = anyOf(file.late);
  const notLate = new RegExp(anyOf(file.notLate).source, 'giu');
  return {
    isLate: (text: string) => late.test(text.replace(notLate, '')),
    lastDay: anyOf(file.lastDay),
    until: anyOf(file.until),
    not: anyOf(file.not),
    begins: anyOf(file.begins),
    days: anyOf(file.days),
    asksList: anyOf(file.asksList),
    deadlines: anyOf(file.deadlines),
    goesOn: new RegExp(`^\\W*(?:${listed(file.goesOn)})(?!\\p{L})`, 'iu'),
    pointsBack: anyOf(file.pointsBack),
    then: anyOf(file.then),
    positions: [
      ...file.positions.map((said, at) => ({ said: anyOf(said), at })),
      { said: anyOf(file.last), at: -1 },
    ],
  };
}
