import type { AnswerSources, FieldContext } from '../forms/fieldType.ts';
import type { Form } from '../forms/form.ts';
import type { QuestionReader } from '../forwarding/question.ts';
import type { Interpreter, Subject, Understanding } from '../knowledge/answering/understanding.ts';
import type { Mask } from '../knowledge/missed/mask.ts';
import type { Command, Origin, Outcome } from '../registration/command.ts';
import type { Course } from '../registration/course.ts';
import type { Appointment, Notice } from '../registration/notice.ts';
import type { Registration } from '../registration/registration.ts';
import type { RegistrationReader } from '../registration/registrationStore.ts';
import type { ChangesInterests, LinksChannel, Missed, PassedOn } from './conversationStore.ts';
import type { IntentOf } from './intents.ts';
import type { About, Message, Person, Reply } from './message.ts';
import type { Phrases } from './phrases.ts';
import type { Secrets } from './secrets.ts';
import type { State } from './state.ts';
import type { Wordings } from './wordings.ts';
import type { Tally } from './tally.ts';

/** What a question leads to. */
export interface Answered {
  replies: Reply[];
  subject?: Subject;
  /** What this conversation was told of how old something is. */
  ages?: string[];
  missed: Missed[];
}

/** Turns what a message means into what is said; what was told of age before, `ages`, isn't said again. Pure. */
export type AnswerQuestion = (
  understanding: Understanding,
  text: string,
  today: string,
  ages?: readonly string[],
) => Answered;

/** Shows more of the letter around the passage that was quoted last. Pure. */
export interface ReadOn {
  /** @returns whether that is what a message asks for */
  asks(text: string): boolean;
  /** @returns undefined when no passage was quoted, or its letter is gone */
  show(subject: Subject | undefined): Reply | undefined;
  nothing: Reply;
}

/** What deciding needs beside the message and the state. */
export interface Tools {
  forms: Form[];
  lists: AnswerSources;
  phrases: Phrases;
  /** Of these phrases and forms. */
  wordings: Wordings;
  interpreter: Interpreter;
  intentOf: IntentOf;
  answerQuestion: AnswerQuestion;
  readOn: ReadOn;
  registrations: RegistrationReader;
  /** What people had passed on to the staff. */
  questions: QuestionReader;
  /** What the registrations of a form go through. */
  courseOf(form: string): Course;
  /** @returns what stands in the calendar for it; undefined when nothing does */
  appointmentOf(registration: Registration): Appointment | undefined;
  /** @returns the address that opens the personal chat in Teams, with this typed in it; absent where no such chat is known */
  chatLink?(text: string): string;
  /** @returns whether somebody works at the secretariat: may link its channel, and act on the cards there; absent is nobody */
  isStaff?(person: Person): boolean;
  secrets: Secrets;
  /** The real time in ms: the bot's own clock may stand still or run in another year. */
  wall(): number;
  /** A fresh id for a form instance. */
  newId(): string;
  /** What may be kept of a question. */
  mask: Mask;
  /** Whether questions without a good answer are kept for the editors; they are when this is absent. */
  keepUnanswered?: boolean;
  /** Said in the welcome when today is fixed: the day, YYYY-MM-DD. */
  fixedToday?: string;
}

/** One message to decide on. */
export interface Turn {
  message: Message;
  /** What was typed, cleaned; empty when something was pressed. */
  text: string;
  state: State;
  /** Numbers of what the bot told by itself since the person last said something here, the last one last. */
  told: readonly string[];
  /** ISO date-time with the offset of Amsterdam. */
  now: string;
  /** Its day, YYYY-MM-DD. */
  today: string;
  tools: Tools;
  /** The real time in ms. */
  wall: number;
  /** What the interpreter makes of a text, in the light of the conversation; several steps ask, and each text is read once. */
  understood(text: string): Understanding;
  /** What this person began where others read along. */
  elsewhere(): Promise<State[]>;
  /** The mail addresses that the channel itself gives for the account, in small letters; asked when needed. */
  accountAddresses(): Promise<string[]>;
  /** What is counted under these keys, in their order. */
  tallies(keys: string[]): Promise<Tally[]>;
  /** What this conversation wishes to hear of. */
  interests(): Promise<string[]>;
  /** What the answer at this place is about. */
  answered(place: string): Promise<About | undefined>;
}

/** Something for the log, without data: a guess that failed. */
export interface Remark {
  what: string;
  /** Whether a person should look at it. */
  alarm: boolean;
  about: Record<string, string | number>;
}

/** What is to be stored and said. */
export interface Decision {
  state: State;
  commands: Command[];
  missed: Missed[];
  forget?: Person;
  /** Counts as they are to be, on the revisions that were read. */
  tallies?: Tally[];
  /** Mails that follow from no command. */
  notices?: Notice[];
  /** A question that its asker had passed on to the staff. */
  passOn?: PassedOn;
  links?: LinksChannel;
  interests?: ChangesInterests;
  remarks?: Remark[];
  replies: (outcomes: Outcome[]) => Reply[];
}

/** A step of the pipeline: undefined when the message is not for it. */
export type Step = (turn: Turn) => Decision | undefined | Promise<Decision | undefined>;

/** @returns a decision that only says something and remembers */
export function answer(state: State, ...replies: Reply[]): Decision {
  return { state, commands: [], missed: [], replies: () => replies };
}

/** @returns a decision to do something and to say what came of it */
export function act(state: State, command: Command, said: (outcome: Outcome) => Reply[]): Decision {
  return {
    state,
    commands: [command],
    missed: [],
    replies: ([outcome]) => {
      if (!outcome) throw new Error(`no outcome of ${command.kind}`);
      return said(outcome);
    },
  };
}

/** @returns the same decision with something said first */
export function saidFirst(first: Reply[], decision: Decision): Decision {
  return { ...decision, replies: (outcomes) => [...first, ...decision.replies(outcomes)] };
}

/** @returns who and when, for what is written down about a registration */
export function originOf(turn: Turn): Origin {
  const { id, name, tenant } = turn.message.from;
  return {
    by: tenant === undefined ? { id, name } : { id, name, tenant },
    channel: turn.message.channel,
    at: turn.now,
  };
}

/** @returns what a field type may know */
export function contextOf(turn: Turn): FieldContext {
  return { today: turn.today, lists: turn.tools.lists };
}

/** @returns what a registration goes through */
export function courseOf(turn: Turn, { form }: Registration): Course {
  return turn.tools.courseOf(form);
}

/** @returns the form with this id, undefined when its file is gone */
export function formOf(turn: Turn, id: string): Form | undefined {
  return turn.tools.forms.find((form) => form.id === id);
}
