import { dayOf } from '../../time/amsterdam.ts';
import { byStaff } from '../desk.ts';
import type { Office } from '../desk.ts';
import { candidates } from './applicants.ts';
import { dividing } from './dividing.ts';
import type { Dividing } from './dividing.ts';
import { inputOf, lastInput } from './input.ts';
import { divided, keep } from './keep.ts';
import { differences } from './outcomes.ts';

/**
 * Gives or offers places that came free to who is in turn, for every form whose file says so and whose places were
 * divided before. An offer that was not taken in time ends first, so that the place passes on. Does what `allocate --refill` does; nothing is kept of a day on which nothing changes.
 * @returns for each form for how many people something changed
 * @throws Refusal when the staff changed something at the same moment: the next day will do
 */
export async function refillDaily(office: Office): Promise<Record<string, number>> {
  const changed: Record<string, number> = {};
  for (const form of office.knowledge.forms) {
    const { id, places } = form;
    if (places === undefined || places.refill === 'by hand' || !(await lastInput(office, id))) continue;
    const about = dividing(office, form);
    await endOffers(office, about);
    const registrations = await candidates(office, about);
    const input = await inputOf(office, about, registrations, { refill: true, dryRun: false });
    const division = divided(office, about, input, registrations);
    changed[id] = differences(division.all, about).length;
    if (changed[id] > 0) await keep(office, about, division);
  }
  return changed;
}

async function endOffers(office: Office, { form, seats }: Dividing): Promise<void> {
  const today = dayOf(office.now());
  const waiting = await office.store.registrations.find({ form: form.id, status: [seats.waiting] });
  const ended = waiting.filter(
    ({ details }) => typeof details.aanbodTot === 'string' && details.aanbodTot < today,
  );
  await office.store.registrations.apply(
    ended.map(({ number, revision }) => ({
      kind: 'set status',
      number,
      revision,
      status: seats.without,
      event: 'aanbod verlopen',
      details: { aanbod: undefined },
      origin: byStaff({ staff: 'verdeling', now: () => office.now() }, 'verdeling'),
    })),
  );
}
