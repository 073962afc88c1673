import { PREFIX } from '../../forwarding/question.ts';
import { DELIVERY } from '../../storage/staff/tellStaff.ts';

/** Before the day of a digest. */
const DIGEST = 'overzicht ';

/** What a card in the channel of the staff is about. */
export type Subject =
  | { kind: 'visit'; number: string }
  | { kind: 'question'; number: string }
  | { kind: 'delivery'; key: string }
  | { kind: 'digest'; day: string };

/** @returns what a card with this subject is about */
export function readSubject(subject: string): Subject {
  if (subject.startsWith(DELIVERY)) return { kind: 'delivery', key: subject.slice(DELIVERY.length) };
  if (subject.startsWith(DIGEST)) return { kind: 'digest', day: subject.slice(DIGEST.length) };
  const kind = subject.startsWith(`${PREFIX}-`) ? 'question' : 'visit';
  return { kind, number: subject };
}

/** @returns the subject of the digest of a day */
export function digestOf(day: string): string {
  return DIGEST + day;
}
