import { askedFields, possibleFields } from '../../forms/condition.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import type { Field } from '../../forms/form.ts';
import { fill } from '../../text/fill.ts';
import { markOf } from '../../text/mark.ts';
import { refilled } from '../form/filling.ts';
import type { Filling } from '../form/filling.ts';
import { offeredFor } from '../form/offered.ts';
import { reasonOf } from '../form/wrongInput.ts';
import { contextOf } from '../turn.ts';
import { asChoice, choicesFor, enteredIn } from './entered.ts';
import { longestOf, readField } from './readField.ts';
import type { Sheet, SheetField } from './sheet.ts';

/** Characters on one sheet: with all that is around them they stay within the 28 kB that Teams draws. */
const LONGEST_SHEET = 6000;
/** What a field takes beside its words. */
const AROUND = 150;

/** @returns whether something on a sheet is no answer, or may be more than one */
export function isInDoubt({ form, draft }: Filling, { id }: Field): boolean {
  const counts = possibleFields(form, draft.answers).some((field) => field.id === id);
  return counts && (draft.unread?.[id] !== undefined || offeredFor(draft, id).length > 0);
}

/** @returns whether a field is to be filled in yet */
function isOpen({ form, draft }: Filling, { id }: Field): boolean {
  return (
    askedFields(form, draft.answers).some((field) => field.id === id && !field.optional) &&
    draft.answers[id] === undefined
  );
}

/** @returns whether all that is asked is filled in, and nothing is in doubt */
export function isComplete(turn: Filling): boolean {
  return !turn.form.fields.some((field) => isOpen(turn, field) || isInDoubt(turn, field));
}

/**
 * @returns the form as a sheet, with what is filled in by now; of a long form the first part that is not complete
 * @param handedOver whether somebody has just filled it in: then it is told what is needed yet
 */
export function sheetOf(turn: Filling, handedOver: boolean): Sheet {
  const { form, draft, tools } = turn;
  const { say, words } = tools.phrases;
  const fields = possibleFields(form, draft.answers).map((field) => fieldOf(turn, field, handedOver));
  const pages = pagesOf(fields);
  const isOfOpen = (page: SheetField[]) =>
    page.some(({ id }) =>
      form.fields.some((one) => one.id === id && (isOpen(turn, one) || isInDoubt(turn, one))),
    );
  const page = pages.find(isOfOpen) ?? pages[0] ?? [];
  return {
    draft: draft.id,
    title: form.title,
    note: handedOver ? say.sheetAgain : say.sheetNote,
    fields: page,
    done: words.sheetDone,
  };
}

function pagesOf(fields: SheetField[]): SheetField[][] {
  const pages: SheetField[][] = [];
  let room = 0;
  for (const field of fields) {
    const length = AROUND + JSON.stringify(field).length;
    if (length > room || pages.length === 0) {
      pages.push([]);
      room = LONGEST_SHEET;
    }
    pages.at(-1)!.push(field);
    room -= length;
  }
  return pages;
}

function fieldOf(turn: Filling, field: Field, handedOver: boolean): SheetField {
  const { form, draft, tools } = turn;
  const context = contextOf(turn);
  const { say } = tools.phrases;
  const value = enteredIn(draft, field, context);
  const choices = choicesFor(field, context);
  const fault = faultOf(turn, field, handedOver);
  const group = field.group === undefined ? undefined : form.groups?.[field.group];
  const isFirst = form.fields.find((one) => one.group === field.group) === field;
  return {
    id: field.id,
    label: field.optional ? fill(say.sheetOptional, { field: field.label }) : field.label,
    ...(group && isFirst && { heading: group.label }),
    example: choices.length > 0 ? say.sheetChoose : fill(say.sheetExample, { example: field.example }),
    value,
    was: markOf(value),
    longest: longestOf(field),
    lines: typeOf(field).ownWords === true,
    choices,
    ...(fault !== undefined && { fault }),
    picks: offeredFor(draft, field.id).map(({ name }) => asChoice(name)),
  };
}

function faultOf(turn: Filling, field: Field, handedOver: boolean): string | undefined {
  const { say, reasons } = turn.tools.phrases;
  const text = turn.draft.unread?.[field.id];
  if (offeredFor(turn.draft, field.id).length > 0) return say.sheetPick;
  if (text === undefined) return handedOver && isOpen(turn, field) ? say.sheetMissing : undefined;
  const read = readField(refilled({ ...turn, text }, turn.draft), field);
  if (read.kind === 'wrong') return reasonOf(turn, read.reading, field);
  if (read.kind === 'filled') return reasons['same choice'];
  const why = typeOf(field).missing ?? 'empty';
  return reasons[why === 'said' ? 'empty' : why];
}
