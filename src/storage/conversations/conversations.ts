import { withOffsets } from '../../time/amsterdam.ts';
import type {
  Committed,
  ConversationStore,
  Loaded,
  Outgoing,
  PassedOn,
  TurnRecord,
} from '../../dialogs/conversationStore.ts';
import type { Command, Outcome } from '../../registration/command.ts';
import { answeredAt } from './answered.ts';
import * as rows from './conversationRows.ts';
import * as inbox from './inboxRows.ts';
import { insertMissed, withoutNames } from './missed.ts';
import type { Database } from '../database/database.ts';
import { parsed } from '../database/json.ts';
import { noteSeen } from '../figures/counted.ts';
import { forgetPerson } from '../privacy/people.ts';
import { LEASE } from '../outbox/lease.ts';
import type { InHand } from '../outbox/inHand.ts';
import { lastSeq, outgoingOf, queueNotices, queueReplies } from '../outbox/queue.ts';
import type { Clock, StoreRules } from '../rules.ts';
import { readTallies, writeTallies } from './tallies.ts';
import { changeInterests, interestsOf } from '../news/news.ts';
import { linkChannel } from '../staff/staffChannel.ts';
import type { Session } from '../database/tables.ts';
import { handIns } from '../registrations/applyCommands.ts';
import { writerFor } from '../database/database.ts';

/** What the conversations need beside the database. */
export interface ConversationParts {
  clock: Clock;
  rules: StoreRules;
  /** The real time in ms, for leases. */
  wall: () => number;
  apply: (tx: Session, commands: Command[]) => Promise<Outcome[]>;
  passOn: (tx: Session, passed: PassedOn) => Promise<void>;
  inHand: InHand;
  /** Called when a turn has left something for the outbox to send. */
  queued: () => void;
  /** Called when a state was set apart. */
  alarm: (what: string) => void;
}

/** A draft from before moments had an offset has one now. */
function readState(state: string | null): unknown {
  return parsed(state === null ? null : withOffsets(state));
}

