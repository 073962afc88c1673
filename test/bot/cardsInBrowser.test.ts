import { attached, formCard, letterCard } from '../../src/bot/cards.ts';
import { feedbackCard } from '../../src/bot/feedbackWindow.ts';
import { staffCardFor } from '../../src/bot/staffCard.ts';
import { ownCardFor } from '../../src/bot/ownCard.ts';
import { createLetterCards } from '../../src/dialogs/letters/letterCard.ts';
import type { LetterCard, OwnCard } from '../../src/dialogs/message.ts';
import type { StaffCard } from '../../src/dialogs/staff/staffCard.ts';
import { ON_A_CARD } from '../../src/dialogs/own/ownCard.ts';
import { drawCard } from '../helpers/cardPage.ts';
import { toolsOf } from '../helpers/talk.ts';
import { describeWithChromium, picture, SCREENS } from '../helpers/chromium.ts';
import { paged, searchIn } from '../helpers/knownSearch.ts';
import { giveBackTabs } from '../helpers/tabs.ts';

const NOW = '2018-03-20T10:00:00+01:00';
const search = searchIn();
const cards = createLetterCards('Open de brief');
const [letter] = paged.letters.map((source) => source.letter);

function firstOf(text: string): LetterCard {
  const found = search.find(text, NOW);
  return 'cards' in found ? found.cards[0]! : { title: found.nothing, source: '', passages: [] };
}

const says = (...all: [string, string][]) => all.map(([title, one]) => ({ title, says: one }));
const ENTRY = (number: string) =>
  says(
    ['Wijzigen', `wijzig ${number}`],
    ['Collega gaat', `collega gaat ${number}`],
    ['Intrekken', `trek in ${number}`],
  );

const OWN: OwnCard = {
  title: 'Dit heeft u ingestuurd:',
  page: 1,
  entries: [
    {
      title: 'Aanmelden voor de startdag van 5 april 2018',
      about: 'SD-2018-0012 · Jan-Willem van der Meulen-de Groot',
      facts: [
        { title: 'Stand', value: 'op de wachtlijst gezet' },
        { title: 'Opgave', value: 'Goed openbaar bestuur in een veranderende samenleving' },
        { title: 'Plaats', value: 'plaats 3 van allen, plaats 1 voor Klimaat, plaats 2 voor Wonen' },
        { title: 'Waarom', value: 'Iedere gemeente krijgt eerst minimaal 1 plaats.' },
      ],
      buttons: ENTRY('SD-2018-0012'),
    },
    {
      title: 'Een bezoek van een ambassadeur',
      about: 'AB-2018-0003 · Marieke de Wit',
      facts: [
        { title: 'Stand', value: 'in voorbereiding' },
        { title: 'Voorstel', value: 'dinsdag 8 mei 2018 om 14.30 uur' },
      ],
      buttons: [
        ...says(['Akkoord', 'akkoord met AB-2018-0003'], ['Andere datum', 'andere datum AB-2018-0003']),
        ...ENTRY('AB-2018-0003'),
      ],
    },
  ],
  buttons: says(['Volgende', 'mijn aanmeldingen 2']),
};

/** As long as it can be: each line and each button. */
const LONGEST: OwnCard = {
  ...OWN,
  entries: Array.from({ length: ON_A_CARD }, () => ({
    title: 'Een formulier met een lange naam, zoals een redacteur het noemt'.repeat(2),
    about: 'Wilhelmina '.repeat(18),
    facts: ['Stand', 'Opgave', 'Tweede keus', 'Plaats', 'Dag', 'Voorstel', 'Ingestuurd door', 'Waarom'].map(
      (title) => ({ title, value: 'woorden '.repeat(title === 'Waarom' ? 25 : 12) }),
    ),
    buttons: [
      { title: 'In agenda', url: `https://teams.microsoft.com/l/meeting/new?${'x'.repeat(900)}` },
      ...ENTRY('SD-2018-0012'),
    ],
  })),
};

