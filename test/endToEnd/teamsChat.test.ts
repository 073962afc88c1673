import { describeInTeams } from '../helpers/teamsClient/standIn.ts';
import { VISIT_ASKED } from '../helpers/visitAsked.ts';

describeInTeams('the chat', (here) => {
  test('an answer: its letter, a thumb with reasons, a message that is changed, and what can be sent on', async () => {
    const { teams } = here;
    await teams.say('Tot wanneer kan ik iemand aanmelden?', /tot en met dinsdag 27 maart/);
    await teams.picture('antwoord');
    const letter = teams.page.getByRole('link', { name: 'Open de brief' });
    expect(await letter.getAttribute('href')).toContain(
      'https://briefwijzer.example.nl/brieven/lbr-18-009#p',
    );
    await teams.edit('Wanneer is de startdag?', /5 april 2018/);
    await teams.press('Duim omlaag');
    await teams.window.getByRole('checkbox').first().check();
    await teams.window.getByRole('textbox').fill('Ik zocht de tijd.');
    await teams.picture('duim');
    await teams.window.getByRole('button', { name: 'Versturen' }).click();
    await teams.shown(/Een medewerker van de VNG kan uw vraag ook beantwoorden/);
    const [kept] = await here.sql('select question, comment from missed order by seq desc');
    expect(kept).toMatchObject({
      question: 'Wanneer is de startdag?',
      comment: expect.stringContaining('Ik zocht de tijd.') as string,
    });
    await teams.say('deel', /Dit kunt u kopiëren of doorsturen/);
    await teams.shown(/^Vraag:/);
    await teams.picture('deel');
  }, 120_000);

  test('news is promised and ended; a chip is short and types the whole sentence', async () => {
    const { teams } = here;
    await teams.say('houd me op de hoogte van klimaat', /Ik houd u op de hoogte van klimaat/);
    await teams.picture('nieuws');
    await teams.page.locator('.chips button').first().click();
    await teams.shown(/geen berichten meer over klimaat/);
    for (const chip of await teams.page.locator('.chips button').allInnerTexts())
      expect(chip.length).toBeLessThanOrEqual(25);
  }, 120_000);

  test('a day that the staff propose: short, with buttons, and answered in the chat', async () => {
    const { teams } = here;
    for (const said of VISIT_ASKED) await teams.say(said, /[.?]/);
    await teams.shown(/Het nummer van uw aanvraag is/);
    const number = (await here.stored()).at(-1)!.number;
    await here.staff('visits', 'contact', number);
    await here.staff('visits', 'assign', number, '--ambassador', 'spies');
    await here.staff('visits', 'propose', number, '--date', '2018-05-08 14:30');
    await teams.shown(/Past dinsdag 8 mei 2018 om 14\.30 uur/);
    await teams.picture('voorstel');
    await teams.press('Akkoord');
    await teams.shown(/staat vast/);
    await teams.picture('voorstel-akkoord');
  }, 120_000);

  test("one's own registrations: the card follows what the staff do, and its buttons work", async () => {
    const { teams } = here;
    await teams.say(
      'Ik wil Jan de Vries (adviseur, jan@almere.nl) van de gemeente Almere aanmelden voor wonen',
      /drie/,
    );
    await teams.say('ja', /Klopt dit/);
    await teams.press('Versturen');
    await teams.shown(/Het nummer van de aanmelding is/);
    const number = (await here.stored()).at(-1)!.number;
    await teams.say('mijn aanmeldingen', /Dit heeft u ingestuurd/);
    await teams.shown(/^ontvangen$/);
    await here.staff('place', number, '--opgave', '2', '--reason', 'plaats over');
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
});
