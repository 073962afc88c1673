import type { Understanding } from '../../knowledge/answering/understanding.ts';
import type { Form } from '../../forms/form.ts';
import { startForm } from '../form/formStart.ts';
import { formOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { saysYes } from '../yesNo.ts';

/** @returns the form that an answer told can be filled in here; undefined when it told of none */
export function offeredForm(turn: Turn, meant: Understanding): Form | undefined {
  if (meant.kind !== 'answer') return undefined;
  const told = meant.found.find(({ answer }) => turn.tools.wordings.offersHere.test(answer));
  const letter = told?.passages[0]?.letter;
  return turn.tools.forms.find((form) => form.letter === letter);
}

/** "ja doe maar" to that begins the form. */
export function offered(turn: Turn): Promise<Decision> | undefined {
  const { pending } = turn.state;
  const form = pending?.kind === 'offered' ? formOf(turn, pending.form) : undefined;
  if (!form || saysYes(turn.text) !== true) return undefined;
  return startForm({ ...turn, state: { ...turn.state, pending: undefined } }, form);
}
