import { randomUUID } from 'node:crypto';
import type { Channel } from './channel.ts';
import { chatLinkTo } from './chatLink.ts';
import type { Clock } from './clock.ts';
import { startCounting } from './counting.ts';
import type { Config } from './config.ts';
import type { Converse, Look } from '../dialogs/converse.ts';
import type { FeedbackTexts } from '../dialogs/question/questionPhrases.ts';
import type { Posted } from '../dialogs/conversationStore.ts';
import { startDaily } from './daily.ts';
import { editingOf } from './editing.ts';
import { createPosting } from './posting.ts';
import { createLane } from '../dialogs/lane.ts';
import { createIsStaff } from './staff.ts';
import { toldInChat } from '../dialogs/own/acts.ts';
import type { Found } from '../dialogs/letters/search.ts';
import { say } from '../dialogs/message.ts';
import type { Delivery, LetterCard, Message, OwnCard, Person } from '../dialogs/message.ts';
import type { Remark } from '../dialogs/turn.ts';
import type { Editing } from '../editing/editing.ts';
import type { Learned } from '../knowledge/learning/learned.ts';
import type { Desk, Office } from '../secretariat/desk.ts';
import type { StaffAsked, StaffCard } from '../dialogs/staff/staffCard.ts';
import type { Log } from './log.ts';
import { withPages } from '../knowledge/letters/address.ts';
import type { Page } from '../pages/page.ts';
import { open, type Opened } from './open.ts';
import { appointmentOf } from '../registration/notices/appointments.ts';
import type { Registration } from '../registration/registration.ts';
import { createBoard } from '../secretariat/board/board.ts';
import { createMind } from './mind.ts';
import { keepUpWith } from './keepUp.ts';
import { warnOf } from './warnOf.ts';

/** Everything behind the channel. */
export interface App {
  /** What the staff work with; its knowledge is the one that is answered from now. */
  office: Office & Pick<Desk, 'removeFiles'>;
  opened: Opened;
  /** Takes in what editors kept, and answers from it. Resolves once that is so. */
  keepUp(): Promise<void>;
  /** The knowledge, for editors. */
  editing: Editing;
  converse: Converse;
  /** Does what somebody pressed on a card of the staff's channel; says so when that person may not. */
  staff(person: Person, asked: StaffAsked): Promise<{ card: StaffCard } | { said: string }>;
  /** A person's own registrations as they stand now, a page of them. */
  own(message: Message, page: number): Promise<OwnCard>;
  /** What the window of a form shows. */
  look: Look;
  /** These replies have reached the channel. */
  sent(ids: string[]): Promise<void>;
  /** An answer stands in a chat. */
  posted(answer: Posted): void;
  /** What the window under a thumb says. */
  feedback: FeedbackTexts;
  /** The first of these could not be delivered, the others come after it. */
  notSent(ids: string[], delivery: Delivery): Promise<void>;
  /** @returns why the bot can't work now; undefined when it can */
  ready(): Promise<string | undefined>;
  /** @returns the page of a letter, by its name in the address, or the page that says there is none */
  letterPage(name: string): Page;
  /** What a suggestion's chip says. */
  chipOf(sentence: string): string;
  /** Searching the letters from any chat. */
  search: { find(text: string): Found; opened(address: string): LetterCard | undefined };
  /** Where mails go, to say at the start. */
  mailTo: string;
  /** Sends the codes that wait, where nothing else is sent. @returns how many there were */
  mailCodes(): Promise<number>;
  /** Starts sending what waits, and what is done daily: the clean-up, and giving places that came free. */
  start(channel: Channel): void;
  /** Starts nothing new of what waits, and gives what is being sent a few seconds to end. */
  stopSending(): Promise<void>;
  /** The same, cuts what has not ended, and lets go of the store. */
  close(): Promise<void>;
}

/**
 * Puts the parts together: the only place that knows them all.
 * @param real the time that really passes, in ms
 * @throws KnowledgeError, StoreUnavailable: nothing is left open then
 */
