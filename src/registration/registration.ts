import type { Answers } from '../text/answer.ts';

/** Who handed something in. */
export interface Submitter {
  id: string;
  name: string;
  tenant?: string;
  /** Where the channel or the staff know it: then the sender gets the mails too. */
  email?: string;
}

/** How far a registration is: a state of its form's course. */
export type Status = string;

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
