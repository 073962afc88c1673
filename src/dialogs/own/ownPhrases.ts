import { z } from 'zod';
import { wordings } from '../../forms/wordings.ts';

/** What is said of what somebody handed in, and of their data, by what it is for. */
export const OWN_SAYS = [
  'andMore',
  'onlyPersonally',
  'noneOfYours',
  'yours',
  'howToChange',
  'statusIs',
  'whichRegistration',
  'whose',
  'codeSent',
  'codeSubject',
  'codeMail',
  'codeWrong',
  'codeOver',
  'waitAnHour',
  'waitADay',
  'withdrawSure',
  'withdrawn',
  'notWithdrawn',
  'cannotWithdraw',
  'changeClosed',
  'cannotChange',
  'changing',
  'changingOne',
  'myData',
  'questionsKept',
  'draftOf',
  'noFormData',
  'removeSure',
  'removesRegistrations',
  'cannotRemove',
  'notRemoved',
  'removed',
  'noProposal',
  'proposed',
  'otherMoment',
  'visitPlanned',
  'otherPassedOn',
  'reminderSet',
  'reminderSameDay',
  'reminderOff',
  'reminderTooEarly',
  'passedOn',
  'passedOnAnswer',
] as const;

export const OWN_BUTTONS = [
  'mine',
  'changeOwn',
  'withdrawOwn',
  'changeOne',
  'withdrawOne',
  'removeData',
] as const;

/** What people say of what they handed in. */
export const ownWordings = {
  /** What makes a message about something that was handed in. */
  acts: z.strictObject({ change: wordings, withdraw: wordings, own: wordings }),
  /** That somebody can't come, what is wished to be seen, that something is to be added. */
  afterCare: z.strictObject({ withdraw: wordings, replace: wordings, show: wordings, add: wordings }),
  proposal: z.strictObject({ accepts: wordings, refuses: wordings }),
  /** Asking for a reminder, ending it, and when that is. */
  reminder: z.strictObject({ asks: wordings, ends: wordings, sameDay: wordings, week: wordings }),
};
