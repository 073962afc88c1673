export const STAFF_INPUTS = ['date', 'time', 'who', 'place', 'to', 'note', 'text'] as const;

/** What is asked beside a button of a staff card. */
export interface StaffInput {
  id: (typeof STAFF_INPUTS)[number];
  kind: 'date' | 'time' | 'text' | 'choice';
  label: string;
  /** Said when it is not filled in; absent where it may be left out. */
  missing?: string;
  choices?: { title: string; value: string }[];
  value?: string;
  /** Characters. */
  longest?: number;
}

export const STAFF_ACTS = [
  'pickUp',
  'contact',
  'accept',
  'propose',
  'refer',
  'close',
  'answer',
  'resend',
] as const;

/** Something that can be done from a staff card. */
export interface StaffAct {
  act: (typeof STAFF_ACTS)[number];
  title: string;
  inputs: StaffInput[];
}

/** What there is to do for the staff, in their channel: one request, question or message, as it is now. */
export interface StaffCard {
  /** What it is about. */
  subject: string;
  /** Goes up when somebody does something with it. */
  revision: number;
  title: string;
  about: string;
  text?: string;
  facts: { title: string; value: string }[];
  /** Who did what, the last one last. */
  log: string[];
  /** Why nothing was done, for who pressed a button. */
  warning?: string;
  acts: StaffAct[];
}

/** What was pressed on a staff card, with what was filled in beside it. */
export interface StaffAsked extends Pick<StaffCard, 'subject' | 'revision'> {
  act: StaffAct['act'];
  given: Partial<Record<StaffInput['id'], string>>;
}
