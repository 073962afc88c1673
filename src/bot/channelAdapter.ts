import { CloudAdapter, TurnContext, type Activity, type ResourceResponse } from 'botbuilder';
import type { Delivery } from '../dialogs/message.ts';
import type { IncomingActivity } from './activity.ts';
import { addressOf } from './address.ts';
import { refusalOf, refusalOfSigned, type Admission } from './claims.ts';
import type { Credentials } from './identity.ts';
import type { OutgoingActivity } from './render.ts';
import type { Sender } from './sender.ts';
import { KeysUnavailable } from './signingKeys.ts';

/** What an activity is answered: the status and body of the HTTP response. */
export interface Answer {
  status: number;
  body?: unknown;
}

/** A message that did not reach the channel; it is still there for the outbox. */
export class NotDelivered extends Error {
  override name = 'NotDelivered';
  readonly delivery: Exclude<Delivery, { kind: 'sent' }>;

  constructor(delivery: Exclude<Delivery, { kind: 'sent' }>) {
    super(delivery.reason);
    this.delivery = delivery;
  }
}

/**
 * Botbuilder's adapter with a check of the claims after its own, and with our own way of sending:
 * its client builds two pipelines a turn, has no time-out, and repeats what may have arrived.
 */
export class ChannelAdapter extends CloudAdapter {
  readonly #admission: Admission;
  readonly #signed: boolean;
  readonly #sender: Sender;

  /** @param signed whether requests must be signed */
  constructor({ authentication }: Credentials, admission: Admission, signed: boolean, sender: Sender) {
    super(authentication);
    this.#admission = admission;
    this.#signed = signed;
    this.#sender = sender;
  }

  /** Lets an activity in, runs the turn, and gives what the request is to be answered. */
  async receive(
    authorization: string,
    activity: IncomingActivity,
    turn: (context: TurnContext) => Promise<Answer>,
  ): Promise<Answer> {
    const refused = await this.#refused(authorization, activity);
    if (refused) return refused;
    const context = new TurnContext(this, activity as Activity);
    let answer: Answer = { status: 500, body: { code: 'TurnFailed' } };
    await this.runMiddleware(context, async (revocable) => {
      answer = await turn(revocable);
    });
    const { bufferedReplyActivities: activities } = context;
    answer = context.turnState.get<Answer | undefined>(FAILURE) ?? answer;
    return activity.deliveryMode === 'expectReplies' && activity.type !== 'invoke' && answer.status === 200
      ? { status: 200, body: { activities } }
      : answer;
  }

  /** Sends through our own sender; called by a turn's context. @returns where each stands, empty where the channel doesn't say */
  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const address = addressOf(context.activity);
    const sent: ResourceResponse[] = [];
    for (const activity of activities) {
      const delivery = await this.#sender.post(address, activity as OutgoingActivity);
      if (delivery.kind !== 'sent') throw new NotDelivered(delivery);
      sent.push({ id: delivery.id ?? '' });
    }
    return sent;
  }

  /** Puts what is sent in the place of an earlier message. */
  override async updateActivity(context: TurnContext, activity: Partial<Activity>): Promise<void> {
    await this.sendActivities(context, [activity]);
  }

  async #refused(authorization: string, activity: IncomingActivity): Promise<Answer | undefined> {
    if (!this.#signed) return forbidden(refusalOf(activity, this.#admission));
    try {
      const { claimsIdentity } = await this.botFrameworkAuthentication.authenticateRequest(
        activity as Activity,
        authorization,
      );
      return forbidden(refusalOfSigned(claimsIdentity, activity, this.#admission));
    } catch (error) {
      return error instanceof KeysUnavailable
        ? { status: 503, body: { code: 'KeysUnavailable' } }
        : { status: 401, body: { code: 'BadToken' } };
    }
  }
}

function forbidden(code: string | undefined): Answer | undefined {
  return code === undefined ? undefined : { status: 403, body: { code } };
}

/** Where a failed turn leaves what the request is answered. */
export const FAILURE = Symbol('failure');
