import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Content, Message } from '../dialogs/message.ts';
import type { StaffAsked } from '../dialogs/staff/staffCard.ts';
import { tenantsOf, type IncomingActivity } from './activity.ts';
import { addressOf, scopeOf } from './address.ts';
import { readLink, readQuery } from './composeExtension.ts';
import { readFeedback, readThumb, type Reaction } from './feedbackWindow.ts';
import { readOwnAction, readSays } from './ownCard.ts';
import { placeOf, rootOf } from './place.ts';
import { readFilled } from './formSheet.ts';
import { readStaffAction, readStaffSubmit } from './staffCard.ts';
import { shortKey } from './shortKey.ts';
import { accountOf, encode, personOf } from './person.ts';
import { tidyText } from './text.ts';
import { typedText } from './typed.ts';

/** What an activity turns out to be. */
type ActivityReading =
  | { kind: 'message'; message: Message }
  /** A window is opened, or was filled in: what it shows next is the answer. */
  | { kind: 'window'; message: Message }
  /** Letters are searched from the compose box; nothing is said or kept. */
  | { kind: 'search'; text: string; skip: number }
  /** An address was pasted that may be a letter's. */
  | { kind: 'link'; address: string }
  /** A card of one's own registrations is looked at, after what a button of it typed. */
  | { kind: 'own'; message: Message; page: number; says: boolean }
  /** Somebody of the staff does something on a card of their channel. */
  | { kind: 'staff'; message: Message; asked: StaffAsked }
  /** The window under a thumb is opened. */
  | { kind: 'thumb'; thumb: Reaction }
  | { kind: 'unreadable invoke' }
  | { kind: 'unknown invoke' }
  /** Typing, reactions, deleted messages, members of a group: nothing to say. */
  | { kind: 'nothing' };

const draft = z.string().min(1).max(200);
const Press = z.object({
  draft,
  action: z.string().min(1).max(100),
  said: z.string().max(300).optional(),
  shown: z.string().max(40).optional(),
});

const Task = z.object({ data: z.unknown() });
const Opened = z.object({ draft });

/** Reads an activity of the channel as something a person did. Pure. */
export function readActivity(activity: IncomingActivity): ActivityReading {
  switch (activity.type) {
    case 'message':
      return readMessage(activity);
    case 'messageUpdate':
      return activity.channelData?.eventType === 'editMessage' ? readEdited(activity) : { kind: 'nothing' };
    case 'conversationUpdate':
      return activity.membersAdded?.length ? readArrival(activity) : { kind: 'nothing' };
    case 'installationUpdate':
      return activity.action === 'add' ? readArrival(activity) : { kind: 'nothing' };
    case 'invoke':
      return readInvoke(activity);
    default:
      return { kind: 'nothing' };
  }
}

function readMessage(activity: IncomingActivity): ActivityReading {
  const card = activity.replyToId ?? undefined;
  const press = Press.safeParse(activity.value);
  if (press.success) return asMessage(activity, { kind: 'press', ...press.data, card });
  const filled = readFilled(activity.value);
  if (filled) return asMessage(activity, { kind: 'sheet', ...filled, card });
  const staff = readStaffSubmit(activity.value);
  if (staff) return asStaff(activity, staff);
  const says = readSays(activity.value);
  if (says !== undefined) return asMessage(activity, { kind: 'text', text: tidyText(says) });
  if (!isForTheBot(activity)) return { kind: 'nothing' };
  return asMessage(activity, { kind: 'text', text: tidyText(typedText(withoutMentions(activity))) });
}

/** A message that was changed keeps its id, so what it says now is part of the key: the same change twice is one message. */
function readEdited(activity: IncomingActivity): ActivityReading {
  if (!isForTheBot(activity)) return { kind: 'nothing' };
  const text = tidyText(typedText(withoutMentions(activity)));
  const change = createHash('sha256').update(text).digest('hex');
  return asMessage({ ...activity, id: `${activity.id}/${change}` }, { kind: 'text', text, edited: true });
}

/** Someone who gets the bot for themselves is welcomed; a group is not, member by member. */
function readArrival(activity: IncomingActivity): ActivityReading {
  if (scopeOf(activity) !== 'personal') return { kind: 'nothing' };
  return asMessage({ ...activity, id: activity.id ?? 'joined' }, { kind: 'joined' });
}

