import fc from 'fast-check';
import { allocate, reallocate } from '../../../src/registration/allocate/allocate.ts';
import type { AllocationInput } from '../../../src/registration/allocate/allocate.ts';
import { capacity } from '../../../src/registration/allocate/applicant.ts';
import type { Allocation, Applicant } from '../../../src/registration/allocate/applicant.ts';
import { drawLots } from '../../../src/registration/allocate/lots.ts';
import { waitingList } from '../../../src/registration/allocate/waitingList.ts';
import { bestScores, count, used } from './bruteForce.ts';
import { smallCases } from './cases.ts';

const ORDER = ['gemeenten', 'spread', 'people', 'firstChoice'] as const;
const REFILL = ['kept', 'gemeenten', 'people', 'unmoved', 'spread', 'firstChoice'] as const;

const divisionOf = ({ placed }: Allocation) => new Map(placed.map(({ id, opgave }) => [id, opgave]));

/** One person a word: `A1` is a delegate of A for opgave 1, `B12` one of B with opgave 2 as second choice. */
function people(words: string): Applicant[] {
  return words.split(' ').map((word, at) => ({
    id: `${at}:${word}`,
    gemeente: word[0]!,
    first: word[1]!,
    ...(word[2] && { second: word[2] }),
  }));
}

describe('the division of places', () => {
  it('is the best there is in the order of the aims, against every division tried out', () => {
    fc.assert(
      fc.property(smallCases, (input) => {
        const result = allocate(input);
        const scores = ORDER.map((aim) => count(aim, input.applicants, divisionOf(result)));
        if (result.oversubscribed) expect(scores).toEqual(bestScores(input.applicants, input, ORDER));
        else expect(scores[3]).toBe(input.applicants.length);
      }),
      { numRuns: 4000 },
    );
  });

  it('has, for as many people, as few further delegates of one municipality in an opgave as any division', () => {
    fc.assert(
      fc.property(smallCases, (input) => {
        const result = allocate(input);
        const further =
          count('people', input.applicants, divisionOf(result)) -
          count('spread', input.applicants, divisionOf(result));
        const [, , leastFurther] = bestScores(input.applicants, { ...input, places: result.placed.length }, [
          'gemeenten',
          'people',
          'spread',
        ]);
        const most = bestScores(input.applicants, { ...input, places: result.placed.length }, [
          'gemeenten',
          'people',
        ])[1]!;
        fc.pre(result.oversubscribed && most === result.placed.length);
        expect(further).toBe(most - leastFurther!);
      }),
      { numRuns: 1000 },
    );
  });

  it('fits: nobody twice, only in an opgave that was chosen, no opgave and no total too full, everyone in the outcome', () => {
    fc.assert(
      fc.property(smallCases, (input) => {
        const result = allocate(input);
        const division = divisionOf(result);
        expect(result.placed.length).toBeLessThanOrEqual(Math.max(0, input.places));
        for (const { id, first, second } of input.applicants)
          if (division.has(id)) expect([first, second]).toContain(division.get(id));
        for (const opgave of ['1', '2', '3', '4'])
          expect(used(division, opgave)).toBeLessThanOrEqual(capacity(input, opgave));
        const everyone = [...result.placed, ...result.waiting].map(({ id }) => id).sort();
        expect(everyone).toEqual(input.applicants.map(({ id }) => id).sort());
        expect(result.waiting.map(({ position }) => position)).toEqual(result.waiting.map((_, at) => at + 1));
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same for the same seed, in whatever order the registrations come', () => {
    fc.assert(
      fc.property(smallCases, fc.integer(), (input, turn) => {
        const mixed = input.applicants.toSorted(
          (a, b) => Math.sin(turn + Number(a.id.slice(1))) - Math.sin(turn + Number(b.id.slice(1))),
        );
        expect(allocate({ ...input, applicants: mixed })).toEqual(allocate(input));
      }),
    );
  });

  it('gives everyone the first choice when nothing is oversubscribed', () => {
    const result = allocate({ applicants: people('A12 A12 B1'), places: 3, seed: 's' });
    expect(result.oversubscribed).toBe(false);
    expect(result.placed.map(({ opgave }) => opgave)).toEqual(['1', '1', '1']);
  });

  it.each([
    ['first a place for every municipality', 'A1 A1 A1 B1', 2, undefined, ['A1', 'B1']],
    ['by a second choice when that helps', 'A12 B1', 2, 1, ['A2', 'B1']],
    ['then different municipalities in an opgave', 'A1 A1 A12 B2', 3, undefined, ['A1', 'A2', 'B2']],
    ['a second delegate when a place is left', 'A1 A1 B2 B2 B2', 4, 2, ['A1', 'A1', 'B2', 'B2']],
  ])('%s', (_, who, places, perOpgave, expected) => {
    const applicants = people(who);
    for (const seed of ['a', 'b', 'c', 'd', 'e']) {
      const { placed } = allocate({
        applicants,
        places,
        ...(perOpgave !== undefined && { perOpgave }),
        seed,
      });
      const seen = placed.map(({ id, opgave }) => `${id.split(':')[1]![0]}${opgave}`).sort();
      expect(seen).toEqual(expected);
    }
  });

  it('lets the lot decide between equals, with the same chance for each', () => {
    const applicants = people('A1 B1 C1 D12 E12 F12');
    const wins = new Map(applicants.map(({ id }) => [id, 0]));
    for (let seed = 0; seed < 3000; seed++)
      for (const { id } of allocate({ applicants, places: 2, perOpgave: 1, seed: String(seed) }).placed)
        wins.set(id, wins.get(id)! + 1);
    const [abc, def] = [applicants.slice(0, 3), applicants.slice(3)].map((group) =>
      group.map(({ id }) => wins.get(id)!),
    );
    for (const group of [abc!, def!])
      for (const won of group) expect(Math.abs(won - group.reduce((a, b) => a + b) / 3)).toBeLessThan(110);
  });

  it('lets the lower lot go first among people with the same choices in one municipality', () => {
    const { placed, waiting } = allocate({ applicants: people('A1 A1 A1 A1 A1'), places: 2, seed: 'x' });
    expect(placed.map(({ lot }) => lot)).toEqual([1, 2]);
    expect(waiting.map(({ lot }) => lot)).toEqual([3, 4, 5]);
  });

  it('lets nobody wait who could take the place of somebody with a later lot, all else the same', () => {
    fc.assert(
      fc.property(smallCases, (input) => {
        const result = allocate(input);
        const division = divisionOf(result);
        const scores = (places: Map<string, string>) =>
          ORDER.map((aim) => count(aim, input.applicants, places));
        for (const { id, lot } of result.waiting)
          for (const other of result.placed.filter((one) => one.lot > lot)) {
            const { first, second } = input.applicants.find((one) => one.id === id)!;
            if (first !== other.opgave && second !== other.opgave) continue;
            const changed = new Map([...division].filter(([seated]) => seated !== other.id)).set(
              id,
              other.opgave,
            );
            expect(scores(changed)).not.toEqual(scores(division));
          }
      }),
      { numRuns: 2000 },
    );
  });

  it('tells everyone in one or two short sentences', () => {
    const { placed, waiting } = allocate({
      applicants: people('A12 B1 B1'),
      places: 2,
      perOpgave: 1,
      seed: 'x',
    });
    expect(placed.map(({ why }) => why).sort()).toEqual([
      'U bent geplaatst bij uw eerste keus.',
      'U bent geplaatst bij uw tweede keus. Zo konden meer gemeenten meedoen, of kwamen er per opgave meer verschillende gemeenten.',
    ]);
    expect(waiting[0]!.why).toMatch(/^U staat op plaats 1 van de wachtlijst\. Uw gemeente heeft/);
  });
});

describe('the waiting list', () => {
  it('puts municipalities without a place first, then new ones in an opgave, then the rest, each by lot', () => {
    const { waiting } = allocate({ applicants: people('A1 A1 A2 B1 B1 C1'), places: 1, seed: 'q' });
    expect(waiting.map(({ turn }) => turn).slice(0, 2)).toEqual(['gemeente', 'gemeente']);
    for (const turn of ['gemeente', 'opgave', 'meer']) {
      const lots = waiting.filter((one) => one.turn === turn).map(({ lot }) => lot);
      expect(lots).toEqual(lots.toSorted((a, b) => a - b));
    }
  });
});

describe('a place that comes free', () => {
  const refills = smallCases.chain((input) =>
    fc.nat(Math.max(0, input.applicants.length - 1)).map((gone): AllocationInput => {
      const before = divisionOf(allocate(input));
      const left = input.applicants.filter((_, at) => at !== gone);
      return {
        ...input,
        applicants: left.map((one) => {
          const place = before.get(one.id);
          return place === undefined ? one : { ...one, place };
        }),
      };
    }),
  );

  it('goes to the next by the same rule, exactly, and nobody with a place loses it', () => {
    fc.assert(
      fc.property(refills, (input) => {
        const result = reallocate(input);
        const division = divisionOf(result);
        const scores = REFILL.map((aim) => count(aim, input.applicants, division));
        expect(scores).toEqual(bestScores(input.applicants, input, REFILL));
        for (const { id, place } of input.applicants)
          if (place !== undefined) expect(division.has(id)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('goes to the earlier on the waiting list, all else the same', () => {
    fc.assert(
      fc.property(refills, (input) => {
        const before = new Map(
          input.applicants.flatMap(({ id, place }) => (place === undefined ? [] : [[id, place]])),
        );
        const turns = waitingList(drawLots(input.applicants, input.seed), before).map(
          ({ applicant }) => applicant,
        );
        const division = divisionOf(reallocate(input));
        const scores = (places: Map<string, string>) =>
          REFILL.map((aim) => count(aim, input.applicants, places));
        turns.forEach(({ id, first, second }, turn) => {
          if (division.has(id)) return;
          for (const later of turns.slice(turn + 1)) {
            const opgave = division.get(later.id);
            if (opgave === undefined || (first !== opgave && second !== opgave)) continue;
            const changed = new Map([...division].filter(([seated]) => seated !== later.id)).set(id, opgave);
            expect(scores(changed)).not.toEqual(scores(division));
          }
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('moves nobody when nobody has to move', () => {
    const applicants = people('A12 B1 C2').map((one, at) => (at === 0 ? { ...one, place: '2' } : one));
    const { placed } = reallocate({ applicants, places: 2, perOpgave: 1, seed: 's' });
    expect(placed.map(({ id, opgave }) => `${id} in ${opgave}`).sort()).toEqual(['0:A12 in 2', '1:B1 in 1']);
  });

  it('moves one who is needed to let a municipality in', () => {
    const applicants = people('A12 C2').map((one, at) => (at === 0 ? { ...one, place: '2' } : one));
    const { placed } = reallocate({ applicants, places: 2, perOpgave: 1, seed: 's' });
    expect(placed.map(({ id, opgave }) => `${id} in ${opgave}`).sort()).toEqual(['0:A12 in 1', '1:C2 in 2']);
  });
});
