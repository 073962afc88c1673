import { z } from 'zod';
import { sayingsSchema } from '../../forms/said/sayings.ts';
import { wordings } from '../../forms/said/wordings.ts';

/** What is said in walking through a form, by what it is for. */
export const FORM_SAYS = [
  'notUnderstood',
  'goAhead',
  'noted',
  'stood',
  'nowFilled',
  'cameBack',
  'whichOne',
  'thisOne',
  'orElse',
  'noteAs',
  'example',
  'thisPerson',
  'notAmongThese',
  'wrongAgain',
  'wayOut',
  'wayOutOptional',
  'leftOpen',
  'lastLeft',
  'incomplete',
  'oneByOne',
  'backToForm',
  'notUsed',
  'notInThisLetter',
  'notUsedRemark',
  'asRemark',
  'asRemarkThenSend',
  'whichForm',
  'summary',
  'summaryOfChange',
  'mayAdd',
  'confirm',
  'confirmChange',
  'anythingElse',
  'anythingElseToChange',
  'whatToChange',
  'sayWhatToChange',
  'takeYourTime',
  'orOneOfThese',
  'known',
  'questionOver',
  'summaryNow',
  'summaryOutdated',
  'cardSent',
  'cardOutdated',
  'cardClosed',
  'cardBelow',
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
  'throwAwaySure',
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
  'nothingThere',
  'nothingToSwap',
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
    /** That something comes beside what there is. */
    adds: wordings,
    /** How one goes on after "in plaats van …", and that it is about how a name is written. */
    comes: wordings,
    /** Before "maar" that only softens what is asked: "bel maar". */
    softens: wordings,
    spells: wordings,
    wrong: wordings,
  }),
  /** A yes to the summary in one's own words, and what makes it none. */
  agreement: z.strictObject({
    says: wordings,
    nothingElse: wordings,
    but: wordings,
    /** That all but one part is right. */
    except: wordings,
    beside: wordings,
    tells: wordings,
  }),
  /** How people ask what a form's own file says: whom to reach, what is done with the data, what comes next. */
  asksOfForm: z.strictObject({ contact: wordings, privacy: wordings, confirmation: wordings }),
  /** That an answer is to stay as it was, that one is to go, and that two are to change places. */
  leavesIt: wordings,
  /** Before a remark that is to go along, and how that opens; how it is asked for, with what may stand between, and what is to be done. */
  remarks: z.strictObject({
    leads: wordings,
    opens: wordings,
    asks: wordings,
    between: wordings,
    does: wordings,
  }),
  removes: wordings,
  swaps: wordings,
  doubt: wordings,
  /** How a message ends that takes itself back. */
  takenBack: wordings,
  refersBack: wordings,
  /** Somebody only says to have a question. */
  announces: wordings,
  self: wordings,
  /** Words that mean others beside who speaks, that who speaks comes in another's place, and comes along with another. */
  notSelf: wordings,
  comesInstead: wordings,
  withOneself: wordings,
  /** The same inside a sentence. */
  oneself: wordings,
  firstThis: wordings,
  firstOther: wordings,
  /** How people say things around an answer. */
  answers: sayingsSchema,
};
