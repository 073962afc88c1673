/** What is asked when: a field is asked only if every named field has (one of) the given value(s); a choice is compared by its code. */
export type Condition = Record<string, string | boolean | (string | boolean)[]>;

export interface Field {
  id: string;
  /** A registered field type: see `fieldTypes.ts`. */
  type: string;
  /** What it is called in a summary. */
  label: string;
  /** The question, at most 300 characters. */
  ask: string;
  /** Why it is asked, with what the letter says where it says something. */
  help: string;
  example: string;
  optional: boolean;
  when?: Condition;
  /** Name of the list a choice comes from, in knowledge/lists. */
  list?: string;
  /** A choice written out in the form itself. */
  options?: { code: string; name: string; words?: string[] }[];
  /** Said when a condition is answered with no: what the letter says. The answer stays allowed. */
  remark?: { on: string | boolean; text: string };
  /** Longest text, in characters. */
  max?: number;
}

/** A form as its file in knowledge/forms describes it. */
export interface Form {
  id: string;
  /** Start of its numbers: SD gives SD-2018-0001. */
  prefix: string;
  title: string;
  /** The letter it rests on. */
  letter: string;
  /** First and last day it is open, both included (Europe/Amsterdam). */
  opens?: string;
  closes?: string;
  /** Outside those days: `refuse` starts no dialog, `accept` takes it after saying so. */
  outside: 'refuse' | 'accept';
  /** What is said outside those days. */
  outsideText?: string;
  /** Said at the start, such as the letter's rule for too many registrations. */
  intro: string;
  /** Said after handing in; `{number}` is the registration's number. */
  done: string;
  /** What happens with the data and for how long it is kept. */
  privacy: string;
  /** Days a draft is kept after the last message. */
  draftDays: number;
  /** Days a registration is kept after the event, by status. */
  retention: Record<string, number>;
  /** Messages that mean: I want this done. Many wordings, read by the interpreter. */
  wishes: string[];
  fields: Field[];
}
