import type { Browser } from 'playwright-core';
import { describeWithChromium, openChromium, SCREENS } from '../helpers/chromium.ts';
import { openChannel, type Channel } from '../helpers/channel.ts';
import { startCommandLine } from '../helpers/commandLine.ts';
import { sql } from '../helpers/database.ts';
import { openTeamsClient, type TeamsClient } from '../helpers/teamsClient/client.ts';
import { startWholeBot, temporaryFolder, type WholeBot } from '../helpers/wholeBot.ts';

const WISH = 'ik wil iemand aanmelden voor de startdag';
const WINDOW = 'Invullen als formulier';
const TODAY = '2018-03-20';

/** A phone by day, a desktop by night. */
describeWithChromium.each([SCREENS[0], SCREENS[3]])(
  'in a stand-in for Teams, $name (needs Debian chromium)',
  (screen) => {
    let browser: Browser;
    let channel: Channel;
    let bot: WholeBot;
    let store: ReturnType<typeof temporaryFolder>;
    let teams: TeamsClient;
    beforeAll(async () => {
      browser = await openChromium();
      channel = await openChannel();
      store = temporaryFolder();
      bot = await startWholeBot(store.database, { PUBLIC_URL: 'https://briefwijzer.example.nl' });
    }, 120_000);
    afterAll(async () => {
      staff.stop();
      await browser?.close();
      await bot?.stop();
      await channel?.close();
      store?.remove();
    });

    const staff = startCommandLine();
    let played = 0;
    beforeEach(async () => {
      const me = { id: `anna-${(played += 1)}`, name: 'Anna de Wit' };
      teams = await openTeamsClient(browser, channel, bot.endpoint, me, screen);
    });
    afterEach(() => teams.page.close());

    /** What is filled in, by label: a text, a choice, or ja. */
    async function fillIn(values: Record<string, string>): Promise<void> {
      for (const [label, value] of Object.entries(values)) {
        const field = teams.window.getByLabel(label, { exact: true });
        if (label === 'Opgave') await field.selectOption({ label: value });
        else await field.fill(value);
      }
    }
    const agree = async () => {
      for (const yes of await teams.window.getByLabel('ja', { exact: true }).all()) await yes.check();
    };
    const REST = {
      Naam: 'Fatima El Amrani',
      Functie: 'beleidsadviseur wonen',
      'E-mailadres': 'f.elamrani@almere',
      Opgave: 'Toekomstbestendig wonen',
    };
    const stored = async () =>
      (await sql(store.database, "select number, answers from registrations where form = 'startdag'")).map(
        ({ number, answers }) => ({
          number: String(number),
          answers: JSON.parse(String(answers)) as { naam: string; functie: string; email: string },
        }),
      );

    test('begun in the chat, finished in the window: a fault beside its field, and sent once', async () => {
      await teams.say(WISH, /Voor welke gemeente/);
      await teams.picture('vraag');
      await teams.say('Almere', /voornaam en achternaam/);
      await teams.press(WINDOW);
      expect(await teams.window.getByLabel('Gemeente').inputValue()).toBe('Almere');
      await fillIn(REST);
      await agree();
      await teams.picture('venster');
      await teams.press('Verder');
      await teams.shown(/ontbreekt het einde, zoals \.nl/);
      expect(await teams.window.getByLabel('Functie').inputValue()).toBe('beleidsadviseur wonen');
      await teams.picture('venster-fout');
      expect(await teams.tooWide()).toBe(false);
      await fillIn({ 'E-mailadres': 'f.elamrani@almere.nl' });
      await teams.press('Verder');
      await teams.window.waitFor({ state: 'hidden' });
      await teams.shown(/Klopt dit/);
      await teams.picture('samenvatting');
      await teams.page.getByRole('button', { name: 'Versturen' }).last().dblclick();
      await teams.shown(/is al ontvangen/);
      await teams.picture('verstuurd');
      expect(await teams.page.getByText(/Het nummer van de aanmelding is/).count()).toBe(1);
      expect(await teams.page.getByRole('button', { name: 'Versturen' }).count()).toBe(0);
      expect(await stored()).toMatchObject([
        { number: 'SD-2018-0001', answers: { naam: 'Fatima El Amrani', email: 'f.elamrani@almere.nl' } },
      ]);
      await teams.press(WINDOW);
      await teams.shown(/hoort bij een formulier dat er niet meer is/);
      await teams.picture('venster-voorbij');
    }, 120_000);

    test('begun in the window, finished in the chat: nothing is asked twice', async () => {
      await teams.say(WISH, /Voor welke gemeente/);
      await teams.press(WINDOW);
      await fillIn({ Gemeente: 'Almere', Naam: 'Piet van Dijk', Functie: 'strateeg' });
      await teams.press('Verder');
      await teams.shown(/Er ontbreekt nog iets/);
      await teams.press('Sluiten');
      await teams.say('ga verder', /e-mailadres is Piet van Dijk/);
      await teams.say('p.vandijk@almere.nl', /Voor welke opgave/);
      await teams.say('klimaat', /Klopt dat alle drie/);
      await teams.press('ja');
      await teams.shown(/Klopt dit/);
      await teams.say('ja', /Het nummer van de aanmelding is/);
      expect((await stored()).at(-1)?.answers).toMatchObject({ naam: 'Piet van Dijk', functie: 'strateeg' });
    }, 120_000);

    test('what was changed in the chat meanwhile stays, and an older summary sends nothing', async () => {
      await teams.say(WISH, /Voor welke gemeente/);
      await teams.say('Gouda', /voornaam en achternaam/);
      await teams.press(WINDOW);
      await fillIn({ Naam: 'Jan Smit', ...{ Functie: 'adviseur', 'E-mailadres': 'jan@gouda.nl' } });
      await fillIn({ Opgave: 'Toekomstbestendig wonen' });
      await agree();
      await teams.say('Sanne Bakker', /functie van Sanne Bakker/);
      await teams.press('Verder');
      await teams.shown(/intussen al anders ingevuld[^]*Sanne Bakker/);
      await teams.picture('intussen-gewijzigd');
      const before = await stored();
      await teams.say('de functie moet wethouder zijn', /wethouder/);
      await teams.shown(/Dit is intussen gewijzigd/);
      await teams.picture('verouderd');
      expect(await stored()).toEqual(before);
      await teams.press('Versturen');
      await teams.shown(/Het nummer van de aanmelding is/);
      expect((await stored()).at(-1)?.answers).toMatchObject({ naam: 'Sanne Bakker', functie: 'wethouder' });
    }, 120_000);

    test("one's own registrations: the card follows what the staff do, and its buttons work", async () => {
      await teams.say(WISH, /Voor welke gemeente/);
      await teams.press(WINDOW);
      await fillIn({ Gemeente: 'Utrecht', ...REST, 'E-mailadres': 'f.elamrani@utrecht.nl' });
      await agree();
      await teams.press('Verder');
      await teams.shown(/Klopt dit/);
      await teams.press('Versturen');
      await teams.shown(/Het nummer van de aanmelding is/);
      const number = (await stored()).at(-1)!.number;
      await teams.say('mijn aanmeldingen', /Dit heeft u ingestuurd/);
      await teams.shown(/^ontvangen$/);
      await staff.ask({
        args: ['place', number, '--opgave', '2', '--reason', 'plaats over'],
        today: TODAY,
        database: store.database,
      });
      await teams.lookAgain();
      await teams.shown(/^geplaatst$/);
      await teams.picture('mijn-aanmeldingen');
      expect(await teams.tooWide()).toBe(false);
      await teams.press('Intrekken');
      await teams.shown(/Weet u het zeker/);
      await teams.say('ja', /is ingetrokken/);
      await teams.lookAgain();
      await teams.shown(/^ingetrokken$/);
    }, 120_000);

    test('an answer: its letter, a thumb with reasons, and a message that is changed', async () => {
      await teams.say('Tot wanneer kan ik iemand aanmelden?', /tot en met dinsdag 27 maart/);
      await teams.picture('antwoord');
      expect(await teams.page.getByRole('link', { name: 'Open de brief' }).getAttribute('href')).toContain(
        'https://briefwijzer.example.nl/brieven/lbr-18-009#p',
      );
      await teams.edit('Wanneer is de startdag?', /5 april 2018/);
      await teams.press('Duim omlaag');
      await teams.window.getByRole('checkbox').first().check();
      await teams.window.getByRole('textbox').fill('Ik zocht de tijd.');
      await teams.picture('duim');
      await teams.window.getByRole('button', { name: 'Versturen' }).click();
      await teams.shown(/Een medewerker van de VNG kan uw vraag ook beantwoorden/);
      const [kept] = await sql(store.database, 'select question, comment from missed order by rowid desc');
      expect(kept).toMatchObject({
        question: 'Wanneer is de startdag?',
        comment: expect.stringContaining('Ik zocht de tijd.') as string,
      });
    }, 120_000);
  },
);
