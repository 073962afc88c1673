import { z } from 'zod';
import { wordings } from '../../forms/said/wordings.ts';

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
  'takingOver',
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
  'alreadyPlanned',
  'otherPassedOn',
  'whichProposal',
  'thisProposal',
  'proposalStays',
  'inCalendar',
  'noAppointment',
  'openChat',
  'reminderSet',
  'reminderLater',
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
  'acceptOne',
  'otherDayOne',
  'calendarOne',
  'takeOverOne',
  'buttonAccept',
  'buttonOtherDay',
  'buttonCalendar',
  'buttonChange',
  'buttonTakeOver',
  'buttonWithdraw',
  'buttonMore',
  'removeData',
] as const;

/** What stands on the card of one's own registrations. */
const CARD = ['status', 'place', 'day', 'proposed', 'asked', 'sentBy', 'why'] as const;

/** What people say of what they handed in. */
export const ownWordings = {
  /** What makes a message about something that was handed in. */
  acts: z.strictObject({ change: wordings, withdraw: wordings, takeOver: wordings, own: wordings }),
  /** That somebody can't come, what is wished to be seen, that something is to be added. */
  afterCare: z.strictObject({
    withdraw: wordings,
    replace: wordings,
    show: wordings,
    add: wordings,
    /** That a remark is to be added, and that something is told of who comes. */
    remark: wordings,
    tells: wordings,
  }),
  /** A day that was proposed: agreed to, refused, asked for another, or the visit is not wished any more. */
  proposal: z.strictObject({ accepts: wordings, refuses: wordings, asks: wordings, withdraws: wordings }),
  /** What stands before a line on the card of one's own registrations. */
  card: z.record(z.enum(CARD), z.string().min(1).max(40)),
  /** Asking for a reminder, ending it, and when that is. */
  reminder: z.strictObject({ asks: wordings, ends: wordings, sameDay: wordings, week: wordings }),
};
