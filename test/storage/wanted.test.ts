import fc from 'fast-check';
import type { Held, RegistrationFilter } from '../../src/registration/wanted.ts';
import type { Store } from '../../src/storage/openStore.ts';
import { fold } from '../../src/text/fold.ts';
import { textOf } from '../../src/text/answer.ts';
import { freshStore, onEachEngine } from './engines.ts';
import { handIn } from './examples.ts';

const NAME: Held = { of: 'answers', id: 'naam' };
const searchFor = (...words: string[]): RegistrationFilter => ({
  search: { words, in: [{ form: 'startdag', fields: ['naam', 'email'] }], elsewhere: [] },
});

/** As people in the Netherlands write names: letters with marks, digits, signs. */
const names = fc.array(
  fc.string({ unit: fc.constantFrom(...'aZbËéßøÅñĳİĲŁ019 -\'’."\\%_ﬁ＠'), minLength: 1, maxLength: 12 }),
  { minLength: 1, maxLength: 12 },
);

onEachEngine((engine) => {
  let store: Store;
  let instances = 0;
  freshStore(engine, (opened) => (store = opened));

  const fill = (all: readonly object[]) =>
    store.registrations.apply(
      all.map((answers) => handIn(`f${++instances}`, { answers: answers as Record<string, string> })),
    );
  const inOrder = async (by: Held, descending = false) => {
    const part = { by, descending, skip: 0, most: 100 };
    const found = await store.registrations.part({}, part);
    return found.map(({ number }) => Number(number.slice(-4)));
  };

  test('come in the order of a name, a number or a choice; what has none comes last, either way', async () => {
    await fill([
      { naam: 'Zoë', keuze: { code: '10', name: 'Wonen' }, kent: true },
      { naam: 'évert', keuze: { code: '9', name: 'Bodem' }, kent: false },
      { keuze: { code: '1', name: 'klimaat' } },
      { naam: 'Eva 10', soort: 'b' },
      { naam: 'eva 9', soort: 'a' },
    ]);
    expect(await inOrder(NAME)).toEqual([5, 4, 2, 1, 3]);
    expect(await inOrder(NAME, true)).toEqual([1, 2, 4, 5, 3]);
    expect(await inOrder({ of: 'answers', id: 'keuze' })).toEqual([2, 3, 1, 4, 5]);
    expect(await inOrder({ of: 'answers', id: 'keuze', code: true })).toEqual([3, 2, 1, 4, 5]);
    expect(await inOrder({ of: 'answers', id: 'kent' })).toEqual([2, 1, 3, 4, 5]);
    const names = [
      { code: 'a', name: 'zuid' },
      { code: 'b', name: 'noord' },
    ];
    expect(await inOrder({ of: 'answers', id: 'soort', names })).toEqual([4, 5, 1, 2, 3]);
    expect(await inOrder({ of: 'number' }, true)).toEqual([5, 4, 3, 2, 1]);
  });

  test('come a part at a time, and are counted by form', async () => {
    await fill(Array.from({ length: 5 }, (_, at) => ({ naam: `n${at}` })));
    await store.registrations.apply([handIn('a', { form: 'ambassadeur', prefix: 'AB' })]);
    const part = { by: NAME, descending: true, skip: 1, most: 2 };
    const found = await store.registrations.part({ form: 'startdag' }, part);
    expect(found.map(({ answers }) => answers.naam)).toEqual(['n3', 'n2']);
    expect([...(await store.registrations.count({}))]).toEqual(
      expect.arrayContaining([
        ['startdag', 5],
        ['ambassadeur', 1],
      ]),
    );
    const numbers = found.map(({ number }) => number);
    expect(await store.registrations.find({ numbers: [...numbers, 'weg'] })).toHaveLength(2);
  });

  test('whatever a name is written like, it is found by its letters alone', async () => {
    await fc.assert(
      fc.asyncProperty(names, async (written) => {
        await fill(written.map((naam) => ({ naam })));
        const all = (await store.registrations.find({})).map(({ number, answers, submittedBy }) => ({
          number,
          text: fold(`${submittedBy.name} ${submittedBy.email ?? ''}  ${textOf(answers.naam)} `),
        }));
        for (const naam of written) {
          const word = fold(naam);
          const found = await store.registrations.find(searchFor(word));
          const meant = all.filter(({ text }) => text.includes(word));
          expect(found.map(({ number }) => number)).toEqual(meant.map(({ number }) => number));
        }
      }),
      { numRuns: 15 },
    );
  });

  test('whatever stands in an answer, it is searched as text', async () => {
    await fill([
      { naam: 'nul \u0000 en \\u0000' },
      { naam: "x' or 1=1 --" },
      { naam: { code: 'a', name: 'b' } },
    ]);
    expect(await store.registrations.find(searchFor('nul'))).toHaveLength(1);
    expect(await store.registrations.find(searchFor("' or 1=1"))).toHaveLength(1);
    expect(await store.registrations.find(searchFor('%'))).toHaveLength(0);
    expect(await inOrder(NAME)).toHaveLength(3);
  });
});
