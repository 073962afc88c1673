import type { ChoiceOption } from '../language/choices/option.ts';
import type { Marked } from '../text/answer.ts';

/** What a field must hold: (one of) these values, a choice compared by its code; or a text with, or without, one of these words. */
export type Wanted = string | boolean | (string | boolean)[] | { has: string[] } | { lacks: string[] };

/** What is asked when: a field is asked only if every named field holds what is wanted. */
export type Condition = Record<string, Wanted>;

/** A choice, written out in the form itself or one of a list. */
export type Option = ChoiceOption;

export interface Field {
  id: string;
  /** A registered field type: see `fieldTypes.ts`. */
  type: string;
  /** What it is called in a summary. */
  label: string;
  /** What people call it when they want it changed: mailadres, rol … */
  words?: string[];
  /** The question, at most 300 characters; `{wie}` is the name of the person the form is about. */
  ask: string;
  /** The same, for who fills the form in about themselves. */
  askOwn?: string;
  /** Why it is asked, with what the letter says where it says something. */
  help: string;
  example: string;
  /** An optional field is not asked by itself: the summary offers it. */
  optional: boolean;
  /** It is asked, but there may be none: said to who says so, and handed in without. */
  orNone?: string;
  /** About a person: not asked where others read along. */
  personal?: boolean;
  /** The sender's own name is a likely answer: it is offered. */
  sender?: boolean;
  /** Who fills in the form once more is not asked again: the last answer is taken over, and said. */
  carried?: true;
  /** Said when a message that starts the form names more than one; `{value}` is the one that is taken. */
  several?: string;
  when?: Condition;
  /** Fields with the same group are asked in one question. */
  group?: string;
  /** Name of the list a choice comes from, in knowledge/lists; the answer is its code and name. */
  list?: string;
  /** Choices written out in the form itself, after those of its list; the answer is then the code alone. */
  options?: Option[];
  /** Another field on whose line it is shown: together they are one thing. */
  line?: string;
  /** Another choice that this one must differ from. */
  differs?: string;
  /** Fields whose answers no longer hold when this one changes. */
  again?: string[];
  /** What an answer here says about other fields. */
  sets?: Record<string, string | boolean>;
  /** Said when a condition is answered with no: what the letter says. The answer stays allowed. */
  remark?: { on: string | boolean; text: string };
  /** Longest text, in characters. */
  max?: number;
}

/** Fields asked in one question: yes answers them all, no asks them one by one. */
export interface Group {
  /** What it is called. */
  label: string;
  ask: string;
  help: string;
  example: string;
  /** Messages that answer all of them with yes. */
  words?: string[];
}

/** What is noticed among the registrations there are, before a form is handed in. */
export interface Noticed {
  /** The same answers in these fields, one of them an e-mail address, mean the same registration. `{number}` is its number. */
  same: { fields: string[]; text: string };
  /** Another registration with the same answer in this field. */
  others?: { field: string; text: string };
}

/** A form as its file in knowledge/forms describes it. */
export interface Form {
  id: string;
  /** Start of its numbers: SD gives SD-2018-0001. */
  prefix: string;
  title: string;
  /** What a filled-in one is called: aanmelding, aanvraag. */
  noun: string;
  /** What people call it. */
  words: string[];
  /** What beginning it is called in the answer of a program: register, visit. */
  kind?: string;
  /** Who fills it in is whom it is about, unless they say otherwise. */
  own?: true;
  /** The letter it rests on. */
  letter: string;
  /** The fact of that letter that a question without a subject is about: "waar is het?" */
  about?: string;
  /** What its registrations go through: a file of knowledge/courses, by name. */
  course?: string;
  marked?: Marked;
  /** First and last day it is open, both included (Europe/Amsterdam). */
  opens?: string;
  closes?: string;
  /** Outside those days: `refuse` starts no dialog, `accept` takes it after saying so. */
  outside: 'refuse' | 'accept';
  /** What is said outside those days. */
  outsideText?: string;
  /** Said at the start, such as the letter's rule for too many registrations. */
  intro: string;
  /** Whom to call or mail when it does not work out here. */
  contact: string;
  /** Said after handing in; `{number}` is the registration's number. */
  done: string;
  /** What happens with the data and for how long it is kept. */
  privacy: string;
  /** What comes after handing in: said to who asks for it. */
  confirmation?: string | undefined;
  /** Days a draft is kept after the last message. */
  draftDays: number;
  /** Days a registration is kept after the event, by status. */
  retention: Record<string, number>;
  /** For a form whose places are divided. */
  places?: {
    /**
     * What becomes of a place that comes free: once a day it is given to the first in turn, or offered for a number of
     * days and then to the next; or the staff give it when they choose.
     */
    refill: 'daily' | 'by hand' | { offer: number };
  };
  /** Messages that mean: I want this done. Many wordings, read by the interpreter. */
  wishes: string[];
  noticed?: Noticed;
  groups?: Record<string, Group>;
  fields: Field[];
}
