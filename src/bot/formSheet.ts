import type { CardElement, IAdaptiveCard } from '@microsoft/teams.cards';
import { z } from 'zod';
import { LONGEST_MESSAGE } from '../text/longest.ts';
import type { Sheet, SheetField, SheetTyped } from '../dialogs/sheet/sheet.ts';
import { CARD, submitAction, textBlock } from './cards.ts';
import { tidyText } from './text.ts';

/** Before the id of a field, so that none is taken for something else in what a card sends. */
const TYPED = 'typed-';
const PICKED = 'picked-';
/** More choices than this are found by typing a part of one. */
const MOST_AT_A_GLANCE = 12;
/** So many are shown at once; of more, one is chosen in a list that opens. */
const FEW = 3;
/** A form has forty fields at most. */
const MOST_FIELDS = 40;

/**
 * A form to be filled in at once.
 * @param where in the chat its title stands above it; a window has one of its own
 */
export function sheetCard(sheet: Sheet, where: 'chat' | 'window'): IAdaptiveCard {
  const { draft, title, note, fields, done } = sheet;
  const data = { sheet: draft, was: Object.fromEntries(fields.map(({ id, was }) => [id, was])) };
  return {
    ...CARD,
    lang: 'nl',
    fallbackText: title,
    msteams: { width: 'full' },
    body: [
      ...(where === 'chat' ? [textBlock(title, { weight: 'Bolder', size: 'Medium', style: 'heading' })] : []),
      textBlock(note, { isSubtle: true }),
      ...fields.flatMap(elementsOf),
    ],
    actions: [{ ...submitAction(done, data), style: 'positive' }],
  };
}

function elementsOf(field: SheetField): CardElement[] {
  const { heading, fault, picks } = field;
  return [
    ...(heading === undefined ? [] : [textBlock(heading, { weight: 'Bolder', separator: true })]),
    field.choices.length > 0 ? choiceInput(field) : textInput(field),
    ...(fault === undefined ? [] : [textBlock(fault, { color: 'Attention', spacing: 'None' })]),
    ...(picks.length > 0 ? [pickInput(field)] : []),
  ];
}

function pickInput({ id, label, picks }: SheetField): CardElement {
  return { type: 'Input.ChoiceSet', id: PICKED + id, label, style: 'expanded', wrap: true, choices: picks };
}

function textInput({ id, label, value, example, longest, lines }: SheetField): CardElement {
  return {
    type: 'Input.Text',
    id: TYPED + id,
    label,
    placeholder: example,
    maxLength: Math.max(longest, value.length),
    ...(lines && { isMultiline: true }),
    ...(value !== '' && { value }),
  };
}

function choiceInput({ id, label, value, choices, example }: SheetField): CardElement {
  const style =
    choices.length <= FEW ? 'expanded' : choices.length > MOST_AT_A_GLANCE ? 'filtered' : 'compact';
  return {
    type: 'Input.ChoiceSet',
    id: TYPED + id,
    label,
    style,
    wrap: true,
    choices,
    ...(style !== 'expanded' && { placeholder: example }),
    ...(value !== '' && { value }),
  };
}

const Filled = z.looseObject({
  sheet: z.string().min(1).max(200),
  was: z.record(z.string().max(64), z.string().max(40)),
});
const text = z.string().max(LONGEST_MESSAGE);

/** @returns the form instance and what was filled in on its sheet; undefined when that can't be read */
export function readFilled(value: unknown): ({ draft: string } & SheetTyped) | undefined {
  const read = Filled.safeParse(value);
  if (!read.success) return undefined;
  const { sheet: draft, was, ...inputs } = read.data;
  const typed = beginning(TYPED, inputs);
  const picked = beginning(PICKED, inputs);
  if (!typed || !picked) return undefined;
  const chosen = Object.entries(picked).filter(([, one]) => one !== '');
  return { draft, was, typed, picked: Object.fromEntries(chosen) };
}

/** @returns the inputs of one kind, by field; undefined when one of them can't be read */
function beginning(start: string, inputs: Record<string, unknown>): Record<string, string> | undefined {
  const own = Object.entries(inputs).filter(([name]) => name.startsWith(start));
  const read = own.map(([name, value]) => [name.slice(start.length), text.safeParse(value ?? '')] as const);
  if (read.length > MOST_FIELDS || read.some(([, { success }]) => !success)) return undefined;
  return Object.fromEntries(read.map(([id, { data = '' }]) => [id, tidyText(data)]));
}
