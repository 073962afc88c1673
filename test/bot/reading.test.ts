import { IncomingActivity } from '../../src/bot/activity.ts';
import { readActivity } from '../../src/bot/reading.ts';
import { placeOf } from '../../src/bot/place.ts';
import { activity, message } from '../helpers/activities.ts';

const SERVICE = 'https://smba.trafficmanager.net/emea/';
const BOT = { type: 'mention', text: '<at>Briefwijzer</at>', mentioned: { id: '28:briefwijzer' } };
const JAN = { type: 'mention', text: '<at>Jan</at>', mentioned: { id: '29:jan' } };
const CHANNEL = { conversation: { id: '19:team;messageid=1', conversationType: 'channel' } };
const GROUP = { conversation: { id: '19:group', conversationType: 'groupChat' } };

const UNDER = placeOf({ channelId: 'msteams', conversationId: 'a:conversation' }, 'reply-1');

const read = (sent: unknown) => readActivity(IncomingActivity.parse(sent));
const contentOf = (sent: unknown) => {
  const reading = read(sent);
  return reading.kind === 'message' ? reading.message.content : reading.kind;
};

test.each([
  ['text', message(SERVICE, '  Wat is de deadline?\u200B '), { kind: 'text', text: 'Wat is de deadline?' }],
  ['no text at all', activity(SERVICE), { kind: 'text', text: '' }],
  [
    'the name of the bot is taken out',
    message(SERVICE, '<at>Briefwijzer</at> help', { entities: [BOT] }),
    { kind: 'text', text: 'help' },
  ],
  [
    'of another person the name is left',
    message(SERVICE, 'meld <at>Jan</at> aan', { entities: [JAN] }),
    { kind: 'text', text: 'meld Jan aan' },
  ],
  [
    'a group chat needs no mention, Teams sees to that',
    message(SERVICE, 'help', GROUP),
    { kind: 'text', text: 'help' },
  ],
  ['a channel does', message(SERVICE, 'koffie?', CHANNEL), 'nothing'],
  [
    'and is answered with one',
    message(SERVICE, '<at>Briefwijzer</at> help', { ...CHANNEL, entities: [BOT] }),
    { kind: 'text', text: 'help' },
  ],
  [
    'a button of a card',
    activity(SERVICE, { value: { draft: 'd1', action: 'verstuur' } }),
    { kind: 'press', draft: 'd1', action: 'verstuur' },
  ],
  [
    'a card that is not ours',
    message(SERVICE, 'ja', { value: { draft: 1, evil: true } }),
    { kind: 'text', text: 'ja' },
  ],
  ['typing', activity(SERVICE, { type: 'typing' }), 'nothing'],
  ['a reaction', activity(SERVICE, { type: 'messageReaction' }), 'nothing'],
  ['a deleted message', activity(SERVICE, { type: 'messageDelete' }), 'nothing'],
  [
    'a changed message',
    message(SERVICE, 'nee', { type: 'messageUpdate', channelData: { eventType: 'editMessage' } }),
    { kind: 'text', text: 'nee', edited: true },
  ],
  [
    'a changed message in a channel that does not name the bot',
    message(SERVICE, 'nee', {
      ...CHANNEL,
      type: 'messageUpdate',
      channelData: { eventType: 'editMessage' },
    }),
    'nothing',
  ],
  [
    'someone for whom the app is installed',
    activity(SERVICE, { type: 'installationUpdate', action: 'add' }),
    { kind: 'joined' },
  ],
  [
    'an app that is brought up to date',
    activity(SERVICE, { type: 'installationUpdate', action: 'add-upgrade' }),
    'nothing',
  ],
  ['an app that is removed', activity(SERVICE, { type: 'installationUpdate', action: 'remove' }), 'nothing'],
  [
    'an app that is installed for a group',
    activity(SERVICE, { ...GROUP, type: 'installationUpdate', action: 'add' }),
    'nothing',
  ],
  [
    'a message that is brought back',
    activity(SERVICE, { type: 'messageUpdate', channelData: { eventType: 'undeleteMessage' } }),
    'nothing',
  ],
  [
    'someone who gets the bot',
    activity(SERVICE, { type: 'conversationUpdate', membersAdded: [{ id: '28:briefwijzer' }] }),
    { kind: 'joined' },
  ],
  [
    'a member of a group',
    activity(SERVICE, { ...GROUP, type: 'conversationUpdate', membersAdded: [{ id: '29:jan' }] }),
    'nothing',
  ],
  ['a chat with a new name', activity(SERVICE, { type: 'conversationUpdate' }), 'nothing'],
  [
    'a thumb',
    feedback({ reaction: 'dislike', feedback: '{"feedbackText":"klopt niet"}' }),
    { kind: 'feedback', reaction: 'dislike', replyTo: UNDER, reasons: [], comment: 'klopt niet' },
  ],
  [
    'a thumb without a word',
    feedback({ reaction: 'like' }),
    { kind: 'feedback', reaction: 'like', replyTo: UNDER, reasons: [], comment: '' },
  ],
  [
    'a thumb with what is no JSON',
    feedback({ reaction: 'like', feedback: '{' }),
    { kind: 'feedback', reaction: 'like', replyTo: UNDER, reasons: [], comment: '' },
  ],
  [
    'a thumb in our own window',
    feedback({ reaction: 'dislike', feedback: '{"reasons":"0,2","comment":" te kort "}' }),
    { kind: 'feedback', reaction: 'dislike', replyTo: UNDER, reasons: [0, 2], comment: 'te kort' },
  ],
  [
    'the same, not as a text',
    feedback({ reaction: 'like', feedback: { reasons: '1' } }),
    { kind: 'feedback', reaction: 'like', replyTo: UNDER, reasons: [1], comment: '' },
  ],
  [
    'reasons that are none',
    feedback({ reaction: 'like', feedback: { reasons: 'x,-1,999,' } }),
    { kind: 'feedback', reaction: 'like', replyTo: UNDER, reasons: [], comment: '' },
  ],
  ['the window under a thumb', thumb({ actionName: 'feedback', actionValue: { reaction: 'like' } }), 'thumb'],
  [
    'the same, wrapped once more',
    thumb({ data: { actionName: 'feedback', actionValue: { reaction: 'dislike' } } }),
    'thumb',
  ],
  ['the window under no thumb', thumb({ actionName: 'feedback' }), 'unreadable invoke'],
  ['a thumb sideways', feedback({ reaction: 'meh' }), 'unreadable invoke'],
  ['another invoke', activity(SERVICE, { type: 'invoke', name: 'signin/verifyState' }), 'unknown invoke'],
])('%s', (_what, sent, content) => {
  expect(contentOf(sent)).toEqual(content);
});

