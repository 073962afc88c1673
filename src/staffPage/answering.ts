import type { ServerResponse } from 'node:http';
import { reply } from '../bot/reply.ts';
import { StoreUnavailable } from '../registration/registrationStore.ts';
import { Refused } from '../knowledgeFolder/refused.ts';
import { Misunderstood, Refusal } from '../secretariat/desk.ts';
import type { Download } from './api/route.ts';
import { API_HEADERS } from './headers.ts';
import type { Failure } from './schema/endpoint.ts';
import { Stale } from './stale.ts';

/** What is said with each status that has nothing else to say. */
const SAID = {
  400: 'Deze vraag is niet te begrijpen. Laad de pagina opnieuw en probeer het nog eens.',
  401: 'U bent niet aangemeld. Meld u aan en probeer het opnieuw.',
  403: 'Dit mag u niet met uw rol. Vraag uw beheerder om toegang.',
  404: 'Dit bestaat niet. Laad de pagina opnieuw.',
  408: 'Het versturen duurde te lang. Kijk of uw verbinding werkt en probeer het opnieuw.',
  413: 'Dit is te groot om te versturen.',
  500: 'Er ging iets mis dat niet was voorzien. Probeer het opnieuw.',
  503: 'De gegevens zijn nu niet te bereiken. Er is niets gewijzigd. Probeer het zo nog eens.',
  504: 'Dit duurt te lang. Kijk zo of het is gelukt, voordat u het opnieuw probeert.',
} as const;

export type Said = keyof typeof SAID;

/** A request is not taken up; what is said is what goes with the status. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';
  readonly status: Said;
  constructor(status: number) {
    super(String(status));
    this.status = status in SAID ? (status as Said) : 400;
  }
}

function fail(res: ServerResponse, status: Said): void {
  failWith(res, status, { error: SAID[status] });
}

function failWith(res: ServerResponse, status: number, failure: Failure): void {
  reply(res, status, failure, API_HEADERS);
}

/** Says what came in the way of an answer. @returns the error when nobody foresaw it */
export function failOn(res: ServerResponse, error: unknown): unknown {
  if (error instanceof Stale)
    failWith(res, 409, { error: error.message, changes: error.changes.map((change) => ({ ...change })) });
  else if (error instanceof Refusal)
    failWith(res, 422, {
      error: error.message,
      ...(error.faults.length > 0 && { faults: [...error.faults] }),
    });
  else if (error instanceof Refused) failWith(res, 422, { error: error.message });
  else if (error instanceof Misunderstood) failWith(res, 400, { error: error.message });
  else if (error instanceof NotTaken) fail(res, error.status);
  else if (error instanceof StoreUnavailable) fail(res, 503);
  else {
    fail(res, 500);
    return error;
  }
  return undefined;
}

/** Gives what was asked. */
export function answerWith(res: ServerResponse, answer: unknown): void {
  reply(res, 200, answer, API_HEADERS);
}

/** Gives a file, to be kept and not shown. */
export function answerFile(res: ServerResponse, { name, type, content }: Download): void {
  res.writeHead(200, {
    ...API_HEADERS,
    'content-type': type,
    'content-length': String(content.length),
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
  res.end(content);
}
