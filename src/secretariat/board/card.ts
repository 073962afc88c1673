import { shortly } from '../../dialogs/chips.ts';
import type { StaffCard } from '../../dialogs/staff/staffCard.ts';
import { LONGEST_ANSWER } from '../../forwarding/question.ts';
import type { Question } from '../../forwarding/question.ts';
import { asVisit } from '../../registration/visitStep.ts';
import type { DeliveryLine } from '../../storage/outbox/deliveries.ts';
import { inDutch } from '../../time/amsterdam.ts';
import { KINDS, STATES } from '../deliveries.ts';
import type { Office } from '../desk.ts';
import { digestCard } from './digest.ts';
import { logOf } from './log.ts';
import { readSubject } from './subjects.ts';
import { visitCard } from './visitCard.ts';

/** Characters of a question and of an answer on a card; the rest is in the list. */
const LONGEST_TEXT = 1500;

/** @returns what there is to say of this now; that it is gone, without what it was, when it is */
export async function cardOf(office: Office, subject: string): Promise<StaffCard> {
  const about = readSubject(subject);
  switch (about.kind) {
    case 'visit': {
      const [one] = await office.store.registrations.find({ number: about.number });
      const visit = one && asVisit(one, office.terms(one.form).course);
      return visit ? visitCard(office, visit) : gone(subject);
    }
    case 'question': {
      const [question] = await office.store.questions.find({ number: about.number });
      return question ? questionCard(office, question) : gone(subject);
    }
    case 'delivery': {
      const [line] = await office.store.deliveries.find({ key: about.key });
      return line ? deliveryCard(subject, line) : gone(subject);
    }
    case 'digest':
      return digestCard(office, about.day);
  }
}

/** The revision of what is gone: nothing can be done with it. */
export const GONE = 0;

function gone(subject: string): StaffCard {
  const title = 'Dit is verwijderd';
  return { subject, revision: GONE, title, about: 'Er is niets meer te doen.', facts: [], log: [], acts: [] };
}

async function questionCard(office: Office, question: Question): Promise<StaffCard> {
  const { number, text, askedBy, askedAt, pickedBy, answer } = question;
  const facts = {
    Van: askedBy.name,
    Gesteld: inDutch(askedAt),
    'Opgepakt door': answer ? '' : (pickedBy ?? ''),
    Antwoord: answer ? shortly(answer.text, LONGEST_TEXT) : '',
  };
  const write = { id: 'text', kind: 'text', label: 'Uw antwoord', required: true } as const;
  return {
    subject: number,
    revision: revisionOf(question),
    title: answer ? 'Vraag aan de VNG, beantwoord' : 'Vraag aan de VNG',
    about: number,
    text: shortly(text, LONGEST_TEXT),
    facts: filled(facts),
    log: logOf(await office.store.auditOf(number)),
    acts: [
      ...(answer || pickedBy !== undefined
        ? []
        : [{ act: 'pickUp' as const, title: 'Oppakken', inputs: [] }]),
      ...(answer
        ? []
        : [
            {
              act: 'answer' as const,
              title: 'Beantwoorden',
              inputs: [{ ...write, longest: LONGEST_ANSWER }],
            },
          ]),
    ],
  };
}

/** @returns what goes up when somebody does something with a question */
export function revisionOf({ pickedBy, answer }: Question): number {
  return answer ? 3 : pickedBy === undefined ? 1 : 2;
}

function deliveryCard(subject: string, line: DeliveryLine): StaffCard {
  const { number, kind, event = '', state, attempts, reason = '', updated } = line;
  const lost = state !== 'sent' && state !== 'waiting';
  const facts = {
    Over: number ?? '',
    Soort: KINDS[kind],
    Gebeurtenis: event,
    Stand: STATES[state],
    Reden: reason,
    Pogingen: String(attempts),
    Sinds: inDutch(updated.slice(0, 10)),
  };
  return {
    subject,
    revision: attempts + 1,
    title: lost ? 'Een bericht is niet aangekomen' : 'Een bericht is opnieuw verstuurd',
    about: number ?? '',
    facts: filled(facts),
    log: [],
    acts: lost ? [{ act: 'resend', title: 'Opnieuw versturen', inputs: [] }] : [],
  };
}

function filled(facts: Record<string, string>): StaffCard['facts'] {
  return Object.entries(facts).flatMap(([title, value]) => (value === '' ? [] : [{ title, value }]));
}
