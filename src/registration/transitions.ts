import type { Status } from './registration.ts';

/**
 * Which status may follow which.
 * Places: the rule of the letter of 16 March 2018. Visits: the steps of the letter of 29 August 2013, where a date
 * that falls through goes back to the preparation, and a question that a call answers needs no visit.
 */
const NEXT: Record<Status, readonly Status[]> = {
  ontvangen: ['geplaatst', 'wachtlijst', 'niet geplaatst', 'contact', 'doorverwezen', 'ingetrokken'],
  geplaatst: ['wachtlijst', 'niet geplaatst', 'ingetrokken'],
  wachtlijst: ['geplaatst', 'niet geplaatst', 'ingetrokken'],
  'niet geplaatst': ['geplaatst', 'wachtlijst', 'ingetrokken'],
  contact: ['voorbereiding', 'afgerond', 'doorverwezen', 'ingetrokken'],
  voorbereiding: ['gepland', 'afgerond', 'doorverwezen', 'ingetrokken'],
  gepland: ['bezocht', 'voorbereiding', 'doorverwezen', 'ingetrokken'],
  bezocht: ['afgerond'],
  afgerond: [],
  doorverwezen: [],
  ingetrokken: [],
};

/** As it is said in a sentence: "deze aanvraag is al …". */
const WORDS: Record<Status, string> = {
  ontvangen: 'ontvangen',
  geplaatst: 'geplaatst',
  wachtlijst: 'op de wachtlijst gezet',
  'niet geplaatst': 'niet geplaatst',
  contact: 'in behandeling: er is contact geweest',
  voorbereiding: 'in voorbereiding',
  gepland: 'gepland',
  bezocht: 'bezocht',
  afgerond: 'afgerond',
  doorverwezen: 'doorverwezen',
  ingetrokken: 'ingetrokken',
};

/** @returns true when nothing follows this status any more */
export function isFinal(status: Status): boolean {
  return NEXT[status].length === 0;
}

/** @returns true when the sender, the delegate or the staff can still withdraw it */
export function canWithdraw(status: Status): boolean {
  return NEXT[status].includes('ingetrokken');
}

/**
 * @param known the statuses that registrations of this form can have, beside ontvangen and ingetrokken
 * @returns undefined when the step may be taken, else the reason in Dutch with what can be done instead
 */
export function refusedStep(from: Status, to: Status, known: readonly Status[]): string | undefined {
  const possible = NEXT[from].filter((status) => status === 'ingetrokken' || known.includes(status));
  if (from === to ? !isFinal(from) : possible.includes(to)) return undefined;
  const now = `De status is nu "${from}".`;
  if (isFinal(from)) return `${now} Daar verandert niets meer aan.`;
  const choice = possible.map((status) => `"${status}"`).join(', ');
  return `${now} Die kan niet "${to}" worden, wel: ${choice}.`;
}

/** @returns the status in words that fit after "is" */
export function statusInWords(status: Status): string {
  return WORDS[status];
}
