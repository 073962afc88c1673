import type { Delivery } from '../registration/delivery.ts';

interface SmtpFault {
  code?: unknown;
  responseCode?: unknown;
  response?: unknown;
}

/** What the server said, as its numbers alone: its words may hold the address. */
function numbersOf({ code, responseCode, response }: SmtpFault): string {
  const enhanced =
    typeof response === 'string' ? /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0] : undefined;
  const said =
    typeof responseCode === 'number'
      ? `SMTP ${responseCode}`
      : typeof code === 'string'
        ? code
        : 'unknown error';
  return enhanced === undefined ? said : `${said} (${enhanced})`;
}

/**
 * What a failed attempt to hand over a mail means. Only a refusal of this very mail or address is for ever; a login
 * that fails or a connection that breaks is worth another try, which the receiver recognises by its Message-ID.
 */
export function outcomeOf(error: unknown): Delivery {
  const fault = (error ?? {}) as SmtpFault;
  const refused = fault.code === 'EENVELOPE' || fault.code === 'EMESSAGE';
  const permanent = typeof fault.responseCode === 'number' && fault.responseCode >= 500;
  return { kind: refused && permanent ? 'dead' : 'retry', reason: numbersOf(fault) };
}
