import type { Notice } from '../registration/notice.ts';

/** What happened, as a CloudEvent in the NL GOV profile (structured JSON). */
export interface CloudEvent {
  specversion: '1.0';
  /** The notice's key: the same event sent again has the same id. */
  id: string;
  source: string;
  /** `nl.briefwijzer.` and the event in small letters without blanks, such as `niet-geplaatst`. */
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

/** Where nothing else is said: right for a receiver that hears of one installation only. */
const SOURCE = 'urn:nld:briefwijzer:registraties';
/** The profile wants the domain of what happened here, and no organisation. */
const TYPE = 'nl.briefwijzer.';
const SCHEMA = 'urn:nld:briefwijzer:schema:registratie:1';

/**
 * @param origin WEBHOOK_SOURCE: the organisation's OIN (20 digits), or a URN or https address of this installation
 * @returns what tells this installation from every other: the profile makes a URN of an OIN
 */
export function sourceOf(origin: string | undefined): string {
  if (origin === undefined) return SOURCE;
  return /^\d{20}$/.test(origin) ? `urn:nld:oin:${origin}:systeem:briefwijzer` : origin;
}

/** @param time ISO date-time at which it happened */
export function eventOf(notice: Notice, time: string, source: string): CloudEvent {
  return {
    specversion: '1.0',
    id: notice.key,
    source,
    type: TYPE + notice.event.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    subject: notice.number,
    time: new Date(time).toISOString(),
    ...(notice.data && { datacontenttype: 'application/json', dataschema: SCHEMA, data: notice.data }),
  };
}
