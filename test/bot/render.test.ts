import fc from 'fast-check';
import { addressOf } from '../../src/bot/address.ts';
import { IncomingActivity } from '../../src/bot/activity.ts';
import { createRenderer } from '../../src/bot/render.ts';
import { shortly } from '../../src/dialogs/chips.ts';
import { say, type Reply } from '../../src/dialogs/message.ts';
import { message } from '../helpers/activities.ts';

const SERVICE = 'https://smba.trafficmanager.net/emea/';
const PERSONAL = addressOf(IncomingActivity.parse(message(SERVICE, 'x')));
const GROUP = { ...PERSONAL, scope: 'group' as const };
const LETTER = {
  name: 'Lbr. 18/009, 16 maart 2018, Startdag',
  abstract: 'Aanmelden kan tot en met 27 maart',
};

const render = (reply: Partial<Reply>, address = PERSONAL, forPlayground = false) =>
  createRenderer(shortly, forPlayground)(
    { text: 'Tekst', citations: [], suggestions: [], ...reply },
    address,
  );

test('a message with a card has a summary: its first line, without marks', () => {
  const card = { draft: 'd', facts: [], actions: [] };
  expect(render({ text: '**Klopt dit?** [1]\n\nNaam: Jan', card }).summary).toBe('Klopt dit?');
  expect(render({ text: `${'lang '.repeat(100)}`, card }).summary).toMatch(/^.{60,119}…$/);
  const letter = { title: 't', source: 's', passages: [] };
  expect(render({ text: '', letter }).summary).toBe('Briefwijzer');
});

test('text alone carries no citation, card or button', () => {
  expect(render(say('**Hallo**'))).toEqual({
    type: 'message',
    textFormat: 'markdown',
    locale: 'nl-NL',
    text: '**Hallo**',
  });
});

test('citations share one root Message entity, and thumbs go with them', () => {
  const drawn = render({
    text: 'Tot 27 maart [1].',
    citations: [LETTER, { ...LETTER, url: 'https://vng.nl' }],
  });
  expect(drawn.text).toBe('Tot 27 maart [1]. [2]');
  expect(drawn.channelData).toEqual({ feedbackLoop: { type: 'custom' } });
  expect(drawn.entities).toEqual([
    {
      type: 'https://schema.org/Message',
      '@type': 'Message',
      '@context': 'https://schema.org',
      citation: [
        { '@type': 'Claim', position: 1, appearance: { '@type': 'DigitalDocument', ...LETTER } },
        {
          '@type': 'Claim',
          position: 2,
          appearance: { '@type': 'DigitalDocument', ...LETTER, url: 'https://vng.nl' },
        },
      ],
    },
  ]);
});

test('a long name or passage is cut at a word, within the limits of Teams', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 60 }), (text) => {
      const [entity] = render({ citations: [{ name: text, abstract: text }] }).entities as [
        { citation: [{ appearance: { name: string; abstract: string } }] },
      ];
      const { name, abstract } = entity.citation[0].appearance;
      expect(name.length).toBeLessThanOrEqual(80);
      expect(abstract.length).toBeLessThanOrEqual(160);
      expect(text.length <= 80 ? name === text : name.endsWith('…')).toBe(true);
    }),
  );
});

test('suggestions are buttons in a personal chat, three at most', () => {
  expect(render({ suggestions: ['Een', 'Twee', 'Drie', 'Vier'] }).suggestedActions).toEqual({
    to: [],
    actions: ['Een', 'Twee', 'Drie'].map((title) => ({ type: 'imBack', title, value: title })),
  });
  expect(render({ suggestions: ['Een'] }, GROUP)).not.toHaveProperty('suggestedActions');
});

test('a chip has at most 25 characters, and sends the whole sentence', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.lorem({ maxCount: 20 }), fc.string({ unit: 'grapheme', minLength: 1 })),
      (sentence) => {
        const { actions } = render({ suggestions: [sentence] }).suggestedActions as {
          actions: { title: string; value: string }[];
        };
        expect(actions[0]?.value).toBe(sentence);
        expect(actions[0]?.title.length).toBeLessThanOrEqual(25);
        expect(actions[0]?.title.isWellFormed()).toBe(sentence.isWellFormed());
      },
    ),
  );
});

