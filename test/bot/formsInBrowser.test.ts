import { attached } from '../../src/bot/cards.ts';
import { drawCard } from '../helpers/cardPage.ts';
import { cardIn, type ShownCard } from '../helpers/cards.ts';
import { openChannel, type Channel, type Posted } from '../helpers/channel.ts';
import { describeWithChromium, picture, SCREENS } from '../helpers/chromium.ts';
import { handedOver, inWindow, startFormBot, type FormBot } from '../helpers/formBot.ts';
import { giveBackTabs } from '../helpers/tabs.ts';

/** Every card that somebody comes across while filling in a form. */
const NAMES = [
  'vraag-eerste',
  'vraag-met-antwoorden',
  'venster-leeg',
  'venster-fouten',
  'venster-twijfel',
  'venster-ambassadeur',
  'formulier-in-de-chat',
  'samenvatting-hele',
  'samenvatting-na-wijziging',
  'verstuurd',
  'verouderd',
] as const;

const WRONG = {
  gemeente: 'Bussum',
  naam: 'Fatima',
  email: 'f.elamrani@almere',
  functie: 'senior beleidsadviseur wonen, zorg en ruimtelijke ontwikkeling in het landelijk gebied',
  telefoon: '06 12',
  opgave: '2',
  tweedeOpgave: '2',
  kentOpgave: 'nee',
};
const RIGHT = {
  gemeente: "'s-Hertogenbosch",
  naam: 'Jan-Willem van der Meulen-de Groot',
  email: 'jan-willem.vandermeulen-degroot@s-hertogenbosch.nl',
  functie: 'beleidsadviseur',
  telefoon: '06 12345678',
  tweedeOpgave: '10',
  belangSamenwerking: 'ja',
  zietVerbinding: 'ja',
  opmerking: 'Hij komt een half uur later, omdat de eerste trein uit Den Bosch die ochtend niet rijdt.',
};

const summaryIn = (posted: Posted[]) =>
  cardIn(posted.find((one) => cardIn(one)?.actions.some(({ title }) => title === 'Versturen')));

async function gather(bot: FormBot): Promise<Record<(typeof NAMES)[number], ShownCard | undefined>> {
  const first = (await bot.say('ik wil iemand aanmelden voor de startdag')).at(-1)!;
  const data = cardIn(first)!.actions[0]!.data;
  const empty = inWindow(await bot.invoke('task/fetch', data))!;
  const wrong = inWindow(await bot.invoke('task/submit', handedOver(empty, WRONG)))!;
  const doubt = inWindow(
    await bot.invoke('task/submit', handedOver(wrong, { ...RIGHT, gemeente: 'bergen' })),
  )!;
  const inChat = (await bot.press(first, 'Formulier in de chat')).at(-1);
  const { gemeente } = RIGHT;
  const before = bot.posted.length;
  await bot.invoke('task/submit', handedOver(doubt, { gemeente }));
  const whole = bot.posted.slice(before);
  const changed = await bot.say('de functie moet wethouder zijn');
  const sent = await bot.press(
    changed.find((one) => summaryIn([one]))!,
    'Versturen',
  );
  await bot.say('ik wil een bezoek van een ambassadeur aanvragen');
  await bot.say('gemeente Gouda');
  const visit = (await bot.say('Marieke de Wit')).at(-1)!;
  const own = (await bot.say('bestuursadviseur')).at(-1)!;
  const ambassadeur = inWindow(await bot.invoke('task/fetch', cardIn(own)!.actions[0]!.data));
  await bot.say('stop');
  await bot.say('ja');
  await bot.say('nog iemand aanmelden');
  const answers = (await bot.say('Almere')).at(-1)!;
  const replaced = (posted: Posted[]) => cardIn(posted.filter(({ method }) => method === 'PUT').at(-1));
  return {
    'vraag-eerste': cardIn(first),
    'vraag-met-antwoorden': cardIn(
      [answers, visit, own].find((one) => (cardIn(one)?.actions.length ?? 0) > 1),
    ),
    'venster-leeg': empty,
    'venster-fouten': wrong,
    'venster-twijfel': doubt,
    'venster-ambassadeur': ambassadeur,
    'formulier-in-de-chat': cardIn(inChat),
    'samenvatting-hele': summaryIn(whole),
    'samenvatting-na-wijziging': summaryIn(changed),
    verstuurd: replaced(sent),
    verouderd: replaced(changed),
  };
}

describeWithChromium("every card of a form in Microsoft's renderer (needs Debian chromium)", () => {
  let channel: Channel;
  let bot: FormBot;
  let cards: Partial<Awaited<ReturnType<typeof gather>>> = {};
  beforeAll(async () => {
    channel = await openChannel();
    bot = await startFormBot(channel);
    cards = await gather(bot);
  }, 60_000);
  afterAll(async () => {
    await bot?.talk.close();
    await channel?.close();
  });

  afterEach(giveBackTabs);

  describe.each(SCREENS)('$name', (screen) => {
    test.each(NAMES)('%s', async (name) => {
      const content = cards[name]!;
      expect(Buffer.byteLength(JSON.stringify(attached(content)), 'utf16le')).toBeLessThan(28 * 1024);
      const { page, faults, tooWide, text } = await drawCard(content, screen);
      expect(faults).toEqual([]);
      expect(tooWide).toBe(false);
      expect(text).not.toMatch(/\\|\*\*|undefined|\{\w/);
      await picture(page, `formulier-${name}-${screen.name}`, true);
    });
  });
});
