import type { ConversationStore, Handover, Missed, PassedOn } from '../dialogs/conversationStore.ts';
import type { Audit } from '../registration/applied.ts';
import type { Command } from '../registration/command.ts';
import type { RegistrationStore } from '../registration/registrationStore.ts';
import { allocationRunsIn } from './registrations/allocationRuns.ts';
import type { AllocationRuns } from './registrations/allocationRuns.ts';
import { applyCommands } from './registrations/applyCommands.ts';
import { NumberSource } from './registrations/numbers.ts';
import { auditOf, removedAmong } from './registrations/audit.ts';
import { settle, takeAway } from './registrations/batches.ts';
import { conversationStore } from './conversations/conversations.ts';
import { withHashedKeys } from './conversations/hashedKeys.ts';
import { livedDayIn } from './database/livedDay.ts';
import type { LivedDay } from './database/livedDay.ts';
import { openDatabase } from './database/database.ts';
import { deliveriesIn } from './outbox/deliveries.ts';
import type { Deliveries } from './outbox/deliveries.ts';
import { handoverTo } from './conversations/handover.ts';
import { missedIn } from './conversations/missed.ts';
import { InHand } from './outbox/inHand.ts';
import { createOutbox } from './outbox/outbox.ts';
import type { Outbox, OutboxOptions } from './outbox/outbox.ts';
import { outboxRows } from './outbox/outboxRows.ts';
import { exportsIn } from './privacy/exports.ts';
import type { Exports } from './privacy/exports.ts';
import { peopleIn } from './privacy/people.ts';
import type { People } from './privacy/people.ts';
import { purge } from './privacy/purge.ts';
import type { Purged, PurgeOptions } from './privacy/purge.ts';
import { viewsIn } from './privacy/views.ts';
import type { Views } from './privacy/views.ts';
import { figuresIn } from './figures/figures.ts';
import type { Figures } from './figures/figures.ts';
import { knowledgeChangesIn } from './knowledge/changes.ts';
import type { KnowledgeChanges } from './knowledge/changes.ts';
import { newsIn } from './news/news.ts';
import type { News } from './news/news.ts';
import { staffChannelIn } from './staff/staffChannel.ts';
import type { StaffChannel } from './staff/staffChannel.ts';
import { staffSessionsIn } from './staff/sessions.ts';
import type { StaffSessions } from './staff/sessions.ts';
import { passOn, questionsIn } from './questions/questions.ts';
import type { Questions } from './questions/questions.ts';
import { registrationStore } from './registrations/registrations.ts';
import type { Clock, StoreRules } from './rules.ts';
import type { Session } from './database/tables.ts';
import { watched } from './database/watch.ts';

/** Everything the bot and the secretariat keep. */
export interface Store {
  conversations: ConversationStore & Handover;
  registrations: RegistrationStore;
  questions: Questions;
  staffChannel: StaffChannel;
  staffSessions: StaffSessions;
  news: News;
  figures: Figures;
  knowledgeChanges: KnowledgeChanges;
  /** What sends what is waiting; start it yourself, and stop it before the store is closed. */
  outbox(options: OutboxOptions): Outbox;
  deliveries: Deliveries;
  people: People;
  exports: Exports;
  views: Views;
  livedDay: LivedDay;
  allocations: AllocationRuns;
  /** Questions without a good answer; on or after, and on or before these days. */
  missed(days?: { from?: string; to?: string }): Promise<Missed[]>;
  /** Removes what has been kept for as long as it may be. */
  purge(options?: PurgeOptions): Promise<Purged>;
  /** What happened to one registration, oldest first. */
  auditOf(number: string): Promise<Audit[]>;
  /** @returns those of these numbers whose registration was removed */
  removedAmong(numbers: string[]): Promise<string[]>;
  /** @throws StoreUnavailable when the database can't be read or written */
  ping(): Promise<void>;
  /** Writes down what is still in memory and lets go of the database. */
  close(): Promise<void>;
}

export interface StoreOptions {
  /** The real time in ms, for leases and pauses; the bot's own clock may stand still or run in another year. */
  wall?: () => number;
  /** Told what staff must know: something was set apart, or the database fails. Never holds personal data. */
  alarm?: (what: string, about?: object) => void;
  /** The lease on what is being sent is renewed so often, in ms. */
  renewal?: number;
}

/**
 * Opens the database and brings its tables up to date.
 * @param url `sqlite:PATH` or `postgres://…`
 * @param rules what is laid down for the registrations of each form, and how long they are kept
 * @param clock the bot's own clock
 * @throws StoreUnavailable with one sentence that says what is wrong
 */
export async function openStore(
  url: string,
  rules: StoreRules,
  clock: Clock,
  { wall = Date.now, alarm = () => undefined, renewal }: StoreOptions = {},
): Promise<Store> {
  const database = watched(await openDatabase(url), wall, alarm);
  const inHand = new InHand({ database, clock, wall, renewal });
  const numbers = new NumberSource(database.apart);
  const applying = { rules, clock, wall, numbers };
  const apply = (tx: Session, commands: Command[]) => applyCommands(tx, commands, applying);
  await settle(database);
  let wakeUp = () => {};
  const pass = (tx: Session, { question, told }: PassedOn) => passOn(tx, question, told, applying);
  const queued = () => wakeUp();
  const removed = async () => {
    queued();
    if (!(await database.wipe())) alarm('removed data may be in the database file until the next clean-up');
  };
  return {
    conversations: {
      ...withHashedKeys(
        conversationStore(database, {
          ...{ clock, rules, wall, apply },
          passOn: pass,
          ...{ inHand, queued, alarm },
        }),
      ),
      ...handoverTo(inHand),
    },
    registrations: registrationStore(database, { ...applying, queued }),
    questions: questionsIn(database, { ...applying, queued }),
    figures: figuresIn(database),
    news: newsIn(database, clock, queued),
    knowledgeChanges: knowledgeChangesIn(database, clock),
    staffChannel: staffChannelIn(database, clock, queued),
    staffSessions: staffSessionsIn(database),
    outbox(options) {
      const outbox = createOutbox(outboxRows(database, clock, wall, inHand), options);
      wakeUp = () => outbox.wake();
      return outbox;
    },
    deliveries: deliveriesIn(database, clock, queued),
    people: peopleIn(database, clock, { rules, removed }),
    exports: exportsIn(database, clock),
    views: viewsIn(database),
    livedDay: livedDayIn(database),
    allocations: allocationRunsIn(database, { ...applying, queued }),
    missed: (days = {}) => missedIn(database, days),
    async purge(options = {}) {
      await settle(database);
      await takeAway(database, wall());
      const purged = await purge(database, rules, { now: clock(), wall: wall(), ...options });
      if (!options.dryRun) await removed();
      return purged;
    },
    auditOf: (number) => database.read((db) => auditOf(db, number)),
    removedAmong: (numbers) => database.read((db) => removedAmong(db, numbers)),
    ping: () => database.check(),
    async close() {
      await inHand.close();
      await database.close();
    },
  };
}
