import { STAFF_CHANNELS } from './command.ts';
import { changed, refused, update } from './applied.ts';
import type { Applied } from './applied.ts';
import type { Command, Origin } from './command.ts';
import { FIRST, WITHDRAWN } from './course.ts';
import { same } from '../text/answer.ts';
import { fromTheStart, withCorrection } from './correction.ts';
import { withNote } from './notes.ts';
import { writeTo } from './ownLetter.ts';
import type { Registration } from './registration.ts';
import type { Terms } from './terms.ts';
import { canWithdraw, refusedStep, statusInWords } from './transitions.ts';
import { dayOf, inDutch } from '../time/amsterdam.ts';

/**
 * Decides what a command means; stores nothing.
 * @param current for `hand in` the registration of that form instance, else the one with the command's number
 * @param terms of the registration's form; `number` is the next free number, needed when a form is handed in
 */
export function applyCommand(
  current: Registration | undefined,
  command: Command,
  terms: Terms & { number?: string },
): Applied {
  if (command.kind === 'hand in')
    return current ? { kind: 'already there', registration: current } : handIn(command, terms);
  if (!current)
    return refused(`Er is geen aanmelding met nummer ${command.number}. Kijk of het nummer klopt.`);
  if ('revision' in command && command.revision !== undefined && command.revision !== current.revision)
    return refused(`${current.number} is intussen gewijzigd. Kijk eerst hoe het er nu voor staat.`);
  switch (command.kind) {
    case 'change':
      return change(current, command, terms);
    case 'withdraw':
      return withdraw(current, command, terms);
    case 'restore':
      return restore(current, command, terms);
    case 'note':
      return update(
        current,
        { details: { notities: withNote(current, command.text, command.origin) } },
        'notitie',
        command.origin,
        terms,
      );
    case 'set status':
      return setStatus(current, command, terms);
    case 'step back': {
      const { status, details, event, origin } = command;
      return update(current, { status, details }, event, origin, terms);
    }
    case 'write':
      return writeTo(current, command.letter, command.origin, terms);
    case 'present': {
      const aanwezig = command.present ? command.origin.at : undefined;
      if ((current.details.aanwezig === undefined) === !command.present)
        return { kind: 'already there', registration: current };
      const event = command.present ? 'aanwezig' : 'niet aanwezig';
      return update(current, { details: { aanwezig } }, event, command.origin, terms, true);
    }
    case 'remind':
      return update(
        current,
        { details: { herinnering: command.days } },
        'herinnering gevraagd',
        command.origin,
        terms,
      );
  }
}

type Of<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;

function handIn(command: Of<'hand in'>, terms: Terms & { number?: string }): Applied {
  const closed = outside(command.origin, terms);
  if (closed) return refused(closed);
  if (terms.number === undefined) throw new Error('handing in needs a number');
  const registration: Registration = {
    id: command.id,
    number: terms.number,
    form: command.form,
    status: FIRST,
    submittedAt: command.origin.at,
    submittedBy: command.submittedBy ?? command.origin.by,
    answers: command.answers,
    details: { via: command.origin.channel, ...command.details },
    revision: 1,
  };
  return changed(undefined, registration, command.event ?? FIRST, command.origin, terms);
}

function change(current: Registration, command: Of<'change'>, terms: Terms): Applied {
  const { answers, correction, origin } = command;
  const { course } = terms;
  const open = correction ? current.status !== WITHDRAWN : canWithdraw(course, current.status);
  if (!open)
    return refused(`${current.number} is ${statusInWords(course, current.status)}. Wijzigen kan niet meer.`);
  const closed = outside(origin, terms);
  if (closed) return refused(closed);
  if (same(current.answers, answers)) return { kind: 'already there', registration: current };
  const details = correction && withCorrection(current, { answers }, correction, origin);
  return update(current, { answers, details }, 'gewijzigd', origin, terms, correction?.silent);
}

/** Whoever withdraws has no place any more, and waits for none. */
const NO_PLACE = {
  plaats: undefined,
  positie: undefined,
  positieOpgave: undefined,
  gegeven: undefined,
  aanbod: undefined,
  aanbodTot: undefined,
  uitleg: undefined,
};

function withdraw(current: Registration, command: Of<'withdraw'>, terms: Terms): Applied {
  if (current.status === WITHDRAWN) return { kind: 'already there', registration: current };
  if (!canWithdraw(terms.course, current.status))
    return refused(
      `${current.number} is ${statusInWords(terms.course, current.status)}. Intrekken kan niet meer.`,
    );
  const reason = command.reason === undefined ? {} : { reden: command.reason };
  const details = { ...NO_PLACE, ...reason };
  return update(current, { status: WITHDRAWN, details }, WITHDRAWN, command.origin, terms);
}

function restore(current: Registration, command: Of<'restore'>, terms: Terms): Applied {
  const { correction, origin } = command;
  if (current.status !== WITHDRAWN)
    return refused(
      `${current.number} is niet ${statusInWords(terms.course, WITHDRAWN)}, maar ${statusInWords(terms.course, current.status)}.`,
    );
  const next = { status: FIRST };
  const details = {
    ...fromTheStart(current, terms.course),
    ...withCorrection(current, next, correction, origin),
  };
  return update(current, { ...next, details }, 'hersteld', origin, terms, correction.silent);
}

function setStatus(current: Registration, command: Of<'set status'>, terms: Terms): Applied {
  const side = STAFF_CHANNELS.includes(command.origin.channel) ? 'secretariaat' : 'zelf';
  const reason = refusedStep(terms.course, current.status, command.status, side);
  if (reason) return refused(reason);
  const details = { ...current.details, ...command.details };
  if (current.status === command.status && same(details, current.details))
    return { kind: 'already there', registration: current };
  const event = command.event ?? (current.status === command.status ? 'bijgewerkt' : command.status);
  return update(current, { status: command.status, details }, event, command.origin, terms);
}

/** @returns why this day is outside the form's days, undefined when it is not or when staff may decide */
function outside(origin: Origin, { form }: Terms): string | undefined {
  if (STAFF_CHANNELS.includes(origin.channel)) return undefined;
  if (!form) return 'Dit formulier bestaat niet meer. Vraag het secretariaat wat u nu kunt doen.';
  if (form.outside === 'accept') return undefined;
  const today = dayOf(origin.at);
  if (form.opens && today < form.opens)
    return `"${form.title}" gaat open op ${inDutch(form.opens)}. Kom dan terug.`;
  if (form.closes && today > form.closes)
    return `"${form.title}" is gesloten sinds ${inDutch(form.closes)}. Neem contact op met het secretariaat als er toch iets moet gebeuren.`;
  return undefined;
}
