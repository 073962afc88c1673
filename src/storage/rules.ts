import type { Terms } from '../registration/terms.ts';

/** How long what belongs to one form is kept. A form as its file describes it fits as it is. */
export interface FormRetention {
  id: string;
  /** Days a draft is kept after the last message. */
  draftDays: number;
  /** Days a registration is kept after its last change, by status. */
  retention: Record<string, number>;
}

/** What the store must know of the forms: what is laid down for their registrations, and how long they are kept. */
export interface StoreRules {
  terms(form: string): Terms;
  forms: readonly FormRetention[];
}

/** The bot's own clock. */
export type Clock = () => Date;
