import { typeOf } from '../../forms/fieldTypes.ts';
import { fillIn } from './fillIn.ts';
import { refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import { proceed } from './proceed.ts';
import type { Reading } from './reading.ts';
import type { Draft } from '../state.ts';
import type { Field } from '../../forms/form.ts';
import { same } from '../../text/answer.ts';
import { fill } from '../../text/fill.ts';
import { folded } from '../../text/fold.ts';

/** Some of what stands there, not all. */
const A_PART = /(?<!\p{L})(?:een van|een paar|enkele|sommige|de helft)(?!\p{L})/u;

/** "mijn telefoonnummer hoeft er niet in", "haal de tweede keus weg": an answer that nobody needs is taken out. */
export function removal(turn: Filling): Reading | undefined {
  const { draft, text, tools } = turn;
  const said = folded(text);
  if (!tools.wordings.removes.test(said) || A_PART.test(said)) return undefined;
  const field = named(turn).find((one) => draft.answers[one.id] !== undefined && mayGo(turn, one));
  if (!field) return undefined;
  const certainty = turn.question && turn.read()?.kind === 'filled' ? 'weak' : 'certain';
  return { kind: 'correction', certainty, act: () => proceed(...taken(turn, field)) };
}

/** What need not be filled in, or says by itself that there is nothing. */
function mayGo({ draft }: Filling, field: Field): boolean {
  const { nothing } = typeOf(field);
  return field.optional || (nothing !== undefined && !same(draft.answers[field.id], nothing));
}

function named({ form, text, tools }: Filling): Field[] {
  const fields = tools.wordings.fields.get(form.id) ?? [];
  return fields.filter(({ called }) => called.test(text)).map(({ field }) => field);
}

function taken(turn: Filling, field: Field): [Filling, string[]] {
  const { nothing } = typeOf(field);
  if (!field.optional && nothing !== undefined) {
    const done = fillIn({ ...turn, text: '' }, { answers: { [field.id]: nothing } });
    return [refilled(turn, done.draft), done.noted];
  }
  const answers = Object.fromEntries(Object.entries(turn.draft.answers).filter(([id]) => id !== field.id));
  const draft: Draft = { ...turn.draft, answers, focus: undefined };
  const text = fill(turn.tools.phrases.say.takenOut, { field: field.label.toLowerCase() });
  return [refilled(turn, draft), [text]];
}
