import type { Command } from '../../src/registration/command.ts';
import { openStore } from '../../src/storage/openStore.ts';
import type { Store } from '../../src/storage/openStore.ts';
import { onEachEngine } from './engines.ts';
import { clock, handIn, RULES } from './examples.ts';

onEachEngine((engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore(await engine.database(), RULES, clock);
    await store.registrations.apply([handIn('f1')]);
  });
  afterEach(() => store.close());

  const NUMBER = 'SD-2018-0001';
  const OLD = 'f.elamrani@utrecht.nl';
  const origin = {
    by: { id: 'secretariaat/Piet', name: 'Piet' },
    channel: 'secretariaat',
    at: '2018-03-29T10:00:00+02:00',
  };
  const correct = async (changes: object, revision = 1): Promise<Command> => {
    const [found] = await store.registrations.find({ number: NUMBER });
    const answers = { ...found!.answers, ...changes };
    return {
      kind: 'change',
      number: NUMBER,
      answers,
      revision,
      origin,
      correction: { reason: `was ${OLD}` },
    };
  };
  const now = async () => (await store.registrations.find({ number: NUMBER }))[0]!;

  test('case 94: a correction is kept with the old and the new, and found by the new; the trail has the name alone', async () => {
    await store.registrations.apply([await correct({ email: 'nieuw@utrecht.nl' })]);
    expect((await now()).details.correcties).toMatchObject([
      { by: 'Piet', told: true, changes: [{ what: 'email', from: OLD, to: 'nieuw@utrecht.nl' }] },
    ]);
    expect(await store.registrations.find({ person: { email: 'nieuw@utrecht.nl' } })).toHaveLength(1);
    const trail = await store.auditOf(NUMBER);
    expect(trail.at(-1)).toMatchObject({ by: 'secretariaat/Piet', event: 'gewijzigd' });
    expect(JSON.stringify(trail)).not.toContain('utrecht.nl');
  });

  test('of two that saw the same one is refused', async () => {
    const both = [await correct({ functie: 'a' }), await correct({ functie: 'b' })];
    const outcomes = await Promise.all(both.map((command) => store.registrations.apply([command])));
    expect(
      outcomes
        .flat()
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['done', 'refused']);
  });

  test('a withdrawal that is taken back can be withdrawn again, and a note stays', async () => {
    const number = NUMBER;
    await store.registrations.apply([
      { kind: 'note', number, text: 'belde', origin },
      { kind: 'withdraw', number, origin },
      { kind: 'restore', number, origin, correction: { reason: 'vergissing', silent: true } },
      { kind: 'withdraw', number, origin },
    ]);
    expect(await now()).toMatchObject({
      status: 'ingetrokken',
      revision: 5,
      details: { notities: [{ text: 'belde' }] },
    });
    const events = (await store.auditOf(NUMBER)).map(({ event }) => event);
    expect(events).toEqual(['ontvangen', 'notitie', 'ingetrokken', 'hersteld', 'ingetrokken']);
  });

  test('case 95: who was corrected away and is removed leaves no word in the registration of another', async () => {
    await store.registrations.apply([await correct({ email: 'nieuw@utrecht.nl', naam: 'Jan Jansen' })]);
    await store.registrations.apply([await correct({ functie: 'adviseur' }, 2)]);
    await store.people.remove({ email: OLD.toUpperCase() });
    const left = await now();
    expect(left.answers).toMatchObject({ naam: 'Jan Jansen' });
    expect(JSON.stringify(left)).not.toMatch(/elamrani|Fatima el/i);
    expect(left.details.correcties).toMatchObject([
      { changes: [{ what: 'naam' }, { what: 'email' }] },
      { changes: [{ what: 'functie' }] },
    ]);
  });
});
