import fc from 'fast-check';
import { findAnswers } from '../../src/forms/findAnswers.ts';
import { toolsOf } from '../helpers/talk.ts';
import { tries } from '../helpers/tries.ts';

const { lists, forms } = toolsOf();
const context = { today: '2018-03-20', lists };

function found(form: string, text: string): Record<string, unknown> {
  const fields = forms.find(({ id }) => id === form)?.fields ?? [];
  return Object.fromEntries(
    [...findAnswers(text, fields, context)].map(([id, { value }]) => [
      id,
      typeof value === 'object' && value !== null && 'name' in value ? value.name : value,
    ]),
  );
}

test.each<[string, Record<string, unknown>]>([
  [
    'Ik wil Fatima El Amrani (beleidsadviseur wonen, f.elamrani@almere.nl) van de gemeente Almere aanmelden voor toekomstbestendig wonen',
    {
      gemeente: 'Almere',
      naam: 'Fatima El Amrani',
      functie: 'beleidsadviseur wonen',
      email: 'f.elamrani@almere.nl',
      opgave: 'Toekomstbestendig wonen',
    },
  ],
  [
    'Naam: jan de vries\nFunctie: beleidsmed. energie\nGemeente: Ede\nMail: jan@ede.nl\nOpgave: klimaat',
    {
      naam: 'Jan de Vries',
      functie: 'beleidsmed. energie',
      gemeente: 'Ede',
      email: 'jan@ede.nl',
      opgave: 'Samen aan de slag voor het klimaat',
    },
  ],
  ['Onderwerp: aanmelding startdag', {}],
  [
    'Opgave: problematische schulden. Afgevaardigde: Anouk Terpstra, beleidsadviseur, gemeente Zwolle',
    {
      opgave: 'Problematische schulden voorkomen en oplossen',
      naam: 'Anouk Terpstra',
      functie: 'beleidsadviseur',
      gemeente: 'Zwolle',
    },
  ],
  ['aanmelden voor klimaat', { opgave: 'Samen aan de slag voor het klimaat' }],
  [
    'opgave klimaat, tweede keus wonen',
    { opgave: 'Samen aan de slag voor het klimaat', tweedeOpgave: 'Toekomstbestendig wonen' },
  ],
  ['jan@zwolle.nl', { email: 'jan@zwolle.nl' }],
  ['ik wil iemand aanmelden voor de startdag van 5 april', {}],
  ['Ik wil mij graag inschrijven', {}],
  ['bel me op 06-12345678', { telefoon: '+31612345678' }],
])('startdag: %s', (text, expected) => {
  expect(found('startdag', text)).toEqual(expected);
});

test.each<[string, Record<string, unknown>]>([
  [
    'Graag een bezoek van mevrouw Spies aan de gemeente Gouda om te bemiddelen',
    {
      organisatie: 'gemeente Gouda',
      soort: 'gemeente',
      gemeente: 'Gouda',
      aanleiding: 'bemiddelen',
      ambassadeur: 'spies',
    },
  ],
  ['namens wethouder De Boer', { bestuurder: 'wethouder De Boer' }],
  ['wij willen een ambassadeur uitnodigen', {}],
])('ambassadeur: %s', (text, expected) => {
  expect(found('ambassadeur', text)).toEqual(expected);
});

test('any text at all is looked through without a fault, and what is found lies inside it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (text) => {
      for (const { fields } of forms)
        for (const { start, end } of findAnswers(text, fields, context).values()) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
        }
    }),
    tries(150),
  );
});
