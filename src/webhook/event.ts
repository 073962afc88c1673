import type { Notice } from '../registration/notice.ts';

/** What happened, as a CloudEvent in the NL GOV profile (structured JSON). */
export interface CloudEvent {
  specversion: '1.0';
  /** The notice's key: the same event sent again has the same id. */
  id: string;
  source: string;
  /** `nl.vng.briefwijzer.` and the event in small letters without blanks, such as `niet-geplaatst`. */
  type: string;
  /** The registration's number. */
  subject: string;
  /** When it happened, RFC 3339 in UTC. */
  time: string;
  /** The registration as it was after the event; with none of the three when it is no more. */
  datacontenttype?: 'application/json';
  dataschema?: string;
  data?: Record<string, unknown>;
}

/** A name for this house that no other has: the profile asks for a URN with a name space. */
const SOURCE = 'urn:nld:briefwijzer:registraties';
const TYPE = 'nl.vng.briefwijzer.';
const SCHEMA = 'urn:nld:briefwijzer:schema:registratie:1';

/** @param time ISO date-time at which it happened */
export function eventOf(notice: Notice, time: string): CloudEvent {
  return {
    specversion: '1.0',
    id: notice.key,
    source: SOURCE,
    type: TYPE + notice.event.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    subject: notice.number,
    time: new Date(time).toISOString(),
    ...(notice.data && { datacontenttype: 'application/json', dataschema: SCHEMA, data: notice.data }),
  };
}
