import { capacity } from '../../registration/allocate/applicant.ts';
import type { Places } from '../../registration/allocate/applicant.ts';
import type { Registration } from '../../registration/registration.ts';
import { codeOf } from '../../text/answer.ts';
import type { Dividing } from './dividing.ts';

/**
 * @param places of a division that was made
 * @returns the same, with room at least for everybody who has a place now: some may be given by hand since
 */
export function withRoomForTaken(
  places: Places,
  { seats, choice }: Dividing,
  registrations: readonly Registration[],
): Places {
  const placed = registrations.filter(({ status }) => status === seats.placed);
  const taken = (code: string) => placed.filter(({ details }) => codeOf(details.plaats) === code).length;
  const total = Math.max(places.places, placed.length);
  if (places.perOpgave === undefined) return { places: total };
  const isFuller = choice.items.some(({ code }) => taken(code) > capacity(places, code));
  const limits = choice.items.map(
    ({ code }) => [code, Math.max(capacity(places, code), taken(code))] as const,
  );
  return { places: total, perOpgave: isFuller ? Object.fromEntries(limits) : places.perOpgave };
}
