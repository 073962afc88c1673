import { activity, message, post } from '../helpers/activities.ts';
import { botForFile } from '../helpers/wholeBot.ts';

const here = botForFile();
let people = 0;

/** Somebody new, with the activities that Teams sends when the app comes to them. */
function newcomer(conversationType = 'personal') {
  people += 1;
  const own = {
    from: { id: `29:new-${people}`, name: 'Anna de Wit', aadObjectId: `new-${people}` },
    conversation: { id: `a:new-${people}`, conversationType, tenantId: 'tenant-1' },
  };
  const send = (sent: unknown) => post(here.bot.endpoint, sent);
  return {
    send,
    installed: () => activity(here.channel.serviceUrl, { ...own, type: 'installationUpdate', action: 'add' }),
    added: () =>
      activity(here.channel.serviceUrl, {
        ...own,
        type: 'conversationUpdate',
        membersAdded: [{ id: '28:briefwijzer' }],
      }),
    says: (text: string, fields = {}) => message(here.channel.serviceUrl, text, { ...own, ...fields }),
    heard: () => here.channel.posted.filter(({ conversation }) => conversation.id === own.conversation.id),
  };
}

const WELCOME = expect.stringContaining('Welkom. Ik ben Briefwijzer.') as string;

test.each([
  ['the installation alone', ['installed']],
  ['the conversation alone', ['added']],
  ['the installation, then the conversation', ['installed', 'added']],
  ['the conversation, then the installation', ['added', 'installed']],
] as [string, ('installed' | 'added')[]][])('case 143: %s brings one welcome', async (_what, kinds) => {
  const anna = newcomer();
  for (const kind of kinds) expect((await anna.send(anna[kind]())).status).toBe(200);
  expect(anna.heard().map(({ text }) => text)).toEqual([WELCOME]);
  const { actions } = anna.heard()[0]?.suggestedActions as { actions: object[] };
  expect(actions[0]).toEqual({
    type: 'imBack',
    title: 'Tot wanneer aanmelden?',
    value: 'Tot wanneer kan ik iemand aanmelden?',
  });
});

test('case 143: both at once, and each sent again, bring one welcome', async () => {
  const anna = newcomer();
  const all = [anna.installed(), anna.added()];
  await Promise.all([...all, ...all].map((sent) => anna.send(sent)));
  await Promise.all(all.map((sent) => anna.send(sent)));
  expect(anna.heard().map(({ text }) => text)).toEqual([WELCOME]);
});

test.each(['groupChat', 'channel'])('case 143: in a %s nobody is welcomed', async (kind) => {
  const group = newcomer(kind);
  for (const sent of [group.installed(), group.added()]) expect((await group.send(sent)).status).toBe(200);
  expect(group.heard()).toEqual([]);
});

test('case 142: a question that was changed is answered anew, once', async () => {
  const anna = newcomer();
  await anna.send(anna.says('Wanneer is de startdag?', { id: 'said' }));
  const changed = {
    id: 'said',
    type: 'messageUpdate',
    channelData: { eventType: 'editMessage', tenant: { id: 'tenant-1' } },
  };
  const sent = anna.says('Wie organiseert de startdag?', changed);
  expect((await anna.send(sent)).status).toBe(200);
  expect((await anna.send(sent)).status).toBe(200);
  expect(anna.heard().map(({ text }) => text)).toEqual([
    expect.stringContaining('5 april 2018'),
    expect.stringContaining('organiseert'),
  ]);
});
