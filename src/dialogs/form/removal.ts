import { refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import { proceed } from './proceed.ts';
import type { Reading } from './reading.ts';
import type { Draft } from '../state.ts';
import type { Field } from '../../forms/form.ts';
import { fill } from '../../text/fill.ts';
import { folded } from '../../text/fold.ts';

/** "mijn telefoonnummer hoeft er niet in", "haal de tweede keus weg": an answer that nobody needs is taken out. */
export function removal(turn: Filling): Reading | undefined {
  const { draft, text, tools } = turn;
  const said = folded(text);
  if (!tools.wordings.removes.some((one) => one.test(said))) return undefined;
  const field = named(turn).find(({ id, optional }) => optional && draft.answers[id] !== undefined);
  if (!field) return undefined;
  return { kind: 'correction', certainty: 'certain', act: () => proceed(...taken(turn, field)) };
}

function named({ form, text, tools }: Filling): Field[] {
  const fields = tools.wordings.fields.get(form.id) ?? [];
  return fields.filter(({ called }) => called.test(text)).map(({ field }) => field);
}

function taken(turn: Filling, { id, label }: Field): [Filling, string[]] {
  const { [id]: gone, ...answers } = turn.draft.answers;
  const draft: Draft = { ...turn.draft, answers, focus: undefined };
  return gone === undefined
    ? [turn, []]
    : [refilled(turn, draft), [fill(turn.tools.phrases.say.takenOut, { field: label.toLowerCase() })]];
}
