import type { ConversationStore, Handover, Missed } from '../dialogs/conversationStore.ts';
import type { Audit } from '../registration/applyCommand.ts';
import type { Command } from '../registration/command.ts';
import type { RegistrationStore } from '../registration/registrationStore.ts';
import { allocationRunsIn } from './registrations/allocationRuns.ts';
import type { AllocationRuns } from './registrations/allocationRuns.ts';
import { applyCommands } from './registrations/applyCommands.ts';
import { auditOf } from './registrations/audit.ts';
import { conversationStore } from './conversations/conversations.ts';
import { openDatabase } from './database/database.ts';
import { deliveriesIn } from './outbox/deliveries.ts';
import type { Deliveries } from './outbox/deliveries.ts';
import { handoverIn } from './conversations/handover.ts';
import { missedIn } from './conversations/missed.ts';
import { createOutbox } from './outbox/outbox.ts';
import type { Outbox, OutboxOptions } from './outbox/outbox.ts';
import { outboxRows } from './outbox/outboxRows.ts';
import { peopleIn } from './privacy/people.ts';
import type { People } from './privacy/people.ts';
import { purge } from './privacy/purge.ts';
import type { Purged, PurgeOptions } from './privacy/purge.ts';
import { registrationStore } from './registrations/registrations.ts';
import type { Clock, StoreRules } from './rules.ts';
import { SentMarks } from './conversations/sentMarks.ts';
import type { Session } from './database/tables.ts';

/** Everything the bot and the secretariat keep. */
export interface Store {
  conversations: ConversationStore & Handover;
  registrations: RegistrationStore;
  /** What sends what is waiting; start it yourself, and stop it before the store is closed. */
  outbox(options: OutboxOptions): Outbox;
  deliveries: Deliveries;
  people: People;
  allocations: AllocationRuns;
  /** Questions without a good answer; on or after, and on or before these days. */
  missed(days?: { from?: string; to?: string }): Promise<Missed[]>;
  /** Removes what has been kept for as long as it may be. */
  purge(options?: PurgeOptions): Promise<Purged>;
  /** What happened to one registration, oldest first. */
  auditOf(number: string): Promise<Audit[]>;
  /** @throws StoreUnavailable when the database does not answer */
  ping(): Promise<void>;
  /** Writes down what is still in memory and lets go of the database. */
  close(): Promise<void>;
}

export interface StoreOptions {
  /** The real time in ms, for leases and pauses; the bot's own clock may stand still or run in another year. */
  wall?: () => number;
  /** Told what staff must know: something was set apart, or given up. Never holds personal data. */
  alarm?: (what: string) => void;
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
  { wall = Date.now, alarm = () => undefined }: StoreOptions = {},
): Promise<Store> {
  const database = await openDatabase(url);
  const sentMarks = new SentMarks(database, clock);
  const apply = (tx: Session, commands: Command[]) => applyCommands(tx, commands, rules, clock, wall);
  let wakeUp = () => {};
  const queued = () => wakeUp();
  return {
    conversations: {
      ...conversationStore(database, { clock, wall, apply, sentMarks, queued, alarm }),
      ...handoverIn(database, clock, wall),
    },
    registrations: registrationStore(database, { apply, queued }),
    outbox(options) {
      const outbox = createOutbox(outboxRows(database, clock, wall), options);
      wakeUp = () => outbox.wake();
      return outbox;
    },
    deliveries: deliveriesIn(database, clock, queued),
    people: peopleIn(database, clock),
    allocations: allocationRunsIn(database, { apply, queued }),
    missed: (days = {}) => missedIn(database, days),
    purge: (options = {}) => purge(database, rules, { now: clock(), wall: wall(), ...options }),
    auditOf: (number) => database.read((db) => auditOf(db, number)),
    ping: () =>
      database.read(async (db) => {
        await db.selectFrom('numbers').select('last').limit(1).execute();
      }),
    async close() {
      await sentMarks.flush();
      await database.close();
    },
  };
}
