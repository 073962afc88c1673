import { capital } from '../../text/capital.ts';
import type { Form } from '../../forms/form.ts';
import { lineValue, ownLines } from '../../forms/lines.ts';
import { handedIn } from '../../forms/question.ts';
import type { Answers } from '../../text/answer.ts';
import { markOf } from '../../text/mark.ts';
import { literal } from '../markdown.ts';
import type { Card } from '../message.ts';
import type { Draft } from '../state.ts';
import { contextOf } from '../turn.ts';
import type { Turn } from '../turn.ts';

/** @returns what a confirmation is of: it changes with every answer */
export function fingerprint(form: Form, draft: Draft): string {
  return JSON.stringify(handedIn(form, draft.answers));
}

/** @returns a mark of what a summary shows, for its card to carry */
export function shownMark(form: Form, draft: Draft): string {
  return markOf(fingerprint(form, draft));
}

/** Characters that all answers take together in a card, which is drawn up to 28 kB. */
const MOST_SHOWN = 6000;

/** @returns the answers as a card lists them, in the order of the form; a long one as far as there is room */
export function factsOf(turn: Turn, form: Form, answers: Answers): Card['facts'] {
  const facts = ownLines(form, answers).map((field) => ({
    title: field.label,
    value: lineValue(form, field, answers, contextOf(turn)),
  }));
  const short = facts
    .map(({ value }) => takes(value))
    .filter((length) => length <= MOST_SHOWN / facts.length);
  const room = MOST_SHOWN - short.reduce((sum, length) => sum + length, 0);
  const each = room / Math.max(facts.length - short.length, 1);
  return facts.map(({ title, value }) => ({ title, value: shortened(value, each) }));
}

/** Characters that a text takes in a card, where its signs have no power. */
function takes(text: string): number {
  return JSON.stringify(literal(text)).length;
}

function shortened(text: string, room: number): string {
  const length = takes(text);
  if (length <= room) return text;
  let rest = text.slice(0, Math.floor((text.length * room) / length));
  while (takes(rest) > room) rest = rest.slice(0, -Math.ceil(rest.length / 10));
  return `${rest.toWellFormed()}…`;
}

/** @returns a summary as a card, with buttons that act on what it shows */
export function summaryCard(
  turn: Turn,
  form: Form,
  draft: Draft,
  { title, notes = [], question }: Pick<Card, 'title' | 'notes' | 'question'>,
): Card {
  const { words } = turn.tools.phrases;
  return {
    draft: draft.id,
    shown: shownMark(form, draft),
    title,
    facts: factsOf(turn, form, draft.answers),
    notes,
    question,
    actions: [
      { title: draft.changes ? words.save : words.send, action: 'send' },
      { title: capital(words.changeSomething), action: 'change' },
      { title: capital(words.stop), action: 'stop' },
    ],
  };
}
