import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Appointment, Notice } from '../registration/notice.ts';

export interface CalendarFile {
  method: 'PUBLISH' | 'CANCEL';
  content: string;
}

/** Whose calendar an appointment comes from. */
export interface Organizer {
  name: string;
  email: string;
  /** Makes a UID unique in the world. */
  domain: string;
}

/**
 * The appointment of a notice as a calendar file (RFC 5545), published or taken back as RFC 5546 has it (3.2.1, 3.2.5:
 * with an organizer, without attendees). A later one of the same registration takes the place of an earlier one: same UID,
 * higher sequence.
 */
export function calendarOf(
  notice: Notice,
  { name, email, domain }: Organizer,
  now: Date,
): CalendarFile | undefined {
  const { appointment } = notice;
  if (!appointment) return undefined;
  const method = appointment.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;
  const calendar = ical({ prodId: '//VNG//Briefwijzer//NL', method });
  calendar.createEvent({
    id: `${notice.number}@${domain}`,
    sequence: notice.revision,
    stamp: now,
    ...span(appointment),
    summary: appointment.title,
    description: appointment.about ?? notice.number,
    organizer: { name, email },
    ...(appointment.location !== undefined && { location: appointment.location }),
    status: appointment.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return { method, content: calendar.toString() };
}

/** Whole days end with the start of the day after, as calendars count. */
function span({ from, to = from, wholeDay }: Appointment) {
  if (!wholeDay) return { start: new Date(from), end: new Date(to) };
  return { start: midnight(from), end: midnight(to, 1), allDay: true };
}

function midnight(day: string, later = 0): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + later * 86_400_000);
}
