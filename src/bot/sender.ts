import { Pool } from 'undici';
import type { Outgoing } from '../dialogs/conversationStore.ts';
import type { Delivery, Reply } from '../dialogs/message.ts';
import { readAddress, type Address } from './address.ts';
import { deliveryAfterError, deliveryOf } from './delivery.ts';
import { LARGEST_ANSWER, readJson, withId } from './channelAnswer.ts';
import { addressesIn, memberPath } from './member.ts';
import { placeOf, rootOf } from './place.ts';
import type { OutgoingActivity, Renderer } from './render.ts';

export interface SenderOptions {
  /** The bearer token for the channel; undefined where nothing is signed. */
  token: () => Promise<string | undefined>;
  isAllowed: (serviceUrl: string) => boolean;
  render: Renderer;
  /** Milliseconds that a channel gets to answer. */
  timeout?: number;
}

/** Posts messages of the bot to a channel. */
export interface Sender {
  /** Posts one activity; never throws, never repeats. */
  post: (address: Address, activity: OutgoingActivity) => Promise<Delivery>;
  /** Posts a stored reply, for whoever finds it waiting. */
  reply: (outgoing: Outgoing) => Promise<Delivery>;
  /** Posts a message that answers nothing. */
  chat: (address: unknown, reply: Reply) => Promise<Delivery>;
  /** The same, as the beginning of a thread of its own where a chat has threads. */
  begin: (address: unknown, reply: Reply) => Promise<Delivery>;
  /**
   * Asks Teams for the account that wrote from this address.
   * @returns its mail addresses; none where nothing is signed, or where Teams gives none in time
   */
  accountAddresses: (address: unknown) => Promise<string[]>;
  close: () => Promise<void>;
}

/** Ten seconds: longer would hold a turn past the fifteen after which Teams sends it again. */
const TIMEOUT = 10_000;

/** Who someone is can also be shown with a code: it is not worth a long wait. */
const MEMBER_TIMEOUT = 3_000;

/** Services that keep open connections; a bot in Teams sees one or two. */
const MOST_SERVICES = 20;

/** A sender with connections kept open for each service. */
export function createSender({ token, isAllowed, render, timeout = TIMEOUT }: SenderOptions): Sender {
  const pools = new Map<string, Pool>();

  function poolFor(origin: string): Pool {
    const pool = pools.get(origin) ?? new Pool(origin, poolOptions(timeout));
    pools.delete(origin);
    pools.set(origin, pool);
    const [oldest] = pools.keys();
    if (pools.size > MOST_SERVICES && oldest !== undefined) {
      void pools.get(oldest)?.close();
      pools.delete(oldest);
    }
    return pool;
  }

  /**
   * What can't be put in the place of an earlier message, which may have been deleted, is left at that: it says nothing
   * that isn't said elsewhere.
   */
  async function post(address: Address, activity: OutgoingActivity): Promise<Delivery> {
    const delivery = await attempt(address, activity);
    return activity.id === undefined || delivery.kind === 'retry' ? delivery : { kind: 'sent' };
  }

  async function attempt(address: Address, activity: OutgoingActivity): Promise<Delivery> {
    if (!isAllowed(address.serviceUrl)) return { kind: 'dead', reason: 'service host not allowed' };
    const authorization = await token().catch(() => null);
    if (authorization === null) return { kind: 'retry', reason: 'no token for the channel' };
    const { origin, path } = endpointOf(address, activity);
    try {
      const { statusCode, headers, body } = await poolFor(origin).request({
        method: activity.id === undefined ? 'POST' : 'PUT',
        path,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          ...(authorization === undefined ? {} : { authorization: `Bearer ${authorization}` }),
        },
        body: JSON.stringify(addressed(activity, address)),
      });
      const answered = await readJson(body, AbortSignal.timeout(timeout)).catch(() => undefined);
      const delivery = deliveryOf(statusCode, String(headers['retry-after'] ?? '') || undefined, new Date());
      return withId(delivery, answered);
    } catch (error) {
      return deliveryAfterError(error);
    }
  }

  async function member(address: Address): Promise<string[]> {
    const path = memberPath(address);
    if (path === undefined || !isAllowed(address.serviceUrl)) return [];
    const authorization = await token();
    if (authorization === undefined) return [];
    const { origin, pathname } = new URL(address.serviceUrl);
    const signal = AbortSignal.timeout(Math.min(timeout, MEMBER_TIMEOUT));
    const { statusCode, headers, body } = await poolFor(origin).request({
      method: 'GET',
      path: `${pathname.endsWith('/') ? pathname : `${pathname}/`}${path}`,
      headers: { authorization: `Bearer ${authorization}` },
      signal,
    });
    const tooLarge = Number(headers['content-length'] ?? 0) > LARGEST_ANSWER;
    if (statusCode === 200 && !tooLarge) return addressesIn(await readJson(body, signal), address.person.id);
    await body.dump({ limit: LARGEST_ANSWER, signal });
    return [];
  }

  return {
    post,
    async reply(outgoing) {
      const address = readAddress(outgoing.address);
      if (!address) return { kind: 'dead', reason: 'unreadable address' };
      const delivery = await post(address, render(outgoing.reply, address));
      return delivery.kind === 'sent' && delivery.id
        ? { ...delivery, place: placeOf(address, delivery.id) }
        : delivery;
    },
    chat(kept, reply) {
      const address = readAddress(kept);
      if (!address) return Promise.resolve({ kind: 'dead', reason: 'unreadable address' });
      return post({ ...address, replyTo: undefined }, render(reply, address));
    },
    begin(kept, reply) {
      const address = readAddress(kept);
      if (!address) return Promise.resolve({ kind: 'dead', reason: 'unreadable address' });
      const root = { ...address, conversationId: rootOf(address), replyTo: undefined };
      return post(root, render(reply, root));
    },
    async accountAddresses(kept) {
      const address = readAddress(kept);
      return address ? member(address).catch(() => []) : [];
    },
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
      pools.clear();
    },
  };
}

function poolOptions(timeout: number): Pool.Options {
  return {
    connections: 64,
    connect: { timeout: Math.min(timeout, 5000) },
    headersTimeout: timeout,
    bodyTimeout: timeout,
  };
}

/** What has an id is put in the place of the message with that id. */
function endpointOf(
  { serviceUrl, conversationId, replyTo }: Address,
  { id = replyTo }: OutgoingActivity,
): { origin: string; path: string } {
  const { origin, pathname } = new URL(serviceUrl);
  const activities = `v3/conversations/${encodeURIComponent(conversationId.toWellFormed())}/activities`;
  const last = id === undefined ? '' : `/${encodeURIComponent(id.toWellFormed())}`;
  return { origin, path: `${pathname.replace(/(?<!\/)\/*$/, '/')}${activities}${last}` };
}

function addressed(activity: OutgoingActivity, address: Address): object {
  return {
    ...activity,
    channelId: address.channelId,
    serviceUrl: address.serviceUrl,
    conversation: { id: address.conversationId },
    from: address.bot,
    recipient: address.person,
    ...(address.replyTo === undefined ? {} : { replyToId: address.replyTo }),
  };
}
