import type { Command } from '../../src/registration/command.ts';
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
