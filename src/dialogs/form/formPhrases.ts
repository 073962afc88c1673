import { z } from 'zod';
import { sayingsSchema } from '../../forms/sayings.ts';
import { wordings } from '../../forms/wordings.ts';

/** What is said in walking through a form, by what it is for. */
export const FORM_SAYS = [
  'notUnderstood',
  'noted',
  'nowFilled',
  'cameBack',
  'whichOne',
  'thisOne',
  'noteAs',
  'example',
  'thisPerson',
  'notAmongThese',
  'wrongAgain',
  'wayOut',
  'wayOutOptional',
  'leftOpen',
  'incomplete',
  'oneByOne',
  'backToForm',
  'notUsed',
  'notInThisLetter',
  'notUsedRemark',
  'asRemark',
  'whichForm',
  'summary',
  'summaryOfChange',
  'mayAdd',
  'confirm',
  'confirmChange',
  'anythingElse',
  'anythingElseToChange',
  'whatToChange',
  'orOneOfThese',
  'changed',
  'nothingChanged',
  'enoughToday',
  'alreadySent',
  'oldCard',
  'notStored',
  'stillWaiting',
  'stopSure',
  'stopped',
  'thrownAway',
  'restartSure',
  'restarted',
  'firstQuestion',
  'cannotSkip',
  'nothingToSkip',
  'helpAtSummary',
  'helpCommands',
  'where',
  'nothingYet',
  'soFar',
  'whichDraft',
  'welcomeBack',
  'resumeOrNew',
  'goOnPersonally',
  'takenOut',
  'nextOne',
  'onceMore',
] as const;

export const FORM_BUTTONS = [
  'send',
  'save',
  'stop',
  'skip',
  'help',
  'resume',
  'startNew',
  'changeSomething',
  'dontKnow',
  'noPreference',
  'finishFirst',
  'otherFirst',
] as const;

/** What people say to a form. */
export const formWordings = {
  /** How a correction opens, that something is to be changed, in so many words, of which line, and that it is wrong. */
  correction: z.strictObject({
    /** Small words before one. */
    before: wordings,
    leads: wordings,
    opens: wordings,
    change: wordings,
    explicit: wordings,
    line: wordings,
    wrong: wordings,
  }),
  /** A yes to the summary in one's own words, and what makes it none. */
  agreement: z.strictObject({ says: wordings, nothingElse: wordings, but: wordings }),
  /** How people ask what a form's own file says: whom to reach, what is done with the data, what comes next. */
  asksOfForm: z.strictObject({ contact: wordings, privacy: wordings, confirmation: wordings }),
  /** That an answer is to stay as it was, that one is to go, and that two are to change places. */
  leavesIt: wordings,
  removes: wordings,
  swaps: wordings,
  doubt: wordings,
  /** How a message ends that takes itself back. */
  takenBack: wordings,
  self: wordings,
  /** The same inside a sentence. */
  oneself: wordings,
  firstThis: wordings,
  firstOther: wordings,
  /** How people say things around an answer. */
  answers: sayingsSchema,
};
