import fc from 'fast-check';
import { allocate } from '../../../src/registration/allocate/allocate.ts';
import { capacity } from '../../../src/registration/allocate/applicant.ts';
import type { Applicant } from '../../../src/registration/allocate/applicant.ts';
import { overfull } from '../../../src/registration/allocate/room.ts';
import { divisionOf, firstRuns, people, refills, withSeatsByHand } from './cases.ts';
import { tries } from '../../helpers/tries.ts';

const seeds = (count: number) => Array.from({ length: count }, (_, at) => `seed ${at}`);
const many = (count: number, word: (at: number) => string) =>
  people(Array.from({ length: count }, (_, at) => word(at)).join(' '));

/** @returns how often each municipality has a place, over so many draws */
function wins(applicants: Applicant[], places: number, draws: number): Map<string, number> {
  const gemeenteOf = new Map(applicants.map(({ id, gemeente }) => [id, gemeente]));
  const won = new Map<string, number>();
  for (const seed of seeds(draws)) {
    const { placed } = allocate({ applicants, places, seed });
    for (const gemeente of new Set(placed.map(({ id }) => gemeenteOf.get(id)!)))
      won.set(gemeente, (won.get(gemeente) ?? 0) + 1);
  }
  return won;
}

describe('a division', () => {
  it.each([
    ['at first', firstRuns],
    ['of what came free', refills],
    ['beside seats given by hand', withSeatsByHand],
  ])('fits %s: only in an opgave of choice, none too full, and everyone in the outcome once', (_, cases) => {
    fc.assert(
      fc.property(cases, (input) => {
        const result = allocate(input);
        const division = divisionOf(result);
        for (const { id, first, second, place } of input.applicants) {
          if (place !== undefined) expect(division.get(id)).toBe(place);
          else if (division.has(id)) expect([first, second]).toContain(division.get(id));
        }
        const all = [...division.values()];
        if (overfull(input.applicants, input) === undefined) {
          expect(all.length).toBeLessThanOrEqual(input.places);
          for (const opgave of all)
            expect(all.filter((other) => other === opgave).length).toBeLessThanOrEqual(
              capacity(input, opgave),
            );
        }
        const everyone = [...result.placed, ...result.waiting].map(({ id }) => id).sort();
        expect(everyone).toEqual(input.applicants.map(({ id }) => id).sort());
        for (const { full, id } of result.waiting) {
          const { first, second = first } = input.applicants.find((one) => one.id === id)!;
          const noneLeft = [first, second].every(
            (opgave) => all.filter((other) => other === opgave).length >= capacity(input, opgave),
          );
          expect(full).toBe(noneLeft ? 'opgave' : 'places');
          if (!noneLeft) expect(all.length).toBeGreaterThanOrEqual(input.places);
        }
      }),
      tries(1000),
    );
  });

  it('is the same for the same seed, in whatever order the registrations come', () => {
    fc.assert(
      fc.property(firstRuns, fc.integer(), (input, turn) => {
        const mixed = input.applicants.toSorted(
          (a, b) => Math.sin(turn + Number(a.id.slice(1))) - Math.sin(turn + Number(b.id.slice(1))),
        );
        expect(allocate({ ...input, applicants: mixed })).toEqual(allocate(input));
      }),
    );
  });

  it.each([
    ['first a place for every municipality', 'A1 A1 A1 B1', 2, undefined, ['A1', 'B1']],
    ['by a second choice when that helps', 'A12 B1', 2, 1, ['A2', 'B1']],
    ['then different municipalities in an opgave', 'A1 A1 A12 B2', 3, undefined, ['A1', 'A2', 'B2']],
    ['a second delegate when a place is left', 'A1 A1 B2 B2 B2', 4, 2, ['A1', 'A1', 'B2', 'B2']],
    ['everyone the first choice when all fit', 'A12 A12 B1', 3, undefined, ['A1', 'A1', 'B1']],
  ])('gives %s', (_, who, places, perOpgave, expected) => {
    for (const seed of seeds(5)) {
      const { placed } = allocate({
        applicants: people(who),
        places,
        ...(perOpgave !== undefined && { perOpgave }),
        seed,
      });
      expect(placed.map(({ id, opgave }) => `${id.split(':')[1]![0]}${opgave}`).sort()).toEqual(expected);
    }
  });
});

