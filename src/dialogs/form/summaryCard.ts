import { typeOf } from '../../forms/fieldTypes.ts';
import type { Form } from '../../forms/form.ts';
import { handedIn } from '../../forms/question.ts';
import type { Answers } from '../../text/answer.ts';
import { markOf } from '../../text/mark.ts';
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

/** Characters of all answers that are shown together: a card is drawn up to 28 kB. */
const MOST_SHOWN = 6000;

/** @returns the answers as a card lists them, in the order of the form; a long one as far as there is room */
export function factsOf(turn: Turn, form: Form, answers: Answers): Card['facts'] {
  const given = handedIn(form, answers);
  const fields = form.fields.filter(({ id }) => given[id] !== undefined);
  const facts = fields.map((field) => ({
    title: field.label,
    value: typeOf(field).show(given[field.id], field, contextOf(turn)),
  }));
  const short = facts.filter(({ value }) => value.length <= MOST_SHOWN / facts.length);
  const room = MOST_SHOWN - short.reduce((sum, { value }) => sum + value.length, 0);
  const each = Math.floor(room / Math.max(facts.length - short.length, 1));
  return facts.map(({ title, value }) => ({
    title,
    value: value.length > each ? shortened(value, each) : value,
  }));
}

function shortened(text: string, longest: number): string {
  return `${text.slice(0, longest - 1).toWellFormed()}…`;
}

/** As a button says it. */
function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
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
