import { z } from 'zod';
import { REASONS } from '../forms/fieldType.ts';
import { wordings } from '../forms/said/wordings.ts';
import { COMMANDS } from './commands.ts';
import { FORM_BUTTONS, FORM_SAYS, formWordings } from './form/formPhrases.ts';
import { NEWS_SAYS, newsWordings } from './news/newsPhrases.ts';
import { OWN_BUTTONS, OWN_SAYS, ownWordings } from './own/ownPhrases.ts';
import { QUESTION_BUTTONS, QUESTION_SAYS, questionWordings } from './question/questionPhrases.ts';
import { SHEET_BUTTONS, SHEET_SAYS } from './sheet/sheetPhrases.ts';
import { STAFF_SAYS, staffWordings } from './staff/staffPhrases.ts';

const sentence = z.string().trim().min(1).max(1200);

/** What is said whatever the conversation is about. */
const SAYS = [
  'welcome',
  'tryOut',
  'help',
  'empty',
  'edited',
  'tooLong',
  'noForm',
  'tooManyDrafts',
  'cutOff',
  'formGone',
  'youTyped',
  'closedMeanwhile',
  'expired',
] as const;

const BUTTONS = ['yes', 'no'] as const;

/** The file knowledge/phrases/dialogs.yaml: every sentence of the dialogs, and the wordings that people use. */
export const phrasesSchema = z.strictObject({
  /** What the dialogs say; `{…}` is filled in. */
  say: z.record(
    z.enum([
      ...SAYS,
      ...FORM_SAYS,
      ...SHEET_SAYS,
      ...OWN_SAYS,
      ...QUESTION_SAYS,
      ...NEWS_SAYS,
      ...STAFF_SAYS,
    ]),
    sentence,
  ),
  /** What buttons say. */
  words: z.record(
    z.enum([...BUTTONS, ...FORM_BUTTONS, ...SHEET_BUTTONS, ...OWN_BUTTONS, ...QUESTION_BUTTONS]),
    z.string().min(1).max(40),
  ),
  /** Why a text is no answer. */
  reasons: z.record(z.enum(REASONS), sentence),
  /** Shown with the welcome: a question and the wishes. */
  examples: wordings.max(3),
  commands: z.record(z.enum(COMMANDS), wordings),
  /** Words around a command that change nothing. */
  fillers: wordings,
  /** Parts of a sentence that say a command. */
  inside: z.partialRecord(z.enum(COMMANDS), wordings),
  ...formWordings,
  ...ownWordings,
  ...questionWordings,
  ...newsWordings,
  ...staffWordings,
});

export type Phrases = z.infer<typeof phrasesSchema>;
