import type { Understanding } from '../../knowledge/answering/understanding.ts';
import type { Form } from '../../forms/form.ts';
import { startForm } from '../form/formStart.ts';
import { formOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { saysYes } from '../yesNo.ts';

/** @returns the form that is offered beside an answer about it, or to what may be a wish for it; undefined when there is none */
export function offeredForm(turn: Turn, meant: Understanding): Form | undefined {
  const [form] =
    meant.kind === 'answer' ? meant.found.flatMap((one) => one.form ?? []) : wishedFaintly(meant);
  return form === undefined ? undefined : formOf(turn, form);
}

const wishedFaintly = (meant: Understanding): string[] =>
  meant.kind === 'unknown' && meant.form !== undefined ? [meant.form] : [];

/** "ja doe maar" to that begins the form; "oké" only says that the answer was read. */
export function offered(turn: Turn): Promise<Decision> | undefined {
  const { pending } = turn.state;
  const form = pending?.kind === 'offered' ? formOf(turn, pending.form) : undefined;
  if (!form || saysYes(turn.text) !== true || !turn.tools.wordings.takesUp.test(turn.text)) return undefined;
  return startForm({ ...turn, state: { ...turn.state, pending: undefined } }, form);
}