export async function openApp(config: Config, clock: Clock, log: Log, real = Date.now): Promise<App> {
  const alarm = (what: string, about: object = {}) => log.error({ alarm: true, ...about }, what);
  const opened = await open(config, clock, { alarm });
  const { faults, store } = opened;
  await store.livedDay.set(config.TODAY);
  warnOf(faults);
  if (faults.length > 0) alarm('letters with faults are left out', { faults: faults.length });
  const posting = createPosting(config, store, log);
  const isStaff = createIsStaff(config.SECRETARIAT_ACCOUNTS);
  const now = () => clock.now();
  const office = {
    store,
    terms: (form: string) => opened.terms(form),
    now,
    removeFiles: () => opened.removeFiles(),
    get knowledge() {
      return mind.knowledge;
    },
    get texts() {
      return mind.tools.phrases.staff.card;
    },
  };
  const board = createBoard(office, office.removeFiles);
  let accountAddresses: Channel['accountAddresses'] = () => Promise.resolve([]);
  const parts = {
    registrations: store.registrations,
    questions: store.questions,
    courseOf: (form: string) => opened.terms(form).course,
    appointmentOf: (one: Registration) => appointmentOf(one, opened.terms(one.form)),
    chatLink: chatLinkTo(config.MicrosoftAppId),
    isStaff,
    newId: randomUUID,
    fixedToday: config.TODAY?.slice(0, 10),
  };
  const stopCounting = startCounting(store.figures, log);
  const surroundings = {
    tools: parts,
    turns: {
      store: store.conversations,
      lane: createLane(),
      now,
      wall: real,
      accountAddresses: ({ address }: Message) => accountAddresses(address),
      remark: ({ what, alarm: serious, about }: Remark) =>
        serious ? alarm(what, about) : log.warn(about, what),
      keepUnanswered: config.KEEP_UNANSWERED === 'true',
    },
  };
  const mindOf = (learned: Learned) =>
    createMind(withPages(opened.knowledge, config.PUBLIC_URL), learned, surroundings);
  let mind = mindOf(opened.learned());
  const following = keepUpWith(opened, (learned) => (mind = mindOf(learned)), alarm);
  let stopSending = () => Promise.resolve();

  return {
    office,
    opened,
    keepUp: () => following.keepUp(),
    editing: editingOf(opened, following, () => mind.tools.interpreter),
    converse: (message) => mind.converse(message),
    look: (message) => mind.look(message),
    own: (message, page) => mind.own(message, page),
    staff: async (person, asked) =>
      isStaff(person)
        ? { card: await board.act(person, asked) }
        : { said: mind.tools.phrases.say.channelNotYours },
    sent: (ids) => store.conversations.sent(ids),
    posted: (answer) => store.conversations.posted(answer),
    feedback: mind.tools.phrases.feedback,
    notSent: (ids, delivery) => store.conversations.notSent(ids, delivery),
    ready: () =>
      store.ping().then(
        () => undefined,
        () => 'the store can not be read or written',
      ),
    letterPage: (name) => mind.letterPage(name),
    chipOf: (sentence) => mind.chipOf(sentence),
    search: {
      opened: (address) => mind.search.opened(address),
      find: (text) => mind.search.find(text, now()),
    },
    mailTo: posting.mailTo,
    mailCodes: () => posting.mailCodes(),
    start({ reply, begin, ...channel }) {
      accountAddresses = channel.accountAddresses;
      const outbox = store.outbox({
        senders: {
          ...{ reply, mail: posting.mail, webhook: posting.webhook },
          chat: (address, notice) => begin(address, toldInChat(notice, mind.tools.phrases)),
          channel: (subject) =>
            board.show(subject, (address, card, replaces) =>
              begin(address, {
                ...say(card.title),
                staff: card,
                ...(replaces !== undefined && { replaces }),
              }),
            ),
        },
        dice: Math.random,
        alarm,
      });
      const stopDaily = startDaily({ office, board, mind: () => mind, log, alarm });
      outbox.start();
      following.start();
      stopSending = () => {
        stopDaily();
        following.stop();
        return outbox.stop();
      };
    },
    stopSending: () => stopSending(),
    async close() {
      await stopSending();
      await posting.close();
      await stopCounting();
      await store.close();
    },
  };
}
