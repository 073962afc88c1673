import type { Status } from './registration.ts';

/** Fields of one form, by their ids. */
export interface FormFields {
  form: string;
  fields: readonly string[];
}

/** One of these codes is the answer to one of these fields. */
export interface Chosen extends FormFields {
  codes: readonly string[];
}

/** Which registrations are wanted; everything named must hold. */
export interface RegistrationFilter {
  form?: string;
  status?: Status[];
  number?: string;
  /** One of these. */
  numbers?: readonly string[];
  /** Handed in by this person, or about the person with this e-mail address. */
  person?: { id?: string; email?: string };
  /** Submitted on or after, and on or before: days. */
  from?: string;
  to?: string;
  /** Of each of these, one of the forms it may be. */
  chosen?: readonly (readonly Chosen[])[];
  /** Folded words that all occur in these fields, or in name or address of who sent it. */
  search?: {
    words: readonly string[];
    in: readonly FormFields[];
    /** Fields of what was handed in by a form that is gone. */
    elsewhere: readonly string[];
  };
}

/** What stands in a registration that a list can be put in order by. */
export type Held =
  | { of: 'number' | 'form' | 'status' | 'submittedAt' | 'submittedBy' }
  | {
      of: 'answers' | 'details';
      id: string;
      /** Of one of a list: the code instead of its name. */
      code?: true;
      /** What codes stand for, where the code alone is kept. */
      names?: readonly { code: string; name: string }[];
    };

/** A part of a list, in the order of what is held, and then as it came in; what holds nothing comes last. */
export interface RegistrationPart {
  by: Held;
  descending: boolean;
  skip: number;
  most: number;
}
