import ICAL from 'ical.js';

/** What a calendar program takes from a file with one appointment in it. */
export interface CalendarItem {
  method: string;
  uid: string;
  sequence: number;
  status: string;
  /** A day, or an ISO date-time in UTC. */
  start: string;
  end: string;
  summary: string;
  description: string;
  location: string | null;
  organizer: string;
  organizerName: string;
  attendees: number;
}

/** @throws when it is no calendar, or holds more or less than one appointment */
export function itemIn(file: string): CalendarItem {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const [found, ...more] = calendar.getAllSubcomponents('vevent');
  if (!found || more.length > 0) throw new Error('not one appointment');
  const event = new ICAL.Event(found);
  const organizer = found.getFirstProperty('organizer');
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: event.uid,
    sequence: event.sequence,
    status: String(found.getFirstPropertyValue('status')),
    start: event.startDate.toString(),
    end: event.endDate.toString(),
    summary: event.summary,
    description: event.description,
    location: event.location,
    organizer: String(organizer?.getFirstValue()),
    organizerName: String(organizer?.getFirstParameter('cn')),
    attendees: event.attendees.length,
  };
}
