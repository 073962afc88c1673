import fc from 'fast-check';
import { createMask } from '../../../src/knowledge/missed/mask.ts';
import { readUsable } from '../../../src/knowledgeFolder/knowledgeFiles.ts';
import { maskKnownNames } from '../../../src/knowledge/missed/knownNames.ts';

const { knowledge } = readUsable('knowledge');
const maskPersonal = createMask(knowledge);

test.each([
  ['Mail mij op j.jansen@zwolle.nl of bel 06-12345678', 'Mail mij op [e-mail] of bel [nummer]'],
  ['Kan mijn collega Fatima El Amrani mee?', 'Kan mijn collega [naam] mee?'],
  ['Mag mevrouw De Graaf ook komen?', 'Mag mevrouw [naam] ook komen?'],
  ['Tot wanneer kan dat?\nGroet, Marieke', 'Tot wanneer kan dat?\nGroet, [naam]'],
  ['mijn postcode is 8011 AB', 'mijn postcode is [postcode]'],
  ['Zebulon Quaxel van de Kwibuszaak, mag die mee?', '[naam], mag die mee?'],
  ['Wat vindt Zebulon Quaxel van de brief?', 'Wat vindt [naam] van de brief?'],
  ['Wie is J.P. Quaxel?', 'Wie is [naam]?'],
  ['mag mevrouw quaxel van de gemeente mee', 'mag mevrouw [naam] van de gemeente mee'],
  ['Mevrouw Quaxel kan niet', 'Mevrouw [naam] kan niet'],
  ['Kan dhr. van der Quaxel komen?', 'Kan dhr. [naam] komen?'],
  ['mag mej. quaxel mee', 'mag mej. [naam] mee'],
  ['Kan drs. Quaxel komen?', 'Kan drs. [naam] komen?'],
  ['vraag van collega Quaxel', 'vraag van collega [naam]'],
  ['Is wethouder Quaxel er ook?', 'Is wethouder [naam] er ook?'],
  ['mijn naam is Quaxel', 'mijn naam is [naam]'],
  ['Ik ben Zebulon Quaxel (Urk)', 'Ik ben [naam] (Urk)'],
  ['Wat zegt "Zebulon Quaxel"?', 'Wat zegt "[naam]"?'],
])('%s', (text, masked) => {
  expect(maskPersonal(text)).toBe(masked);
});

test.each([
  'Kan Utrecht meedoen?',
  'Mag Almere twee mensen sturen?',
  'Wat wil de VNG met de startdag?',
  'mevrouw is ziek, wat nu?',
  'mag onze hr adviseur mee',
  'Wat doet een wethouder op de startdag?',
  'Wanneer komt Ronald Bandell?',
  'Kan mevrouw Spies komen?',
  'Is het in Den Haag of in Bergen op Zoom?',
  'WANNEER IS DE STARTDAG',
  'Wat is het Interbestuurlijk Programma?',
  'dank voor de brief. Wanneer is de startdag?',
])('nobody is named in: %s', (text) => {
  expect(maskPersonal(text)).toBe(text);
});

test('what may stand before a name is the editors’ to say', () => {
  const titles = [...knowledge.names.titles, 'dijkgraaf'];
  const mask = createMask({ ...knowledge, names: { ...knowledge.names, titles } });
  expect(maskPersonal('komt dijkgraaf Quaxel')).toBe('komt dijkgraaf Quaxel');
  expect(mask('komt dijkgraaf Quaxel')).toBe('komt dijkgraaf [naam]');
});

describe('a name that is in the store', () => {
  const NAMES = ['Zebulon Quaxel', 'Jan de Groot', 'Li Bo'];

  test.each([
    ['is quaxel al aangemeld', 'is [naam] al aangemeld'],
    ['Is Groot al aangemeld?', 'Is [naam] al aangemeld?'],
    ['komt jan de groot', 'komt [naam]'],
    ['en de groot dan', 'en [naam] dan'],
    ['Mag Li ook?', 'Mag [naam] ook?'],
    ['hoe groot is de zaal', 'hoe groot is de zaal'],
    ['is de zaal vol', 'is de zaal vol'],
  ])('%s', (text, masked) => {
    expect(maskKnownNames(text, NAMES)).toBe(masked);
  });

  test('is never left whole, whatever stands around it', () => {
    const around = fc.string({
      unit: fc.constantFrom(' ', ',', '.', '\n', '"', '('),
      minLength: 1,
      maxLength: 3,
    });
    const words = fc.array(fc.constantFrom('wanneer', 'Jan', 'de', 'Is', 'bel'), { maxLength: 5 });
    fc.assert(
      fc.property(words, around, words, (before, between, after) => {
        const text = [...before, 'Quaxel', ...after].join(between);
        expect(maskKnownNames(text, NAMES)).not.toContain('Quaxel');
      }),
    );
  });
});

test('what is asked stays readable', () => {
  expect(maskPersonal('Is 28 maart 2018 te laat voor de startdag?')).toBe(
    'Is 28 maart 2018 te laat voor de startdag?',
  );
});

test('no address or long number is ever kept', () => {
  const words = fc.array(fc.constantFrom('wanneer', 'Jan', 'de', 'kan', '12', 'ik'), { maxLength: 8 });
  const secret = fc.oneof(
    fc.emailAddress({ size: 'small' }),
    fc.integer({ min: 600_000_000, max: 999_999_999 }).map((n) => `0${n}`),
  );
  fc.assert(
    fc.property(words, secret, words, (before, personal, after) => {
      expect(maskPersonal([...before, personal, ...after].join(' '))).not.toContain(personal);
    }),
  );
});
