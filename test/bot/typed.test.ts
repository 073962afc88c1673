import { IncomingActivity } from '../../src/bot/activity.ts';
import { readActivity } from '../../src/bot/reading.ts';
import { message } from '../helpers/activities.ts';

const SERVICE = 'https://smba.trafficmanager.net/emea/';

function typed(text: string, more: Record<string, unknown> = {}): string {
  const reading = readActivity(IncomingActivity.parse(message(SERVICE, text, more)));
  if (reading.kind !== 'message' || reading.message.content.kind !== 'text') throw new Error(reading.kind);
  return reading.message.content.text;
}

const html = (content: string) => ({ attachments: [{ contentType: 'text/html', content }] });

test.each<[string, string, Record<string, unknown>, string]>([
  ['the mark of a quotation', '<quoted messageId="1772050244573"/> beleidsadviseur', {}, 'beleidsadviseur'],
  ['the same before a yes', '<quoted messageId="1"/> ja', {}, 'ja'],
  ['a question quoted above', '> Wat is de functie?\n\nbeleidsadviseur', {}, 'beleidsadviseur'],
  ['text in the HTML alone', '', html('<p>Fatima El Amrani</p>'), 'Fatima El Amrani'],
  [
    'an address in the link alone',
    'Jong, Sanne de ',
    html('<a href="mailto:s.jong@almere.nl">Jong, Sanne de</a>'),
    'Jong, Sanne de  s.jong@almere.nl'.replace('  ', ' '),
  ],
  ['an ampersand', 'wonen &amp; zorg', {}, 'wonen & zorg'],
  ['an apostrophe by its number', 'Jeroen van &#39;t Hof', {}, "Jeroen van 't Hof"],
  ['letters by their names', 'S&uacute;dwest-Frysl&acirc;n', {}, 'Súdwest-Fryslân'],
  ['HTML as text', '<p>beleidsadviseur</p>', { textFormat: 'xml' }, 'beleidsadviseur'],
  [
    'the message that is answered',
    '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1"><p>Wat is de functie?</p></blockquote><p>ja</p>',
    { textFormat: 'xml' },
    'ja',
  ],
  ['a line copied from a chat', '[20-3 10:05] Sanne de Jong\nFatima El Amrani', {}, 'Fatima El Amrani'],
  ['plain text as it was typed', 'a < b en <p>dit</p>', {}, 'a < b en <p>dit</p>'],
  ['a mail pasted with its marks', 'Zie dit:\n> Beste Jan,', {}, 'Zie dit:\n> Beste Jan,'],
  ['nothing but a quotation', '> Wat is de functie?', {}, '> Wat is de functie?'],
])('%s', (_, text, more, expected) => {
  expect(typed(text, more)).toBe(expected);
});

test('an entity or attachment that can not be read is passed over', () => {
  const odd = { type: 'mention', text: '<at>Sanne</at>', mentioned: { name: 'Sanne' } };
  expect(typed('help', { entities: [odd, { wat: 1 }], attachments: 'geen' })).toBe('help');
});
