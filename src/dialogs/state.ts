import { z } from 'zod';
import type { Candidate } from '../forms/fieldType.ts';
import type { Answer } from '../text/answer.ts';

const texts = z.array(z.string());

/** A form someone is filling in: answers, never a position. */
const draftSchema = z.object({
  /** The form instance: what is handed in under it, is handed in once. */
  id: z.string(),
  form: z.string(),
  answers: z.record(z.string(), z.custom<Answer>()),
  /** Fields left open for now. */
  open: texts,
  /** Fields of which there is none. */
  none: texts.optional(),
  /** Groups asked field by field. */
  split: texts,
  /** A question asked again, or an optional field asked for, before the first open one. */
  focus: z.string().optional(),
  /** How often the asked question was answered wrongly. */
  wrong: z.object({ question: z.string(), times: z.number() }).optional(),
  /** By field: a few answers of which one is to be picked, as more were named or meant. */
  options: z.record(z.string(), z.array(z.custom<Candidate>())).optional(),
  /** By field: what was typed on a sheet and is no answer, so that it is there to be mended. */
  unread: z.record(z.string(), z.string()).optional(),
  /** Things said once: `same`, `others`, `privately`, `question:<field>` … */
  said: texts,
  /** The answers as the summary showed them: only these can be confirmed. */
  shown: z.string().optional(),
  /** The summary of it that stands in the chat: the channel's id, and a mark of what it shows. */
  card: z.object({ id: z.string(), shown: z.string() }).optional(),
  /** What was said and not used, and is told once nothing else is being asked back. */
  unused: texts.optional(),
  /** Fields that were filled beside what was asked: looked at once more when the record is whole. */
  along: texts.optional(),
  /** The field that was filled last, for "nee, Jannie". */
  last: z.string().optional(),
  /** The registration that is being changed, when it is no new one. */
  changes: z.string().optional(),
  /** ISO date-time of the last message about it. */
  touched: z.string(),
});
export type Draft = z.infer<typeof draftSchema>;

/** A question of the bot beside the form's own; the next message may answer it, any other lets it lapse. */
const pendingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stop'), draft: z.string() }),
  z.object({ kind: z.literal('restart'), draft: z.string() }),
  z.object({ kind: z.literal('throw away'), draft: z.string() }),
  /**
   * What was said and not used, and whether that was told: is it to go along as a remark? `agreed` when it stood beside the
   * yes that sends.
   */
  z.object({
    ...{ kind: z.literal('left'), draft: z.string(), left: z.string() },
    ...{ told: z.boolean().optional(), agreed: z.boolean().optional() },
  }),
  /** These fields were filled in from the account: is that right? */
  z.object({ kind: z.literal('known'), draft: z.string(), fields: texts }),
  z.object({ kind: z.literal('which form'), draft: z.string(), form: z.string(), text: z.string() }),
  z.object({ kind: z.literal('resume'), draft: z.string(), text: z.string() }),
  z.object({ kind: z.literal('which draft') }),
  /** Somebody said who they are; `text` is how. */
  z.object({ kind: z.literal('introduced'), text: z.string() }),
  /** An answer told that this form can be filled in here. */
  z.object({ kind: z.literal('offered'), form: z.string() }),
  /** An address is asked for; `text` is what was wished, to be taken up once it is proven. */
  z.object({ kind: z.literal('whose'), number: z.string(), text: z.string() }),
  /** A code that was mailed is asked for. */
  z.object({ kind: z.literal('code'), number: z.string(), text: z.string() }),
  z.object({ kind: z.literal('withdraw'), number: z.string() }),
  /** `text` is what was to be changed, to be taken up once it is clear in which. */
  z.object({
    kind: z.literal('which registration'),
    act: z.enum(['change', 'withdraw', 'take over']),
    numbers: texts,
    text: z.string().optional(),
  }),
  z.object({ kind: z.literal('remove data') }),
  /** Is this the proposal that was agreed to? */
  z.object({ kind: z.literal('proposal'), number: z.string() }),
  z.object({ kind: z.literal('other moment'), number: z.string() }),
  /** A question was shown that would go to the staff, under an id of its own: once it goes, it goes once. */
  z.object({
    kind: z.literal('to the VNG'),
    id: z.string(),
    question: z.string(),
    email: z.string().optional(),
  }),
  /** The words of such a question are asked for. */
  z.object({ kind: z.literal('words for the VNG') }),
]);
export type Pending = z.infer<typeof pendingSchema>;

const subjectSchema = z.object({
  letter: z.string(),
  facts: texts,
  passage: z.string().optional(),
  age: z.number(),
});

/** That a code proved the address in a registration: for a while, and as long as nothing in it has changed since. */
const provenSchema = z.object({
  number: z.string(),
  revision: z.number(),
  /** Real ms. */
  until: z.number(),
});

/** So many forms can wait in one conversation. */
export const MOST_DRAFTS = 20;

const stateSchema = z.object({
  version: z.literal(1),
  drafts: z.array(draftSchema).max(MOST_DRAFTS),
  /** Whether this person was welcomed here: the bot may hear twice that it was added. */
  welcomed: z.boolean().optional(),
  /** The draft that is being filled in now. */
  active: z.string().optional(),
  /** A question that can't be read any more lapses. */
  pending: pendingSchema.optional().catch(undefined),
  proven: provenSchema.optional(),
  subject: subjectSchema.optional(),
  /** What was told of how old something is: it is said once. */
  ages: texts.optional(),
  /** The last question as it was asked: what a thumb down is about, and what can be passed on. */
  asked: z.string().optional(),
  /** Questions that were shown instead of an answer to it. */
  shown: texts.optional(),
});

/** What a conversation remembers. */
export type State = z.infer<typeof stateSchema>;

export const EMPTY: State = { version: 1, drafts: [] };

/**
 * Reads a saved state.
 * @returns undefined when it can't be read: set it apart and start again
 */
export function readState(saved: unknown): State | undefined {
  if (saved === undefined || saved === null) return EMPTY;
  const read = stateSchema.safeParse(saved);
  return read.success ? read.data : undefined;
}

/** @returns the draft that is being filled in */
export function activeDraft(state: State): Draft | undefined {
  return state.drafts.find((draft) => draft.id === state.active);
}

/** @returns the state with this draft in it, put in place of its earlier version, and being filled in */
export function withDraft(state: State, draft: Draft): State {
  const others = state.drafts.filter(({ id }) => id !== draft.id);
  return { ...state, drafts: [...others, draft], active: draft.id };
}

/** @returns the state without this draft */
export function withoutDraft(state: State, id: string): State {
  return {
    ...state,
    drafts: state.drafts.filter((draft) => draft.id !== id),
    active: state.active === id ? undefined : state.active,
  };
}
