import type { Registration } from '../registration/registration.ts';
import { statusInWords } from '../registration/transitions.ts';
import { staffNamed } from '../secretariat/desk.ts';
import type { Desk } from '../secretariat/desk.ts';
import { inDutch } from '../time/amsterdam.ts';
import { Stale } from './stale.ts';

/**
 * @param revision the one that was looked at
 * @returns the registration, still as it was looked at
 * @throws Stale with what happened since, and who of the staff did it
 */
export async function unchangedSince(
  desk: Desk,
  registration: Registration,
  revision: number,
): Promise<Registration> {
  if (registration.revision === revision) return registration;
  const { number, form } = registration;
  const { course } = desk.terms(form);
  const since = (await desk.store.auditOf(number)).filter((line) => line.revision > revision);
  throw new Stale(
    `${number} is intussen gewijzigd, dus er is nu niets gedaan. Kijk hoe het er voor staat en doe het zo nodig nog eens.`,
    since.map(({ event, at, by, from, to }) => ({
      what: [`${inDutch(at)}: ${event}`, staffNamed(by)].filter(Boolean).join(' door '),
      from: from === undefined ? '' : statusInWords(course, from),
      to: statusInWords(course, to),
    })),
  );
}