/** The conversations in the database; one transaction for each turn. */
export function conversationStore(database: Database, parts: ConversationParts): ConversationStore {
  return {
    async load(conversation, messageId) {
      const [row] = (await database.read((db) => rows.select(db, { conversation, message: messageId }))).rows;
      if (!row) return { state: undefined, revision: 0, answered: undefined };
      const answered = row.handled === null ? undefined : await claim(conversation, messageId);
      parts.inHand.hold(answered ?? []);
      const { state, revision, told } = row;
      return {
        ...{ state: readState(state), revision, answered },
        ...(told !== null && { told: parsed(told) as string[] }),
      } satisfies Loaded;
    },

    async look(conversation) {
      const [row] = (await database.read((db) => rows.select(db, { conversation, message: '' }))).rows;
      return row && readState(row.state);
    },

    async elsewhere({ id }) {
      const found = await database.read((db) => rows.selectShared(db, { person: id }));
      return found.rows.map(({ state }) => readState(state));
    },

    tallies: (keys) => database.read((db) => readTallies(db, keys)),

    async commit(given) {
      const turn = { ...given, missed: await withoutNames(database, parts.rules, given.missed) };
      const { commands, notices = [], passOn, forget } = turn;
      const write = writerFor(database, passOn !== undefined || handIns(commands).length > 0);
      const committed = await write((tx) => commit(tx, turn)).catch(unlessUndone);
      const leavesMore = commands.length + notices.length > 0 || passOn || forget;
      if (committed.kind !== 'conflict') parts.inHand.hold(committed.outgoing);
      if (committed.kind === 'saved' && leavesMore) parts.queued();
      return committed;
    },

    sent(ids) {
      for (const id of ids) parts.inHand.settle(id, { state: 'sent', reason: null }, 1);
      return Promise.resolve();
    },

    posted: (answer) => parts.inHand.note(answer),
    interests: (conversation) => database.read((db) => interestsOf(db, conversation)),
    answered: (place) => database.read((db) => answeredAt(db, place)),

    async quarantine(conversation, reason) {
      const at = parts.clock().toISOString();
      await database.transaction(async (tx) => {
        await rows.setApart(tx, { conversation, reason, at });
        await rows.clearState(tx, { conversation });
      });
      parts.alarm('conversation state set apart');
    },
  };

  async function commit(tx: Session, turn: TurnRecord): Promise<Committed> {
    const { conversation, messageId, reference, revision } = turn;
    const now = parts.clock().toISOString();
    const change = {
      conversation,
      state: JSON.stringify(turn.state),
      updated: now,
      touched: parts.wall(),
      person: reference.person.id,
      channel: reference.channel,
      personal: reference.personal ? 1 : 0,
      address: JSON.stringify(reference.address),
    };
    const saved =
      revision === 0
        ? await rows.insert(tx, change)
        : await rows.update(tx, { ...change, revision, next: revision + 1 });
    if (!saved) return inBetween(tx, turn);
    if (!(await inbox.insertInbox(tx, { conversation, message: messageId, received: now })))
      throw new Undone(turn);
    if (!(await writeTallies(tx, turn.tallies ?? [], parts.wall()))) throw new Overtaken();

    const said = turn.forget ? await lastSeq(tx) : 0;
    const outcomes = await parts.apply(tx, turn.commands);
    for (const { reason, question, nearest, comment, day } of turn.missed) {
      await insertMissed(tx, {
        reason,
        question,
        nearest: nearest ?? null,
        comment: comment ?? null,
        day,
      });
    }
    await queueNotices(tx, turn.notices ?? [], now);
    if (turn.passOn) await parts.passOn(tx, turn.passOn);
    if (turn.interests) {
      const { person, personal, address } = reference;
      const to = personal ? null : JSON.stringify(address);
      await changeInterests(tx, turn.interests, { person: person.id, address: to }, now);
    }
    if (turn.links) await linkChannel(tx, turn.links, reference.address, now);
    if (turn.forget) {
      const removal = { at: now, channel: reference.channel, rules: parts.rules, upTo: said };
      await forgetPerson(tx, turn.forget, removal);
    }
    const replies = turn.replies(outcomes);
    const [outgoing] = await Promise.all([
      queueReplies(tx, turn, replies, now, parts.wall()),
      turn.seen && noteSeen(tx, turn.seen(replies)),
    ]);
    return { kind: 'saved', outgoing };
  }

  async function inBetween(tx: Session, turn: TurnRecord): Promise<Committed> {
    const { conversation, messageId } = turn;
    const handled = await inbox.isHandled(tx, { conversation, message: messageId });
    return handled
      ? { kind: 'handled before', outgoing: await claimIn(tx, conversation, messageId) }
      : { kind: 'conflict' };
  }

  async function unlessUndone(error: unknown): Promise<Committed> {
    if (error instanceof Overtaken) return { kind: 'conflict' };
    if (!(error instanceof Undone)) throw error;
    return claim(error.turn.conversation, error.turn.messageId).then((outgoing) => ({
      kind: 'handled before',
      outgoing,
    }));
  }

  function claim(conversation: string, messageId: string): Promise<Outgoing[]> {
    return database.transaction((tx) => claimIn(tx, conversation, messageId));
  }

  async function claimIn(tx: Session, conversation: string, message: string): Promise<Outgoing[]> {
    const wall = parts.wall();
    const claimed = await inbox.claimReplies(tx, { conversation, message, wall, until: wall + LEASE });
    return claimed.rows
      .filter(({ id }) => !parts.inHand.has(id))
      .sort((one, other) => one.seq - other.seq)
      .map(outgoingOf);
  }
}

/** The message had been handled, though its conversation did not know: everything written for it is taken back. */
class Undone extends Error {
  readonly turn: TurnRecord;
  constructor(turn: TurnRecord) {
    super('handled before');
    this.turn = turn;
  }
}

/** Another turn has counted in between: everything written for this one is taken back. */
class Overtaken extends Error {}
