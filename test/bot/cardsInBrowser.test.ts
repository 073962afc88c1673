import type { Browser } from 'playwright-core';
import { attached, formCard, letterCard } from '../../src/bot/cards.ts';
import { createLetterCards } from '../../src/dialogs/letters/letterCard.ts';
import type { LetterCard } from '../../src/dialogs/message.ts';
import { drawCard } from '../helpers/cardPage.ts';
import { describeWithChromium, openChromium, picture, SCREENS } from '../helpers/chromium.ts';
import { paged, searchIn } from '../helpers/knownSearch.ts';

const NOW = '2018-03-20T10:00:00+01:00';
const search = searchIn();
const cards = createLetterCards('Open de brief');
const [letter] = paged.letters.map((source) => source.letter);

function firstOf(text: string): LetterCard {
  const found = search.find(text, NOW);
  return 'cards' in found ? found.cards[0]! : { title: found.nothing, source: '', passages: [] };
}

const EVERY: [string, object][] = [
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
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser?.close());

  describe.each(SCREENS)('$name', (screen) => {
    test.each(EVERY)('%s', async (name, content) => {
      expect(Buffer.byteLength(JSON.stringify(attached(content)), 'utf16le')).toBeLessThan(28 * 1024);
      const { page, faults, tooWide, text } = await drawCard(browser, content, screen);
      expect(faults).toEqual([]);
      expect(tooWide).toBe(false);
      expect(text).not.toMatch(/\\|\*\*|undefined|\{\{/);
      await picture(page, `kaart-${name}-${screen.name}`, true);
      await page.close();
    });
  });

  test('a fault is seen when there is one', async () => {
    const broken = { ...letterCard(firstOf('')), body: [{ type: 'TextBlok', text: 'x' }] };
    const { faults, page } = await drawCard(browser, broken, SCREENS[0]);
    expect(faults).not.toEqual([]);
    await page.close();
  });
});
