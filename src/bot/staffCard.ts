import type {
  ActionArray,
  CardElement,
  IAdaptiveCard,
  IExecuteAction,
  IShowCardAction,
} from '@microsoft/teams.cards';
import { z } from 'zod';
import { STAFF_ACTS } from '../dialogs/staff/staffCard.ts';
import type { StaffAct, StaffAsked, StaffCard, StaffInput } from '../dialogs/staff/staffCard.ts';
import { CARD, factSet, submitAction, textBlock } from './cards.ts';
import { tidyText } from './text.ts';

const VERB = 'staff';

/** What there is to do, for the channel of the staff; the same for everyone who looks. */
export function staffCardFor(card: StaffCard): IAdaptiveCard {
  const { title, about, text, facts, log, warning, acts } = card;
  return {
    ...CARD,
    lang: 'nl',
    fallbackText: `${title} (${about})`,
    msteams: { width: 'full' },
    body: [
      ...(warning === undefined ? [] : [textBlock(warning, { color: 'Attention', weight: 'Bolder' })]),
      textBlock(title, { weight: 'Bolder', size: 'Medium', style: 'heading' }),
      textBlock(about, { isSubtle: true, size: 'Small', spacing: 'None' }),
      ...(text === undefined ? [] : [textBlock(text)]),
      ...(facts.length > 0 ? [factSet(facts)] : []),
      ...log.map((line) => textBlock(line, { isSubtle: true, size: 'Small', spacing: 'None' })),
    ],
    ...(acts.length > 0 && { actions: acts.map((act) => actionOf(act, card)) }),
  };
}

function actionOf(act: StaffAct, card: StaffCard): ActionArray[number] {
  const { inputs, title } = act;
  return inputs.length === 0 ? execute(act, card) : showCard(title, inputs, execute(act, card));
}

function showCard(title: string, inputs: StaffInput[], done: IExecuteAction): IShowCardAction {
  return {
    type: 'Action.ShowCard',
    title,
    card: { ...CARD, body: inputs.map(inputElement), actions: [{ ...done, style: 'positive' }] },
  };
}

function execute({ act, title }: StaffAct, { subject, revision }: StaffCard): IExecuteAction {
  const data = { staff: subject, act, revision };
  return { type: 'Action.Execute', title, verb: VERB, data, fallback: submitAction(title, data) };
}

function inputElement({ id, kind, label, missing, choices = [], value, longest }: StaffInput): CardElement {
  const of = {
    id,
    label,
    ...(missing !== undefined && { isRequired: true, errorMessage: missing }),
    ...(value !== undefined && { value }),
  };
  switch (kind) {
    case 'date':
      return { type: 'Input.Date', ...of };
    case 'time':
      return { type: 'Input.Time', ...of };
    case 'choice':
      return { type: 'Input.ChoiceSet', ...of, style: 'compact', choices };
    case 'text':
      return {
        type: 'Input.Text',
        ...of,
        isMultiline: true,
        ...(longest !== undefined && { maxLength: longest }),
      };
  }
}

const given = z.string().max(4000).nullish();
const Asked = z.object({
  staff: z.string().min(1).max(300),
  act: z.enum(STAFF_ACTS),
  revision: z.int().min(0),
  date: given,
  time: given,
  who: given,
  place: given,
  to: given,
  note: given,
  text: given,
});
const Execute = z.object({ action: z.object({ verb: z.literal(VERB), data: Asked }) });

/** @returns what a button of a staff card asks, in a client that knows `Action.Submit` alone; undefined when it is none */
export function readStaffSubmit(value: unknown): StaffAsked | undefined {
  const read = Asked.safeParse(value);
  return read.success ? askedIn(read.data) : undefined;
}

/** @returns the same in an `adaptiveCard/action` */
export function readStaffAction(value: unknown): StaffAsked | undefined {
  const read = Execute.safeParse(value);
  return read.success ? askedIn(read.data.action.data) : undefined;
}

function askedIn({ staff: subject, act, revision, ...inputs }: z.output<typeof Asked>): StaffAsked {
  const filled = Object.entries(inputs).flatMap(([id, value]) => (value ? [[id, tidyText(value)]] : []));
  return { subject, act, revision, given: Object.fromEntries(filled) as StaffAsked['given'] };
}

/** The answer to `adaptiveCard/action` that only says something. */
export function cardSays(text: string): object {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}
