import type { Office } from '../desk.ts';
import { candidates } from './applicants.ts';
import { inputOf, lastInput } from './input.ts';
import { divided, keep } from './keep.ts';
import { differences } from './outcomes.ts';

/**
 * Gives places that came free to who is in turn, for every form whose file says `refill: daily` and whose places were
 * divided before. Does what `allocate --refill` does; nothing is kept of a day on which nothing changes.
 * @returns for each form for how many people something changed
 * @throws Refusal when the staff changed something at the same moment: the next day will do
 */
export async function refillDaily(office: Office): Promise<Record<string, number>> {
  const changed: Record<string, number> = {};
  for (const { id, places } of office.knowledge.forms) {
    if (places?.refill !== 'daily' || !(await lastInput(office, id))) continue;
    const registrations = await candidates(office, id);
    const input = await inputOf(office, id, registrations, { refill: true, dryRun: false });
    const division = divided(office, input, registrations);
    changed[id] = differences(division.all).length;
    if (changed[id] > 0) await keep(office, division);
  }
  return changed;
}
