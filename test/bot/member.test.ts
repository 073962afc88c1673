import { addressesIn } from '../../src/bot/member.ts';
import { createRenderer } from '../../src/bot/render.ts';
import { createSender } from '../../src/bot/sender.ts';
import { openChannel } from '../helpers/channel.ts';
import type { Channel } from '../helpers/channel.ts';

const ID = '29:els';
const OWN = { id: ID, userPrincipalName: 'SmitE@Utrecht.nl', email: 'els.smit@utrecht.nl' };

test.each<[string, unknown, string[]]>([
  ['its name and its address', OWN, ['smite@utrecht.nl', 'els.smit@utrecht.nl']],
  ['one when they are the same', { ...OWN, email: 'smite@utrecht.nl' }, ['smite@utrecht.nl']],
  ['no address in a domain that is not its own', { ...OWN, email: 'els@vng.nl' }, ['smite@utrecht.nl']],
  ['nothing of a guest', { ...OWN, userPrincipalName: 'els_utrecht.nl#EXT#@vng.onmicrosoft.com' }, []],
  ['nothing without a name', { ...OWN, userPrincipalName: undefined }, []],
  ['nothing of somebody else', { ...OWN, id: '29:jan' }, []],
  ['nothing of what is no account', ['x'], []],
  ['nothing of a name that is no address', { ...OWN, userPrincipalName: 'els' }, []],
])('of an account is taken: %s', (_what, body, expected) => {
  expect(addressesIn(body, ID)).toEqual(expected);
});

describe('asking the channel', () => {
  let channel: Channel;
  beforeEach(async () => {
    channel = await openChannel();
    channel.members.set(ID, OWN);
  });
  afterEach(() => channel.close());

  const senderWith = (token: string | undefined, allowed = true) =>
    createSender({
      token: () => Promise.resolve(token),
      isAllowed: () => allowed,
      render: createRenderer((sentence) => sentence),
      timeout: 300,
    });
  const address = (channelId = 'msteams') => ({
    serviceUrl: channel.serviceUrl,
    channelId,
    conversationId: 'a:1/2',
    scope: 'personal',
    bot: { id: '28:bot' },
    person: { id: ID },
  });

  test('a signed bot on Teams is told', async () => {
    const sender = senderWith('TOKEN');
    expect(await sender.accountAddresses(address())).toEqual(['smite@utrecht.nl', 'els.smit@utrecht.nl']);
    await sender.close();
  });

  test.each<[string, () => Promise<string[]>]>([
    ['nothing is signed', () => asked(senderWith(undefined), address())],
    ['it is another channel', () => asked(senderWith('TOKEN'), address('emulator'))],
    ['the service may not be asked', () => asked(senderWith('TOKEN', false), address())],
    ['there is no address', () => asked(senderWith('TOKEN'), null)],
    ['it is not there', () => asked(senderWith('TOKEN'), { ...address(), person: { id: '29:jan' } })],
    [
      'it does not answer',
      () => {
        channel.members.set(ID, 'hang');
        return asked(senderWith('TOKEN'), address());
      },
    ],
    [
      'it says too much',
      () => {
        channel.members.set(ID, { ...OWN, more: 'x'.repeat(100_000) });
        return asked(senderWith('TOKEN'), address());
      },
    ],
  ])('nobody is known when %s', async (_what, ask) => {
    expect(await ask()).toEqual([]);
  });

  async function asked(sender: ReturnType<typeof senderWith>, of: unknown): Promise<string[]> {
    const addresses = await sender.accountAddresses(of);
    await sender.close();
    return addresses;
  }
});
