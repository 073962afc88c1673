import { describeInTeams } from '../helpers/teamsClient/standIn.ts';

const WISH = 'ik wil iemand aanmelden voor de startdag';
const WINDOW = 'Invullen als formulier';
const REST = {
  Naam: 'Fatima El Amrani',
  Functie: 'beleidsadviseur wonen',
  'E-mailadres': 'f.elamrani@almere',
  Opgave: 'Toekomstbestendig wonen',
};

describeInTeams('the window of a form', (here) => {
  /** @param values texts, and the opgave that is chosen, by label */
  async function fillIn(values: Record<string, string>): Promise<void> {
    for (const [label, value] of Object.entries(values)) {
      const field = here.teams.window.getByLabel(label, { exact: true });
      if (label === 'Opgave') await field.selectOption({ label: value });
      else await field.fill(value);
    }
  }
  async function agree(): Promise<void> {
    for (const yes of await here.teams.window.getByLabel('ja', { exact: true }).all()) await yes.check();
  }
  const last = async () => (await here.stored()).at(-1)?.answers;

  test('begun in the chat, finished in the window: a fault beside its field, and sent once', async () => {
    const { teams } = here;
    const before = (await here.stored()).length;
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
    expect((await here.stored()).slice(before)).toMatchObject([
      { answers: { naam: 'Fatima El Amrani', email: 'f.elamrani@almere.nl' } },
    ]);
    await teams.press(WINDOW);
    await teams.shown(/hoort bij een formulier dat er niet meer is/);
    await teams.picture('venster-voorbij');
  }, 120_000);

  test('begun in the window, finished in the chat: nothing is asked twice', async () => {
    const { teams } = here;
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
    expect(await last()).toMatchObject({ naam: 'Piet van Dijk', functie: 'strateeg' });
  }, 120_000);

  test('what was changed in the chat meanwhile stays, and an older summary sends nothing', async () => {
    const { teams } = here;
    await teams.say(WISH, /Voor welke gemeente/);
    await teams.say('Gouda', /voornaam en achternaam/);
    await teams.press(WINDOW);
    await fillIn({ ...REST, Naam: 'Jan Smit', 'E-mailadres': 'jan@gouda.nl' });
    await agree();
    await teams.say('Sanne Bakker', /functie van Sanne Bakker/);
    await teams.press('Verder');
    await teams.shown(/intussen al anders ingevuld[^]*Sanne Bakker/);
    await teams.picture('intussen-gewijzigd');
    const before = await here.stored();
    await teams.say('de functie moet wethouder zijn', /wethouder/);
    await teams.shown(/Dit is intussen gewijzigd/);
    await teams.picture('verouderd');
    expect(await here.stored()).toEqual(before);
    await teams.press('Versturen');
    await teams.shown(/Het nummer van de aanmelding is/);
    expect(await last()).toMatchObject({ naam: 'Sanne Bakker', functie: 'wethouder' });
  }, 120_000);
});
