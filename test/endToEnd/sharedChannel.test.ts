import { activity, message, post } from '../helpers/activities.ts';
import { botForFile } from '../helpers/wholeBot.ts';

const here = botForFile();
const ROOT = '19:gedeeld@thread.tacv2';

/** As Teams sends it from a channel that is shared with a team of another organisation: the tenant is the host's. */
const SHARED = {
  conversation: {
    id: `${ROOT};messageid=1521`,
    isGroup: true,
    conversationType: 'channel',
    tenantId: 'host-tenant',
  },
  channelData: {
    tenant: { id: 'host-tenant' },
    team: { id: '19:team@thread.tacv2', aadGroupId: 'group', tenantId: 'host-tenant', type: 'standard' },
    channel: { id: ROOT, name: 'Samen', type: 'shared' },
    settings: { selectedChannel: { id: ROOT } },
    source: { name: 'message' },
  },
  from: { id: '29:gast', name: 'Guus Gast', aadObjectId: 'gast-object-id', tenantId: 'other-tenant' },
};
const MENTION = {
  type: 'mention',
  text: '<at>Briefwijzer</at>',
  mentioned: { id: '28:briefwijzer', name: 'Briefwijzer' },
};

const heard = () => here.channel.posted.filter(({ conversation }) => conversation.id.startsWith(ROOT));

/** Somebody of the other organisation says this. @returns what is said in the channel for it */
async function said(text: string, fields: Record<string, unknown> = { entities: [MENTION] }) {
  const before = heard().length;
  const sent = message(here.channel.serviceUrl, text, { ...SHARED, ...fields });
  expect((await post(here.bot.endpoint, sent)).status).toBe(200);
  return heard().slice(before);
}

test.each([
  ['the bot may come in', { membersAdded: [{ id: '28:briefwijzer' }] }],
  [
    'a member of the other organisation comes in',
    { membersAdded: [{ id: '29:gast', aadObjectId: 'gast-object-id' }] },
  ],
  [
    'it is shared with a team',
    {
      channelData: {
        ...SHARED.channelData,
        eventType: 'channelShared',
        sharedWithTeams: [{ id: '19:other@thread.tacv2', tenantId: 'other-tenant', aadGroupId: 'other' }],
      },
    },
  ],
  [
    'it is shared no more',
    {
      channelData: { ...SHARED.channelData, eventType: 'channelUnshared', unsharedFromTeams: [{ id: 'x' }] },
    },
  ],
])('case 144: in a shared channel nothing is said when %s', async (_what, fields) => {
  const sent = activity(here.channel.serviceUrl, { ...SHARED, type: 'conversationUpdate', ...fields });
  expect((await post(here.bot.endpoint, sent)).status).toBe(200);
  expect(heard()).toEqual([]);
});

test('case 144: there a member of another organisation is answered in the thread, when the bot is meant', async () => {
  expect(await said('Wanneer is de startdag?', {})).toEqual([]);
  const [answer, ...more] = await said('<at>Briefwijzer</at> Wanneer is de startdag?');
  expect(more).toEqual([]);
  expect(answer?.text).toMatch(/5 april 2018[^]*Lbr\. 18\/009/);
  expect(answer?.conversation.id).toBe(SHARED.conversation.id);
  expect(answer?.replyToId).toMatch(/^activity-/);
  expect(answer).not.toHaveProperty('suggestedActions');
});

test('case 144: what is personal is asked and told in the personal chat alone', async () => {
  const [own] = await said('<at>Briefwijzer</at> mijn aanmeldingen');
  expect(own?.text).toContain('alleen in onze persoonlijke chat');
  await said('<at>Briefwijzer</at> ik wil iemand aanmelden voor de startdag');
  const [stopped] = await said('<at>Briefwijzer</at> Utrecht');
  expect(stopped?.text).toContain('alleen in onze persoonlijke chat');
  expect(JSON.stringify(heard().map(({ text, attachments }) => [text, attachments]))).not.toMatch(
    /Guus|Gast/,
  );
  expect(heard().filter(({ attachments }) => attachments !== undefined)).toEqual([]);
});
