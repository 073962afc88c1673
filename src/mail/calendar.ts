import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Appointment, Notice } from '../registration/notice.ts';

export interface CalendarFile {
  method: 'PUBLISH' | 'CANCEL';
  content: string;
}

/**
 * The appointment of a notice as a calendar file (RFC 5545). A later one of the same registration takes the place of an
 * earlier one: same UID, higher sequence.
 * @param domain makes the UID unique in the world
 */
export function calendarOf(notice: Notice, domain: string, now: Date): CalendarFile | undefined {
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
    description: notice.number,
    ...(appointment.location !== undefined && { location: appointment.location }),
    status: appointment.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return { method, content: calendar.toString() };
}

/** Whole days end with the start of the day after, as calendars count. */
function span({ from, to, wholeDay }: Appointment) {
  if (!wholeDay) return { start: new Date(from), ...(to !== undefined && { end: new Date(to) }) };
  return { start: midnight(from), ...(to !== undefined && { end: midnight(to, 1) }), allDay: true };
}

function midnight(day: string, later = 0): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + later * 86_400_000);
}
