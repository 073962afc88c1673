import type { Answers } from '../text/answer.ts';

/** Who handed something in. */
export interface Submitter {
  id: string;
  name: string;
  tenant?: string;
  /** Where the channel or the staff know it: then the sender gets the mails too. */
  email?: string;
}

/**
 * How far a registration is.
 * Start day (letter of 16 March 2018): ontvangen, then geplaatst, wachtlijst or niet geplaatst.
 * Visit (letter of 29 August 2013): ontvangen, contact, voorbereiding, gepland, bezocht, afgerond or doorverwezen.
 * Both: ingetrokken by the sender or the delegate.
 */
export const STATUSES = [
  'ontvangen',
  'geplaatst',
  'wachtlijst',
  'niet geplaatst',
  'contact',
  'voorbereiding',
  'gepland',
  'bezocht',
  'afgerond',
  'doorverwezen',
  'ingetrokken',
] as const;
export type Status = (typeof STATUSES)[number];

/** A completed form, as the secretariat sees it. */
export interface Registration {
  /** The form instance it came from; a second submission of the same instance is this registration. */
  id: string;
  /** What people are told, such as SD-2018-0001. */
  number: string;
  form: string;
  status: Status;
  /** ISO date-time with offset. */
  submittedAt: string;
  submittedBy: Submitter;
  answers: Answers;
  /** What VNG's staff or the allocation add (planned date, ambassador, reason, position on the list); not exported by `list`. */
  details: Record<string, unknown>;
  /** Goes up by one with every change; a change names the revision it saw. */
  revision: number;
}
