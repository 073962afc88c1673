import { live } from '../helpers/anybody/live.ts';
import { tries } from '../helpers/tries.ts';

/** People of whom the store may hold something else than they meant: one in twenty, the others are all right. */
const MOST_WRONG = 0.05;

/**
 * Names, addresses, choices and dates of chance, said in any order and in many ways, one or several in a message, with
 * corrections, questions and remarks between. Each person is the same in every run.
 */
test.each(['startdag', 'ambassadeur'] as const)(
  '%s: what is stored is what was meant, or it was asked',
  async (form) => {
    const people = tries(20).numRuns;
    const wrong: string[] = [];
    for (let seed = 1; seed <= people; seed++) {
      const { faults, log } = await live(seed, form);
      if (faults.length > 0) wrong.push([`person ${seed}`, ...faults, ...log].join('\n'));
    }
    if (wrong.length > MOST_WRONG * people) throw new Error(wrong.join('\n\n'));
  },
  240_000,
);
