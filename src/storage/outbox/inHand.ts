import type { Posted } from '../../dialogs/conversationStore.ts';
import { notePosted } from '../conversations/answered.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../rules.ts';
import { LEASE } from './lease.ts';
import { renew, writeDown } from './outcomes.ts';
import type { Outcome } from './outcomes.ts';
import type { RetryStep } from './retry.ts';

/** The lease is renewed so often, in ms: twice may fail. */
const RENEWAL = LEASE / 3;
/** Replies that arrived are written down together, at most so many ms later. */
const DELAY = 100;
/** What could not be written down is tried again after so many ms. */
const AGAIN = 1_000;
/** Where something was said, and, when nobody asked for it, what it was about. */
export interface Said {
  conversation?: string | undefined;
  about?: string | undefined;
  /** An answer that stands there now. */
  posted?: Posted | undefined;
}

export interface InHandParts {
  database: Database;
  clock: Clock;
  /** ms of the real clock. */
  wall: () => number;
  /** ms between two renewals. */
  renewal?: number | undefined;
}

/**
 * What this process has taken to send, from the claim until what became of it is written down. All that time the lease
 * is renewed, and nothing here takes it again. What can't be written down is kept, and tried again until it is. Only a
 * crash, or a stop while the database is away, leaves what was sent to be sent once more.
 */
export class InHand {
  readonly #parts: InHandParts;
  /** By id; with the conversation that it goes to, where that is known. */
  readonly #held = new Map<string, string | undefined>();
  readonly #outcomes = new Map<string, Outcome>();
  #posted: Posted[] = [];
  #writing: Promise<void> = Promise.resolve();
  /** A write that has not begun: all who ask for one share it. */
  #queued: Promise<void> | undefined;
  #soon: NodeJS.Timeout | undefined;
  #renewing: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(parts: InHandParts) {
    this.#parts = parts;
  }

  /** @returns whether this process is sending it, or has not yet written down that it did */
  has(id: string): boolean {
    return this.#held.has(id);
  }

  get size(): number {
    return this.#held.size;
  }

  /** These were claimed, and are this process's to send. */
  hold(messages: readonly { id: string; conversation?: string }[]): void {
    if (this.#closed) return;
    for (const { id, conversation } of messages) this.#held.set(id, conversation);
    if (this.#held.size > 0) this.#renewLater();
  }

  /**
   * What became of one; written down a little later, together with others.
   * @param attempts how often it has been tried
   * @param said where, unless that was told when it was taken
   */
  settle(id: string, step: RetryStep, attempts: number, said: Said = {}): void {
    if (this.#closed) return;
    const { state, reason } = step;
    const due = Math.ceil(this.#parts.wall() + (step.state === 'waiting' ? step.pause : 0));
    const conversation = said.conversation ?? this.#held.get(id);
    const dead = state === 'dead' ? conversation : undefined;
    const told =
      state === 'sent' && said.about !== undefined ? { conversation, about: said.about } : undefined;
    if (said.posted) this.#posted.push(said.posted);
    this.#outcomes.set(id, { id, state, reason, attempts, due, dead, told });
    this.#flushIn(DELAY);
  }

  /** Where an answer stands; written down a little later, with what became of it. */
  note(posted: Posted): void {
    if (this.#closed) return;
    this.#posted.push(posted);
    this.#flushIn(DELAY);
  }

  /** Writes down now what is to be; when the database does not answer, it is kept for the next time. */
  flush(): Promise<void> {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    return (this.#queued ??= this.#inTurn(() => {
      this.#queued = undefined;
      return this.#write();
    }));
  }

  /** Writes down what it can; from here on nothing is held or written any more. */
  async close(): Promise<void> {
    clearTimeout(this.#renewing);
    await this.flush();
    this.#closed = true;
    clearTimeout(this.#soon);
  }

  #flushIn(ms: number): void {
    this.#soon ??= setTimeout(() => void this.flush(), ms).unref();
  }

  #renewLater(): void {
    this.#renewing ??= setTimeout(() => {
      void this.#inTurn(() => this.#renew()).then(() => {
        this.#renewing = undefined;
        if (this.#held.size > 0 && !this.#closed) this.#renewLater();
      });
    }, this.#parts.renewal ?? RENEWAL).unref();
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    return (this.#writing = this.#writing.then(work));
  }

  async #write(): Promise<void> {
    const outcomes = [...this.#outcomes.values()];
    const posted = this.#posted;
    if (outcomes.length + posted.length === 0) return;
    const updated = this.#parts.clock().toISOString();
    try {
      await this.#parts.database.transaction(async (tx) => {
        await writeDown(tx, outcomes, updated);
        await notePosted(tx, posted, updated);
      });
      this.#posted = this.#posted.slice(posted.length);
      for (const outcome of outcomes) this.#release(outcome);
    } catch {
      if (!this.#closed) this.#flushIn(AGAIN);
    }
  }

  #release(outcome: Outcome): void {
    if (this.#outcomes.get(outcome.id) !== outcome) return;
    this.#outcomes.delete(outcome.id);
    this.#held.delete(outcome.id);
  }

  /** A renewal that fails is made up for by the next one. */
  async #renew(): Promise<void> {
    const ids = [...this.#held.keys()];
    if (ids.length === 0) return;
    const until = this.#parts.wall() + LEASE;
    await this.#parts.database.transaction((tx) => renew(tx, ids, until)).catch(() => undefined);
  }
}
