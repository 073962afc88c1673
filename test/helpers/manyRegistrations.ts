import type { Command, Origin } from '../../src/registration/command.ts';
import type { Store } from '../../src/storage/openStore.ts';

/** Fills a store with so many registrations of the start day. */
export async function fillWith(store: Store, count: number, at: string): Promise<void> {
  const commands = Array.from({ length: count }, (_, n): Command => {
    const name = `Persoon ${n + 1}`;
    return {
      ...{ kind: 'hand in', id: `veel-${n}`, form: 'startdag', prefix: 'SD' },
      answers: {
        gemeente: { code: 'GM0344', name: 'Utrecht' },
        ...{ naam: name, functie: 'adviseur', email: `persoon${n}@utrecht.example` },
        opgave: { code: '2', name: 'Toekomstbestendig wonen' },
        ...{ kentOpgave: true, belangSamenwerking: true, zietVerbinding: true },
      },
      origin: { by: { id: 'secretariaat/proef', name: 'proef' }, channel: 'mail', at },
      submittedBy: { id: 'mail', name },
    };
  });
  await store.registrations.apply(commands);
}

const STAFF: Origin = {
  by: { id: 'secretariaat/proef', name: 'proef' },
  channel: 'secretariaat',
  at: '2018-03-20T09:00:00+01:00',
};

/** Gives a place in the second opgave. */
export const placed = (number: string) => ({
  ...{ kind: 'set status' as const, number, status: 'geplaatst', origin: STAFF },
  details: { plaats: { code: '2', name: 'Toekomstbestendig wonen' } },
});