function thumb(value: object) {
  return activity(SERVICE, { type: 'invoke', name: 'message/fetchTask', replyToId: 'reply-1', value });
}

function feedback(actionValue: object) {
  return activity(SERVICE, {
    type: 'invoke',
    name: 'message/submitAction',
    replyToId: 'reply-1',
    value: { actionName: 'feedback', actionValue },
  });
}

test('a person is known by the Entra id, or else by the id of the channel', () => {
  const known = read(message(SERVICE, 'hallo'));
  const guest = read(message(SERVICE, 'hallo', { from: { id: '29:gast' } }));
  expect(known).toMatchObject({
    message: {
      from: { id: 'msteams/tenant-1/anna-object-id', name: 'Anna de Wit', tenant: 'tenant-1' },
      scope: 'personal',
    },
  });
  expect(guest).toMatchObject({ message: { from: { id: 'msteams/tenant-1/29:gast', name: '' } } });
});

test('the same account in another channel or tenant is another person, in another conversation', () => {
  const fields = [
    {},
    { channelId: 'webchat' },
    { channelData: { tenant: { id: 'tenant-2' } } },
    { channelData: {}, conversation: { id: 'a:conversation' } },
    { channelData: { tenant: { id: 'tenant-1/anna-object-id' } }, from: { id: 'x' } },
  ];
  const messages = fields.flatMap((one) => {
    const reading = read(message(SERVICE, 'hallo', one));
    return reading.kind === 'message' ? [reading.message] : [];
  });
  expect(new Set(messages.map(({ from }) => from.id)).size).toBe(fields.length);
  expect(new Set(messages.map(({ conversation }) => conversation)).size).toBe(fields.length);
});

test('the tenant in the address of the service, which is signed, goes before what the message says', () => {
  const tenant = '72F988BF-86f1-41af-91ab-2d7cd011db47';
  const reading = read(message(`https://smba.trafficmanager.net/emea/${tenant}/`, 'hallo'));
  expect(reading).toMatchObject({ message: { from: { tenant: tenant.toLowerCase() } } });
});

test('ids can not run into each other', () => {
  const conversationOf = (conversation: string, person: string) => {
    const reading = read(message(SERVICE, 'x', { conversation: { id: conversation }, from: { id: person } }));
    return reading.kind === 'message' ? reading.message.conversation : '';
  };
  expect(conversationOf('a/b', 'c')).not.toBe(conversationOf('a', 'b/c'));
  expect(conversationOf('__proto__', "x'; drop table")).toBe(
    "msteams/__proto__/x'%3B%20drop%20table/tenant-1",
  );
  expect(conversationOf('half \uD83D', 'c')).toBe('msteams/half%20%EF%BF%BD/c/tenant-1');
});

test('only what was said is replied to; a welcome stands by itself', () => {
  const said = read(message(SERVICE, 'hallo', { id: 'said-1' }));
  const joined = read(activity(SERVICE, { type: 'conversationUpdate', membersAdded: [{ id: 'x' }] }));
  expect(said).toMatchObject({ message: { address: { replyTo: 'said-1' } } });
  expect(joined).not.toHaveProperty('message.address.replyTo');
});
