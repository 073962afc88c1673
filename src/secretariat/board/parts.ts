import type { StaffAct, StaffCard, StaffInput } from '../../dialogs/staff/staffCard.ts';
import type { StaffCardTexts } from '../../dialogs/staff/staffPhrases.ts';
import { fill } from '../../text/fill.ts';
import type { Office } from '../desk.ts';

/** What the cards in the channel of the staff are made from. */
export interface BoardOffice extends Office {
  /** What they say. */
  texts: StaffCardTexts;
}

/** @returns the lines of a card, in this order; what is empty has none */
export function factsOf(
  { facts }: StaffCardTexts,
  values: Partial<Record<keyof StaffCardTexts['facts'], string>>,
): StaffCard['facts'] {
  const keys = Object.keys(values) as (keyof typeof values)[];
  return keys.flatMap((key) => (values[key] ? [{ title: facts[key], value: values[key] }] : []));
}

/** @returns a button, with what is asked beside it */
export function actOf({ acts }: StaffCardTexts, act: StaffAct['act'], inputs: StaffInput[] = []): StaffAct {
  return { act, title: acts[act], inputs };
}

/** @returns what is asked beside a button; a text that may be left out, unless `how` says otherwise */
export function inputOf(
  { inputs, fillIn }: StaffCardTexts,
  id: StaffInput['id'],
  {
    required = false,
    ...how
  }: Partial<Omit<StaffInput, 'id' | 'label' | 'missing'>> & { required?: boolean } = {},
): StaffInput {
  const label = inputs[id];
  const missing = fill(fillIn, { veld: label.toLowerCase() });
  return { id, kind: 'text', label, ...(required && { missing }), ...how };
}