function readInvoke(activity: IncomingActivity): ActivityReading {
  switch (activity.name ?? '') {
    case 'message/submitAction':
      return readFeedbackOn(activity);
    case 'message/fetchTask': {
      const thumb = readThumb(activity.value);
      return thumb === undefined ? { kind: 'unreadable invoke' } : { kind: 'thumb', thumb };
    }
    case 'adaptiveCard/action': {
      const staff = readStaffAction(activity.value);
      if (staff) return asStaff(activity, staff);
      const asked = readOwnAction(activity.value);
      if (!asked) return { kind: 'unreadable invoke' };
      const { page, says } = asked;
      const message = messageOf(activity, { kind: 'text', text: tidyText(says ?? '') });
      return { kind: 'own', message, page, says: says !== undefined };
    }
    case 'composeExtension/query': {
      const query = readQuery(activity.value);
      return query ? { kind: 'search', ...query } : { kind: 'unreadable invoke' };
    }
    case 'composeExtension/queryLink': {
      const address = readLink(activity.value);
      return address === undefined ? { kind: 'unreadable invoke' } : { kind: 'link', address };
    }
    case 'task/fetch':
    case 'task/submit':
      return readTask(activity);
    default:
      return { kind: 'unknown invoke' };
  }
}

function readTask(activity: IncomingActivity): ActivityReading {
  const { data: { data } = {} } = Task.safeParse(activity.value);
  const filled = activity.name === 'task/submit' ? readFilled(data) : undefined;
  const opened = activity.name === 'task/fetch' ? Opened.safeParse(data).data : undefined;
  if (filled)
    return { kind: 'window', message: messageOf(activity, { kind: 'sheet', ...filled, window: true }) };
  return opened
    ? { kind: 'window', message: messageOf(activity, { kind: 'open', draft: opened.draft }) }
    : { kind: 'unreadable invoke' };
}

function readFeedbackOn(activity: IncomingActivity): ActivityReading {
  const feedback = readFeedback(activity.value);
  if (!feedback) return { kind: 'unreadable invoke' };
  const under = activity.replyToId;
  const replyTo = under ? placeOf(addressOf(activity), under) : '';
  return asMessage(activity, { kind: 'feedback', replyTo, ...feedback });
}

function asStaff(activity: IncomingActivity, asked: StaffAsked): ActivityReading {
  return { kind: 'staff', message: messageOf(activity, { kind: 'text', text: '' }), asked };
}

function asMessage(activity: IncomingActivity, content: Content): ActivityReading {
  return { kind: 'message', message: messageOf(activity, content) };
}

function messageOf(activity: IncomingActivity, content: Content): Message {
  return {
    id: shortKey(activity.id ?? ''),
    conversation: keyOf(activity),
    ...(scopeOf(activity) !== 'personal' && { chat: chatOf(activity) }),
    channel: activity.channelId,
    scope: scopeOf(activity),
    from: personOf(activity),
    content,
    address: addressOf(activity),
  };
}

/** One person's part in one conversation. */
function keyOf(activity: IncomingActivity): string {
  const { channelId, conversation } = activity;
  const parts = [channelId, conversation.id, accountOf(activity), ...tenantsOf(activity).slice(0, 1)];
  return shortKey(parts.map(encode).join('/'));
}

/** One chat, with all its threads and whoever is in it. */
function chatOf(activity: IncomingActivity): string {
  const root = rootOf({ conversationId: activity.conversation.id });
  return shortKey([activity.channelId, root, ...tenantsOf(activity).slice(0, 1)].map(encode).join('/'));
}

/** In a channel of a team the bot speaks when spoken to. */
function isForTheBot(activity: IncomingActivity): boolean {
  return scopeOf(activity) !== 'channel' || mentionsOfTheBot(activity).length > 0;
}

function mentionsOfTheBot(activity: IncomingActivity) {
  return (activity.entities ?? []).filter(
    (entity) => entity.type === 'mention' && entity.mentioned?.id === activity.recipient.id,
  );
}

/** The bot's own name is taken out; of other people the name is left. */
function withoutMentions(activity: IncomingActivity): IncomingActivity {
  const text = mentionsOfTheBot(activity).reduce(
    (rest, mention) => (mention.text ? rest.replaceAll(mention.text, ' ') : rest),
    activity.text ?? '',
  );
  return { ...activity, text: text.replace(/<at(?: [^<>]*)?>([^<>]*)<\/at>/gi, '$1') };
}