describe('the lot', () => {
  it('gives a municipality with nine delegates no better chance than one with a single delegate', () => {
    const won = wins(people('A1 A2 A3 A4 A5 A6 A7 A8 A9 B1 C2 D3'), 2, 2000);
    for (const gemeente of 'ABCD') expect(Math.abs(won.get(gemeente)! - 1000)).toBeLessThan(80);
  });

  it('treats alike whom no rule tells apart: municipalities, their delegates, the opgaven', () => {
    const applicants = people('A1 A1 B2 B2 C3 C3');
    const won = new Map(applicants.map(({ id }) => [id, 0]));
    for (const seed of seeds(3000))
      for (const { id } of allocate({ applicants, places: 2, seed }).placed) won.set(id, won.get(id)! + 1);
    for (const times of won.values()) expect(Math.abs(times - 1000)).toBeLessThan(100);
  });

  it('spreads the further delegates of a municipality over the opgaven, as long as there are any', () => {
    const applicants = many(501, (at) => (at === 0 ? 'B1' : `A${at % 3 === 0 ? at % 10 : at % 2}`));
    const wanted = Map.groupBy(applicants.slice(1), ({ first }) => first);
    for (const seed of seeds(3)) {
      const { placed } = allocate({ applicants, places: 100, seed });
      const filled = Map.groupBy(placed, ({ opgave }) => opgave);
      const most = Math.max(...[...filled.values()].map(({ length }) => length));
      for (const [opgave, who] of wanted)
        expect(filled.get(opgave)!.length).toBeGreaterThanOrEqual(Math.min(who.length, most - 2));
    }
  });
});

describe('the waiting list', () => {
  it('of an opgave has first who gets the next place there', () => {
    fc.assert(
      fc.property(firstRuns, fc.constantFrom('1', '2', '3', '4'), (input, opgave) => {
        const before = allocate(input);
        const next = before.waiting.find(({ perOpgave }) =>
          perOpgave.some((one) => one.opgave === opgave && one.position === 1),
        );
        fc.pre(next !== undefined);
        const division = divisionOf(before);
        const used = (code: string) => before.placed.filter((one) => one.opgave === code).length;
        const { placed } = allocate({
          seed: input.seed,
          places: before.placed.length + 1,
          perOpgave: Object.fromEntries(
            ['1', '2', '3', '4'].map((code) => [code, used(code) + (code === opgave ? 1 : 0)]),
          ),
          applicants: input.applicants.map((one) => ({ ...one, place: division.get(one.id) })),
        });
        expect(placed.filter(({ id }) => !division.has(id)).map(({ id }) => id)).toEqual([next.id]);
      }),
      tries(1000),
    );
  });

  it('as a whole has first who gets the next place when only the total counts', () => {
    fc.assert(
      fc.property(firstRuns, (some) => {
        const input = { applicants: some.applicants, places: some.places, seed: some.seed };
        const before = allocate(input);
        const division = divisionOf(before);
        const [next] = before.waiting;
        fc.pre(next !== undefined);
        const { placed } = allocate({
          ...input,
          places: before.placed.length + 1,
          applicants: input.applicants.map((one) => ({ ...one, place: division.get(one.id) })),
        });
        expect(placed.filter(({ id }) => !division.has(id)).map(({ id }) => id)).toEqual([next.id]);
      }),
      tries(1000),
    );
  });
});

describe('what came free', () => {
  it('goes to the first on the list, whatever the opgave', () => {
    const applicants = people('A2 A1 A1 G1 G2 E3');
    for (const seed of seeds(40)) {
      const before = allocate({ applicants, places: 3, seed });
      const division = divisionOf(before);
      const left = applicants
        .filter(({ first }) => first !== '3')
        .map((one) => ({ ...one, place: division.get(one.id) }));
      const { placed } = allocate({ applicants: left, places: 3, seed });
      expect(placed.filter(({ id }) => !division.has(id)).map(({ id }) => id)).toEqual([
        before.waiting[0]!.id,
      ]);
    }
  });

  it('moves nobody, also when that would let one more in', () => {
    const applicants = people('W1 W1 A12 A2');
    const limits = { places: 10, perOpgave: { 1: 2, 2: 5 } };
    for (const seed of seeds(20)) {
      const division = divisionOf(allocate({ ...limits, applicants, seed }));
      const again = applicants.map((one) => ({ ...one, place: division.get(one.id) }));
      expect(divisionOf(allocate({ ...limits, applicants: again, seed }))).toEqual(division);
    }
  });

  it('is nothing when nothing is free: nobody moves and nobody comes in', () => {
    fc.assert(
      fc.property(firstRuns, (input) => {
        const before = allocate(input);
        const division = divisionOf(before);
        const again = allocate({
          ...input,
          places: before.placed.length,
          applicants: input.applicants.map((one) => ({ ...one, place: division.get(one.id) })),
        });
        expect(divisionOf(again)).toEqual(division);
        expect(again.waiting.map(({ id }) => id)).toEqual(before.waiting.map(({ id }) => id));
      }),
      tries(500),
    );
  });

  it('leaves out who keeps a place: too few places for them are noticed', () => {
    const applicants = people('A1 B1 C2').map((one) => ({ ...one, place: one.first }));
    expect(overfull(applicants, { places: 3 })).toBeUndefined();
    expect(overfull(applicants, { places: 2 })).toBe('');
    expect(overfull(applicants, { places: 9, perOpgave: { 1: 1, 2: 1 } })).toBe('1');
  });
});
