import { shortly } from '../../dialogs/chips.ts';
import type { StaffCard } from '../../dialogs/staff/staffCard.ts';
import { LONGEST_ANSWER } from '../../forwarding/question.ts';
import type { Question } from '../../forwarding/question.ts';
import { asVisit } from '../../registration/visitStep.ts';
import type { DeliveryLine } from '../../storage/outbox/deliveries.ts';
import { inDutch } from '../../time/amsterdam.ts';
import { wordsAt } from '../deliveries.ts';
import type { BoardOffice } from './parts.ts';
import { actOf, factsOf, inputOf } from './parts.ts';
import { digestCard } from './digest.ts';
import { logOf } from './log.ts';
import { readSubject } from './subjects.ts';
import { visitCard } from './visitCard.ts';

/** Characters of a question and of an answer on a card; the rest is in the list. */
const LONGEST_TEXT = 1500;

/** @returns what there is to say of this now; that it is gone, without what it was, when it is */
export async function cardOf(office: BoardOffice, subject: string): Promise<StaffCard> {
  const about = readSubject(subject);
  switch (about.kind) {
    case 'visit': {
      const [one] = await office.store.registrations.find({ number: about.number });
      const visit = one && asVisit(one, office.terms(one.form).course);
      return visit ? visitCard(office, visit) : gone(office, subject);
    }
    case 'question': {
      const [question] = await office.store.questions.find({ number: about.number });
      return question ? questionCard(office, question) : gone(office, subject);
    }
    case 'delivery': {
      const [line] = await office.store.deliveries.find({ key: about.key });
      return line ? deliveryCard(office, subject, line) : gone(office, subject);
    }
    case 'digest':
      return digestCard(office, about.day);
  }
}

/** The revision of what is gone: nothing can be done with it. */
export const GONE = 0;

function gone({ texts }: BoardOffice, subject: string): StaffCard {
  return { subject, revision: GONE, ...texts.gone, facts: [], log: [], acts: [] };
}

async function questionCard(office: BoardOffice, question: Question): Promise<StaffCard> {
  const { texts } = office;
  const { number, text, askedBy, askedAt, pickedBy, answer } = question;
  const isFree = !answer && pickedBy === undefined;
  return {
    subject: number,
    revision: revisionOf(question),
    title: answer ? texts.question.answered : texts.question.title,
    about: number,
    text: shortly(text, LONGEST_TEXT),
    facts: factsOf(texts, {
      askedBy: askedBy.name,
      askedAt: inDutch(askedAt),
      pickedBy: answer ? '' : (pickedBy ?? ''),
      answer: answer ? shortly(answer.text, LONGEST_TEXT) : '',
    }),
    log: logOf(await office.store.auditOf(number)),
    acts: [
      ...(isFree ? [actOf(texts, 'pickUp')] : []),
      ...(answer
        ? []
        : [actOf(texts, 'answer', [inputOf(texts, 'text', { required: true, longest: LONGEST_ANSWER })])]),
    ],
  };
}

/** @returns what goes up when somebody does something with a question */
export function revisionOf({ pickedBy, answer }: Question): number {
  return answer ? 3 : pickedBy === undefined ? 1 : 2;
}

function deliveryCard(office: BoardOffice, subject: string, line: DeliveryLine): StaffCard {
  const { texts } = office;
  const { kinds, states } = wordsAt(office);
  const { number, kind, event = '', state, attempts, reason = '', updated } = line;
  const lost = state !== 'sent' && state !== 'waiting';
  return {
    subject,
    revision: attempts + 1,
    title: lost ? texts.delivery.lost : texts.delivery.sentAgain,
    about: number ?? '',
    facts: factsOf(texts, {
      about: number ?? '',
      kind: kinds[kind],
      event,
      state: states[state],
      reason,
      attempts: String(attempts),
      since: inDutch(updated.slice(0, 10)),
    }),
    log: [],
    acts: lost ? [actOf(texts, 'resend')] : [],
  };
}
