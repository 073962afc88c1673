import { differing } from '../text/answer.ts';
import type { Origin } from './command.ts';
import type { Notice } from './notice.ts';
import { writeNotices, writeReminders } from './notices/writeNotices.ts';
import type { Registration, Status } from './registration.ts';
import type { Terms } from './terms.ts';

/** A line of the audit trail: that something happened, never what it said. */
export interface Audit {
  number: string;
  /** The revision it led to. */
  revision: number;
  event: string;
  from: Status | undefined;
  to: Status;
  /** Ids of the answers and details that changed. */
  fields: string[];
  /** Id of who did it. */
  by: string;
  channel: string;
  at: string;
}

/** What a command means for a registration: all there is to store, in one transaction. */
export type Applied =
  | {
      kind: 'changed';
      registration: Registration;
      audit: Audit;
      notices: Notice[];
      /** Notices of this registration with one of these events that are still waiting no longer hold: take them out first. */
      drop: string[];
    }
  | { kind: 'already there'; registration: Registration }
  | { kind: 'refused'; reason: string };

/** @returns a registration as it goes on with some of its parts changed, details merged */
export function update(
  current: Registration,
  what: { [Part in 'status' | 'answers' | 'details']?: Registration[Part] | undefined },
  event: string,
  origin: Origin,
  terms: Terms,
  silent?: boolean,
): Applied {
  const { status = current.status, answers = current.answers } = what;
  const details = { ...current.details, ...what.details };
  const next = { ...current, status, answers, details, revision: current.revision + 1 };
  return changed(current, next, event, origin, terms, silent);
}

/**
 * @param previous undefined for what was not there
 * @param event what people are told happened
 * @param silent nobody is told
 */
export function changed(
  previous: Registration | undefined,
  registration: Registration,
  event: string,
  origin: Origin,
  terms: Terms,
  silent = false,
): Applied {
  const happened = { name: event, registration, previous, origin, silent };
  return {
    kind: 'changed',
    registration,
    audit: {
      number: registration.number,
      revision: registration.revision,
      event,
      from: previous?.status,
      to: registration.status,
      fields: [
        ...differing(previous?.answers ?? {}, registration.answers),
        ...differing(previous?.details ?? {}, registration.details),
      ],
      by: origin.by.id,
      channel: origin.channel,
      at: origin.at,
    },
    notices: [...writeNotices(happened, terms), ...writeReminders(happened, terms)],
    drop: previous ? ['herinnering'] : [],
  };
}

export function refused(reason: string): Applied {
  return { kind: 'refused', reason };
}
