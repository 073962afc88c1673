import type { Notice } from '../registration/notice.ts';
import { unlinked } from '../registration/unlinked.ts';
import { fill } from '../text/fill.ts';
import type { Values } from '../text/fill.ts';
import { dayOf, inDutch } from '../time/amsterdam.ts';
import type { Question } from './question.ts';
import type { ForwardingTexts } from './texts.ts';

/** What happens to a question, in the audit trail and the outbox. */
export const EVENTS = {
  asked: 'vraag',
  pickedUp: 'opgepakt',
  answered: 'beantwoord',
  reminded: 'herinnering vragen',
} as const;

/** So much of a question is told again with its answer, in characters. */
const REPEATED = 500;

/** @returns the mail that tells the secretariat of a question */
export function askedNotice(question: Question, texts: ForwardingTexts): Notice {
  const { number, text, askedBy, askedAt } = question;
  return {
    key: `${number}/1/${EVENTS.asked}/secretariaat`,
    number,
    revision: 1,
    to: { kind: 'secretariat' },
    event: EVENTS.asked,
    ...filled(texts.asked, {
      nummer: number,
      naam: unlinked(askedBy.name),
      dag: inDutch(dayOf(askedAt)),
      vraag: unlinked(text),
    }),
  };
}

/** @returns what the asker is told: in their own chat with the bot, by mail where there is none that works */
export function answeredNotice(question: Question, texts: ForwardingTexts): Notice {
  const { number, text, askedBy, answer } = question;
  if (!answer) throw new Error(`${number} has no answer`);
  const { id: person, email } = askedBy;
  return {
    key: `${number}/2/${EVENTS.answered}/afzender`,
    number,
    revision: 2,
    to: { kind: 'chat', person, ...(email !== undefined && { email }) },
    event: EVENTS.answered,
    links: true,
    ...filled(texts.answered, { nummer: number, vraag: unlinked(shortened(text)), antwoord: answer.text }),
  };
}

/**
 * @param open questions that have waited long enough for the secretariat to hear of them again
 * @param at ISO date-time of this reminder: two are never the same
 */
export function reminderNotice(open: readonly Question[], texts: ForwardingTexts, at: string): Notice {
  const vragen = open.map(({ number, askedAt }) => `${number}, van ${inDutch(dayOf(askedAt))}`).join('\n');
  const number = 'vragen';
  return {
    key: `${number}/1/${EVENTS.reminded}/${at}`,
    number,
    revision: 1,
    to: { kind: 'secretariat' },
    event: EVENTS.reminded,
    ...filled(texts.reminder, { aantal: open.length, vragen }),
  };
}

function filled({ subject, text }: ForwardingTexts['asked'], values: Values) {
  return { subject: fill(subject, values), text: fill(text, values) };
}

function shortened(text: string): string {
  return text.length <= REPEATED ? text : `${text.slice(0, REPEATED).toWellFormed().trimEnd()}…`;
}
