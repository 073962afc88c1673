import type { Filling } from './filling.ts';
import type { Field } from '../../forms/form.ts';
import { personOf } from '../../forms/fieldTypes.ts';
import { written } from '../../text/answer.ts';
import { fill } from '../../text/fill.ts';
import { folded } from '../../text/fold.ts';
import { literal } from '../markdown.ts';

/** Marks a draft of who said that it is about themselves. */
export const OWN = 'own';

/**
 * @returns a field's question: with the name of the person it is about once that is known and nobody else reads along,
 *   and in its own form to who fills it in about themselves
 */
export function askedOf(turn: Filling, { ask, askOwn }: Field): string {
  if (askOwn !== undefined && isOwn(turn)) return askOwn;
  const name = nameIn(turn);
  return fill(ask, { wie: name === '' ? turn.tools.phrases.say.thisPerson : literal(name) });
}

/** @returns whether somebody fills in a form about themselves: they said so, or gave their own name */
export function isOwn(turn: Filling): boolean {
  const name = nameIn(turn);
  const { draft, message } = turn;
  return draft.said.includes(OWN) || (name !== '' && folded(name) === folded(message.from.name));
}

/** The name of the person it is about, where nobody else reads along. */
function nameIn({ form, draft, message }: Filling): string {
  const person = personOf(form);
  return person && message.scope === 'personal' ? written(draft.answers[person.id]) : '';
}

/** @returns what was said of a draft, with whether it is about who fills it in: as long as the name isn't another one */
export function saidOf({ form, draft, text, tools }: Filling, changed: readonly string[]): string[] {
  const person = personOf(form);
  if (!person) return draft.said;
  if (changed.includes(person.id)) return draft.said.filter((one) => one !== OWN);
  const isFirst = draft.answers[person.id] === undefined;
  return isFirst && tools.wordings.oneself.test(text) ? [...new Set([...draft.said, OWN])] : draft.said;
}