test('for the Playground chips send what they say, and the text has the tag by which it is Markdown there', () => {
  const sentence = 'Tot wanneer kan ik iemand aanmelden?';
  const text = '**Ja**, tot dan:\n\n> een\n> twee\n\nLbr. 18/009';
  const drawn = render({ text, suggestions: [sentence] }, PERSONAL, true);
  expect(drawn).toMatchObject({ suggestedActions: { actions: [{ title: sentence, value: sentence }] } });
  expect(drawn.text).toMatch(
    /^\*\*Ja\*\*, tot dan:\n\n<blockquote>\n\neen {2}\ntwee\n+<\/blockquote>\n+Lbr\. 18\/009\n+<span><\/span>$/,
  );
  expect(render({ text }, PERSONAL, true).text).not.toContain('<');
  expect(render({ text, suggestions: [sentence] }, GROUP, true).text).not.toContain('<');
});

test('in the Playground answers to a question are chips, unless the form can be had as a card', () => {
  const window = { draft: 'd', title: 'Invullen als formulier', question: 'naam' };
  const question = { suggestions: ['Anna de Wit'], window };
  expect(render(question)).not.toHaveProperty('suggestedActions');
  expect(render(question, PERSONAL, true)).toHaveProperty('suggestedActions');
  const asCard = { ...question, window: { ...window, inChat: 'Formulier in de chat' } };
  expect(render(asCard, PERSONAL, true)).not.toHaveProperty('suggestedActions');
  expect(render(asCard, PERSONAL, true)).toHaveProperty('attachments');
});

test('a question and its buttons are one message: the card says all of it, and the summary what is asked first', () => {
  const window = { draft: 'd', title: 'Invullen als formulier', question: 'naam' };
  const drawn = render({ text: 'Genoteerd: **Almere**.\n\nWie komt er?', window });
  expect(drawn).not.toHaveProperty('text');
  expect(drawn.summary).toBe('Genoteerd: Almere.');
  expect(drawn.attachments).toMatchObject([
    { content: { body: [{ text: 'Genoteerd: **Almere**.' }, { text: 'Wie komt er?' }], actions: [{}] } },
  ]);
});

test('a card has its facts and its buttons, tied to one form instance', () => {
  const drawn = render({
    suggestions: ['ja'],
    card: {
      draft: 'draft-1',
      facts: [{ title: 'Naam', value: 'Jan' }],
      actions: [{ title: 'Versturen', action: 'ja' }],
    },
  });
  expect(drawn).not.toHaveProperty('suggestedActions');
  expect(drawn.attachments).toEqual([
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: {
        type: 'AdaptiveCard',
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        version: '1.5',
        body: [{ type: 'FactSet', facts: [{ title: 'Naam', value: 'Jan' }] }],
        actions: [
          {
            type: 'Action.Submit',
            title: 'Versturen',
            data: { draft: 'draft-1', action: 'ja' },
            msTeams: { feedback: { hide: true } },
          },
        ],
      },
    },
  ]);
});

test.each([
  '<at>Jan</at>',
  '<b>vet</b>',
  '[link](https://x.nl)',
  '**vet**',
  '{{DATE(2018-03-20)}}',
  '${naam}',
])('in a card %s is only text', (typed) => {
  const card = { draft: 'd', facts: [{ title: 'Naam', value: typed }], actions: [] };
  const value = JSON.stringify(render({ card }).attachments);
  expect(value).not.toContain('<at>');
  expect(value).not.toContain('<b>');
  expect(value).not.toMatch(/(?<!\\)\]\(/);
  expect(value).not.toMatch(/(?<!\\)\*\*vet/);
  expect(value).not.toContain('{{');
});

test('no tag in a text has any power', () => {
  expect(render({ text: 'a < b <at>Jan</at> <script>' }).text).toBe('a < b &lt;at>Jan&lt;/at> &lt;script>');
});

test('a line end is a new line, an empty line a new paragraph', () => {
  expect(render({ text: 'een\ntwee\n\ndrie' }).text).toBe('een  \ntwee\n\ndrie');
});
