import { activity, post } from '../helpers/activities.ts';
import { describeWithChromium } from '../helpers/chromium.ts';
import { openTryOut, type TryOut } from '../helpers/tryOut.ts';

/** Who the Playground plays, and a colleague. */
const ANNA = '00000000-0000-0000-0000-0000000000020';
const BRAM = '00000000-0000-0000-0000-0000000000021';

const GROUP = 'Overleg startdag';
const CHANNEL = 'Team IBP - Startdag';

describeWithChromium('the try-out where others read along (needs Debian chromium)', () => {
  let tryOut: TryOut;
  beforeAll(async () => {
    tryOut = await openTryOut({ SECRETARIAT_ACCOUNTS: `${ANNA},${BRAM}` });
    await tryOut.shown(/proefopstelling/);
  }, 120_000);
  afterAll(() => tryOut?.close());

  test.each([
    ['a group', GROUP],
    ['a channel', CHANNEL],
  ])(
    'in %s a question is answered with the passage and its letter',
    async (_, chat) => {
      await tryOut.open(chat);
      await tryOut.mention(
        'Tot wanneer kan ik iemand aanmelden voor de startdag?',
        /tot en met dinsdag 27 maart/,
      );
      await tryOut.shown(/Deze persoon schrijft zich uiterlijk dinsdag 27 maart in/);
      expect(
        await tryOut.page.getByRole('link', { name: 'Open de brief' }).last().getAttribute('href'),
      ).toMatch(/\/brieven\/lbr-18-009#p\d/);
      await tryOut.picture(`antwoord-${chat}`);
    },
    60_000,
  );

  test('a dialog stops in the group where it gets personal, and goes on in the personal chat', async () => {
    await tryOut.open(GROUP);
    await tryOut.mention('ik wil iemand aanmelden voor de startdag', /Voor welke gemeente/);
    await tryOut.mention('Utrecht', /gaat over persoonlijke gegevens/);
    await tryOut.picture('groep-naar-persoonlijk');
    await tryOut.open('Personal Chat');
    await tryOut.say('ga verder', /voornaam en achternaam/);
    for (const [said, asked] of FORM) await tryOut.say(said, asked);
    await tryOut.press('Versturen');
    await tryOut.shown(/Ontvangen:.*SD-2018-\d{4}/);
    await tryOut.open(GROUP);
    await tryOut.shown(/gaat over persoonlijke gegevens/);
    expect(await tryOut.page.getByText('SD-2018').count()).toBe(0);
  }, 120_000);

  test('a question goes to the channel of the secretariat, and its answer comes back in the chat', async () => {
    await tryOut.open(CHANNEL);
    await tryOut.mention('koppel dit kanaal', /Dit kanaal is gekoppeld/);
    await tryOut.open('Personal Chat');
    await tryOut.say('Hoeveel kost een nieuw paspoort?', /vraag het de VNG/);
    await tryOut.say('vraag het de VNG', /Zal ik deze vraag versturen/);
    await tryOut.picture('vraag-aan-de-vng');
    await tryOut.say('ja', /Uw vraag is verstuurd/);
    await tryOut.open(CHANNEL);
    await tryOut.shown(/Vraag aan de VNG/);
    await tryOut.press('Beantwoorden');
    await tryOut.page.getByLabel('Uw antwoord').fill('Dat verschilt per gemeente.');
    await tryOut.picture('kanaal-beantwoorden');
    await tryOut.press('Beantwoorden');
    await tryOut.shown(/Vraag aan de VNG, beantwoord/);
    await tryOut.picture('kanaal-beantwoord');
    await tryOut.open('Personal Chat');
    await tryOut.shown(/Dat verschilt per gemeente/);
    await tryOut.picture('antwoord-van-de-vng');
  }, 120_000);

  test('of two who press at once one picks it up, and the other is told', async () => {
    await tryOut.say('Vraag de VNG: mag mijn wethouder ook mee?', /Zal ik deze vraag versturen/);
    await tryOut.say('ja', /Uw vraag is verstuurd/);
    await tryOut.open(CHANNEL);
    await tryOut.shown(/mag mijn wethouder ook mee/);
    const pickUp = tryOut.page.getByRole('button', { name: 'Oppakken' });
    await pickUp.waitFor();
    const number = /VR-2018-\d{4}(?=\s+mag mijn wethouder)/.exec(
      await tryOut.page.locator('body').innerText(),
    );
    await pickUp.dispatchEvent('click');
    const { body } = await post(tryOut.endpoint, pressedByBram(number?.[0]));
    const annaWas = JSON.stringify(body).includes('intussen gewijzigd');
    await tryOut.shown(annaWas ? /opgepakt door Anna de Wit/ : /opgepakt door Bram Jansen/);
    expect(await tryOut.page.getByRole('button', { name: 'Oppakken' }).count()).toBe(0);
    await tryOut.picture('kanaal-opgepakt');
  }, 120_000);

  test('all of it is healthy: nothing wants a person', () => {
    expect(tryOut.running.output()).not.toContain('alarm');
  });

  /** As the Playground sends a press, of the colleague whom it doesn't play. */
  function pressedByBram(number = 'no number'): object {
    const tenant = '00000000-0000-0000-0000-0000000000001';
    const data = { staff: number, act: 'pickUp', revision: 1 };
    return activity(new URL('/_connector', tryOut.address).href, {
      from: { id: 'user-id-1', name: 'Bram Jansen', aadObjectId: BRAM },
      conversation: { id: 'channel-startdag-id', conversationType: 'channel', tenantId: tenant },
      channelData: { tenant: { id: tenant } },
      ...{ type: 'invoke', name: 'adaptiveCard/action' },
      value: { action: { type: 'Action.Execute', verb: 'staff', data } },
    });
  }
});

/** What is said after the gemeente, and what the bot says then. */
const FORM: [string, RegExp][] = [
  ['Jan de Boer', /functie van Jan de Boer/],
  ['beleidsadviseur', /e-mailadres is Jan de Boer/],
  ['j.deboer@utrecht.nl', /Voor welke opgave/],
  ['klimaat', /Klopt dat alle drie/],
  ['ja', /Klopt dit/],
];
