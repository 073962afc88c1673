import { choicesOf, valueOf } from '../../forms/types/options.ts';
import type { FieldContext } from '../../forms/fieldType.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import type { Field } from '../../forms/form.ts';
import { codeOf, same } from '../../text/answer.ts';
import type { Answer } from '../../text/answer.ts';
import type { Draft } from '../state.ts';
import type { SheetChoice } from './sheet.ts';

/** Characters of a list that is shown to choose from; of a longer one the choice is typed, and read as in the chat. */
const LONGEST_LIST = 3000;
/** What a choice takes beside its words. */
const AROUND = 25;

/** @returns what can be chosen for a field on a sheet; nothing where a text is typed */
export function choicesFor(field: Field, context: FieldContext): SheetChoice[] {
  const type = typeOf(field);
  if (type.yesNo) return [true, false].map((one) => asChoice(type.show(one, field, context)));
  if (!type.options) return [];
  const all = choicesOf(field, context).map(({ code, name }) => ({ title: name, value: code }));
  const length = all.reduce((sum, { title, value }) => sum + title.length + value.length + AROUND, 0);
  return length > LONGEST_LIST ? [] : all;
}

/** @returns words that are chosen as they are */
export function asChoice(words: string): SheetChoice {
  return { title: words, value: words };
}

/** @returns the answer that a value of `choicesFor` stands for; undefined when it stands for none */
export function chosenBy(value: string, field: Field, context: FieldContext): Answer | undefined {
  if (!typeOf(field).options) return undefined;
  const option = choicesOf(field, context).find(({ code }) => code === value);
  return option && valueOf(field, option);
}

/** @returns what stands in a field on a sheet: what was typed and is no answer, else the answer there is */
export function enteredIn(draft: Draft, field: Field, context: FieldContext): string {
  const unread = draft.unread?.[field.id];
  if (unread !== undefined) return unread;
  const answer = draft.answers[field.id];
  if (answer === undefined) return '';
  const chosen = choicesFor(field, context).find(
    ({ value }) => codeOf(answer) === value || same(chosenBy(value, field, context), answer),
  );
  return chosen?.value ?? typeOf(field).show(answer, field, context);
}
