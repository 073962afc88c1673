import { askedFields } from '../../forms/condition.ts';
import type { Field } from '../../forms/form.ts';
import type { Taken } from '../../forms/taken.ts';
import { markOf } from '../../text/mark.ts';
import { fillIn, remarks } from '../form/fillIn.ts';
import { refilled } from '../form/filling.ts';
import type { Filling } from '../form/filling.ts';
import { offeredFor, withOffered } from '../form/offered.ts';
import type { Draft } from '../state.ts';
import { contextOf } from '../turn.ts';
import { chosenBy, enteredIn } from './entered.ts';
import { readField } from './readField.ts';
import type { SheetTyped } from './sheet.ts';

/** A draft after a sheet, what the letter says on what was filled in, and what had been changed meanwhile. */
export interface SheetRead {
  draft: Draft;
  remarks: string[];
  /** Fields that were changed elsewhere since the sheet was shown: those stay as they are. */
  overtaken: Field[];
}

/**
 * Takes over what somebody changed on a sheet, each field through the reader that it has in the chat. What is no answer
 * is kept beside, to be mended.
 */
export function readSheet(turn: Filling, { typed, picked, was }: SheetTyped): SheetRead {
  const context = contextOf(turn);
  const onSheet = turn.form.fields.filter(({ id }) => typed[id] !== undefined);
  const changed = onSheet.filter(
    (field) =>
      picked[field.id] !== undefined ||
      markOf(typed[field.id]!) !== markOf(enteredIn(turn.draft, field, context)),
  );
  const overtaken = changed.filter(
    (field) => markOf(enteredIn(turn.draft, field, context)) !== was[field.id],
  );
  const mine = changed.filter((field) => !overtaken.includes(field));
  const isGone = (field: Field, draft: Draft) =>
    typed[field.id] !== '' &&
    enteredIn(draft, field, context) === '' &&
    askedFields(turn.form, draft.answers).includes(field);

  const said: string[] = [];
  let draft = cleared(turn, mine);
  for (const field of onSheet) {
    if (overtaken.includes(field) || !(mine.includes(field) || isGone(field, draft))) continue;
    const here = refilled({ ...turn, text: typed[field.id]! }, draft);
    const read = take(here, field, picked[field.id], mine);
    said.push(...remarks(turn.form, [field.id], read.answers));
    draft = read;
  }
  return { draft: { ...draft, focus: undefined, wrong: undefined }, remarks: said, overtaken };
}

/** Without the answers that were changed on the sheet, and without those that no longer hold then. */
function cleared({ draft }: Filling, mine: readonly Field[]): Draft {
  const again = mine.flatMap((field) => field.again ?? []);
  const gone = [...mine.map(({ id }) => id), ...again];
  return {
    ...draft,
    answers: leavingOut(draft.answers, gone),
    unread: leavingOut(draft.unread, gone),
    options: leavingOut(draft.options, again),
  };
}

function leavingOut<T>(byField: Record<string, T> = {}, ids: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(byField).filter(([id]) => !ids.includes(id)));
}

/** Puts what was filled in for a field in the draft, with what it says on others that were left as they were. */
function take(turn: Filling, field: Field, picked: string | undefined, mine: readonly Field[]): Draft {
  const { draft, text } = turn;
  const { id } = field;
  const pick = offeredFor(draft, id).find(({ name }) => name === picked);
  const chosen = pick?.value ?? chosenBy(text, field, contextOf(turn));
  if (chosen !== undefined) return filled(turn, field, { answers: { [id]: chosen }, rivals: {}, spans: [] });
  if (text === '') return withOffered(draft, id, []);
  const read = readField(turn, field);
  if (read.kind === 'filled') return filled(turn, field, besides(read.taken, field, mine));
  const along = read.kind === 'split' ? draft : fillIn(turn, besides(read.along, field, mine)).draft;
  const options = read.kind === 'ask' ? read.options : read.kind === 'wrong' ? read.reading.near : undefined;
  return unread(withOffered(along, id, options ?? []), id, text);
}

/** What is no answer after all, as it is the same as another, is kept as it was typed. */
function filled(turn: Filling, { id }: Field, taken: Taken): Draft {
  const { draft } = fillIn(turn, taken);
  return draft.answers[id] === undefined ? unread(draft, id, turn.text) : draft;
}

function unread(draft: Draft, id: string, text: string): Draft {
  return { ...draft, unread: { ...draft.unread, [id]: text } };
}

/** What a text says on other fields counts where nothing was filled in for them. */
function besides({ answers, rivals, spans }: Taken, { id }: Field, mine: readonly Field[]): Taken {
  const others = mine.map((one) => one.id).filter((other) => other !== id);
  return { answers: leavingOut(answers, others), rivals: leavingOut(rivals, others), spans };
}
