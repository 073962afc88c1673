import type { Answer } from '../text/answer.ts';
import type { Field, Option } from './form.ts';
import type { Span } from '../language/left.ts';
import type { Sayings } from './said/sayings.ts';
import type { GemeenteReader } from '../language/gemeenten/types.ts';

/** What answers come from: closed lists, and how people say things. */
export interface AnswerSources {
  /** By name, as a field names them. */
  choices: Readonly<Record<string, readonly Option[]>>;
  gemeenten: GemeenteReader;
  sayings: Sayings;
}

/** What a field type may know beside the text. */
export interface FieldContext {
  /** Day, YYYY-MM-DD. */
  today: string;
  lists: AnswerSources;
}

/** Why a text is no answer; the sentence for it is a phrase. */
export const REASONS = [
  'empty',
  'too long',
  'no name',
  'no given name',
  'address',
  'no email',
  'several emails',
  'no phone',
  'no gemeente',
  'no choice',
  'no yes or no',
  'no period',
  'no weeks',
  'same choice',
] as const;

/** The same, or a reason that is given along as a sentence. */
export type Reason = (typeof REASONS)[number] | 'said';

/** One of a few readings that are as likely, to be picked by the person. */
export interface Candidate {
  value: Answer;
  name: string;
  about?: string;
}

/** Why a text is no answer. */
export interface Wrong {
  kind: 'wrong';
  reason: Reason;
  /** The sentence, where the reason is `said`. */
  said?: string;
  /** Half of an answer, that goes before what is said next. */
  half?: string;
  /** The answers nearest to what was said, to pick from. */
  near?: Candidate[];
}

/** What a text means as the answer to a field's question. */
export type FieldReading =
  /** `rests` is where the text says so; all of it when that is not told. */
  | { kind: 'value'; value: Answer; rests?: readonly Span[] }
  | { kind: 'ask'; options: Candidate[] }
  | Wrong
  | { kind: 'none' };

/** An answer found in a text about anything: from its first character to after its last. */
export interface Found {
  value: Answer;
  start: number;
  end: number;
}

/** Characters of the longest message that is read where something short is asked: there is room for a pasted list of all answers, not for a letter. */
export const SHORT_ANSWER = 1000;

/** All that concerns one kind of answer. */
export interface FieldType {
  /** Place in the order in which the types take from a text. */
  rank: number;
  /** Any text may be the answer: a question mark does not make it a question. */
  free: boolean;
  /** Somebody's own words, over as many lines as they like: all of a message is the answer. */
  ownWords?: true;
  /** The answer is yes or no. */
  yesNo?: true;
  /** One of a closed set: a few words that name it are the answer wherever they stand. */
  closed?: true;
  /** Not mistaken for anything else, even inside somebody's own words. */
  unmistakable?: true;
  /** May stand beside a name or a function without being part of it. */
  beside?: true;
  /** What is looked for in a message beside a free answer of this type, when it isn't what may stand beside a name. */
  seeksBeside?: 'nothing' | 'everything';
  /** A text that names more than one of these leaves open which is meant. */
  alone?: true;
  /** Where somebody is from: a municipality, a region, a body. */
  place?: true;
  /** The name of a person. */
  person?: true;
  /** What a person is: of several the one that stands nearest to the name. */
  ofPerson?: true;
  /** An address to write to. */
  mail?: true;
  /** Where a person is reached. */
  contact?: true;
  /** A few words of somebody's own, or a name: where it begins and ends is told by what stands around it. */
  worded?: 'words' | 'name';
  /** Why a text without any answer in it is none; `empty` when absent. */
  missing?: Reason;
  /** Replies that can be pressed. */
  quick?: 'yes or no' | 'no preference';
  /** What can be chosen, in its order. */
  options?(field: Field, context: FieldContext): Candidate[];
  /** Characters of the longest message that is read when this is asked; {@link SHORT_ANSWER} where it is not told. */
  longest?: number;
  /** Reads the answer to the field's own question. */
  read(text: string, field: Field, context: FieldContext): FieldReading;
  /** Finds answers in a text about anything, in its order; only what can hardly be something else. */
  find(text: string, field: Field, context: FieldContext): Found[];
  /** All that a text names of this kind, whatever it says of them. */
  named?(text: string): Found[];
  /** Writes an answer as people write it, not yet escaped. */
  show(value: unknown, field: Field, context: FieldContext): string;
  /**
   * Whether what was read can be such an answer and hardly anything else; what is not is asked before it is kept.
   * @param told it was asked and the message says nothing else, or the message calls it by its name
   */
  sound?(value: Answer, told: boolean, field: Field, context: FieldContext): boolean;
  /** What an answer becomes by a message that changes a part of it: "zet week 42 er nog bij"; undefined when it changes none. */
  amend?(old: Answer, text: string, field: Field, context: FieldContext): Answer | undefined;
  /** The answer of who has nothing to tell here; what is left out of a form gets it. */
  nothing?: Answer;
  /** Whether a kept answer is still one. */
  check(value: unknown, field: Field, context: FieldContext): boolean;
}