const ACT = { title: 'Oppakken', act: 'pickUp' as const, inputs: [] };
const REQUEST: StaffCard = {
  subject: 'AB-2018-0003',
  revision: 2,
  title: 'Een bezoek van een ambassadeur aanvragen',
  about: "AB-2018-0003 · 's-Hertogenbosch",
  facts: [
    { title: 'Stand', value: 'in behandeling: er is contact geweest' },
    { title: 'Opgepakt door', value: 'Els van der Berg' },
    { title: 'Ingestuurd door', value: 'Marieke de Wit' },
    { title: 'Naam', value: 'Jan-Willem van der Meulen-de Groot' },
    { title: 'E-mailadres', value: 'jan-willem.vandermeulen-degroot@s-hertogenbosch.nl' },
    { title: 'Vraag', value: 'Wij komen er met de buurgemeenten niet uit hoe wij samen verder gaan.' },
  ],
  log: ['20 maart 2018 om 10.12 uur: opgepakt door Els', '20 maart 2018 om 11.00 uur: contact door Els'],
  acts: [
    {
      ...{ title: 'Stel datum voor', act: 'propose' },
      inputs: [
        { id: 'date', kind: 'date', label: 'Dag', missing: 'Vul in: dag' },
        { id: 'time', kind: 'time', label: 'Tijd' },
        {
          ...{ id: 'who', kind: 'choice', label: 'Wie gaat', missing: 'Vul in: wie gaat' },
          choices: [{ title: 'Liesbeth Spies', value: 'spies' }],
        },
        { id: 'place', kind: 'text', label: 'Plaats', longest: 200 },
      ],
    },
    ACT,
  ],
};
const OVERTAKEN: StaffCard = {
  ...REQUEST,
  title: 'Vraag aan de VNG',
  about: 'VR-2018-0007',
  text: 'Mag een wethouder met een raadslid samen naar de startdag komen, en moeten zij zich dan los van elkaar aanmelden?',
  facts: [{ title: 'Van', value: 'Marieke de Wit' }],
  warning: 'Dit is intussen gewijzigd, dus er is nu niets gedaan. Het laatste: opgepakt door Els.',
  acts: [ACT],
};
/** As long as it can be: what stands on a card is cut, and so many lines stand on it. */
const FULL: StaffCard = {
  ...REQUEST,
  text: 'woorden '.repeat(187),
  facts: Array.from({ length: 17 }, (_, at) => ({
    title: `Regel ${at}`,
    value: 'woorden '.repeat(at < 7 ? 12 : 37),
  })),
  log: Array.from({ length: 5 }, () => REQUEST.log[0]!),
};

const { feedback } = toolsOf().phrases;

const EVERY: [string, object][] = [
  ['kanaal-aanvraag', staffCardFor(REQUEST)],
  ['kanaal-ingehaald', staffCardFor(OVERTAKEN)],
  ['kanaal-vol', staffCardFor(FULL)],
  ['duim-omlaag', feedbackCard(feedback, 'dislike')],
  ['duim-omhoog', feedbackCard(feedback, 'like')],
  ['mijn-aanmeldingen', ownCardFor(OWN, '29:anna')],
  ['mijn-aanmeldingen-lang', ownCardFor(LONGEST, '29:anna')],
  ['antwoord', letterCard(firstOf('Tot wanneer kan ik iemand aanmelden?'))],
  ['antwoord-lijst', letterCard(firstOf('Aan welke voorwaarden moet de deelnemer voldoen?'))],
  ['passage', letterCard(firstOf('secretariaat'))],
  ['termijn', letterCard(firstOf(''))],
  ['brief', letterCard(search.opened('https://bot.example.nl/brieven/lbr-18-009')!)],
  ['lees-verder', letterCard(cards.inSection(letter!, { from: 25, to: 25 }))],
  [
    'samenvatting',
    formCard({
      draft: 'd',
      facts: [
        { title: 'Gemeente', value: "'s-Hertogenbosch" },
        { title: 'Naam', value: 'Jan-Willem van der Meulen-de Groot' },
        { title: 'E-mailadres', value: 'jan-willem.vandermeulen-degroot@s-hertogenbosch.nl' },
        { title: 'Opgave', value: 'Goed openbaar bestuur in een veranderende samenleving' },
      ],
      actions: [
        { title: 'Versturen', action: 'send' },
        { title: 'Iets wijzigen', action: 'change' },
        { title: 'Stoppen', action: 'stop' },
      ],
    }),
  ],
];

describeWithChromium("every card in Microsoft's renderer (needs Debian chromium)", () => {
  afterEach(giveBackTabs);

  describe.each(SCREENS)('$name', (screen) => {
    test.each(EVERY)('%s', async (name, content) => {
      expect(Buffer.byteLength(JSON.stringify(attached(content)), 'utf16le')).toBeLessThan(28 * 1024);
      const { page, faults, tooWide, text } = await drawCard(content, screen);
      expect(faults).toEqual([]);
      expect(tooWide).toBe(false);
      expect(text).not.toMatch(/\\|\*\*|undefined|\{\{/);
      await picture(page, `kaart-${name}-${screen.name}`, true);
    });
  });

  test('a fault is seen when there is one', async () => {
    const broken = { ...letterCard(firstOf('')), body: [{ type: 'TextBlok', text: 'x' }] };
    const { faults } = await drawCard(broken, SCREENS[0]);
    expect(faults).not.toEqual([]);
  });
});
