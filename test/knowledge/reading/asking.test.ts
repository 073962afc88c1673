import fc from 'fast-check';
import { createAskingReader } from '../../../src/knowledge/reading/asking.ts';
import { readKnowledge } from '../../../src/knowledgeFolder/knowledgeFiles.ts';

const { names, read, kindOfAsking, holds, asksAside } = createAskingReader(readKnowledge('knowledge').asking);

test.each([
  ['Wie mag er naar de bijeenkomst?', 'wie'],
  ['Wanneer is de bijeenkomst?', 'wanneer'],
  ['Tot wanneer kan het?', 'totwanneer'],
  ['Sinds wanneer bestaat de regeling?', 'sinds'],
  ['Waarom kan het niet in Utrecht?', 'reden'],
  ['Hoe vraag ik het aan?', 'hoe'],
  ['Wat kost een bezoek?', 'prijs'],
  ['Wat rekent zo iemand per uur?', 'beloning'],
  ['Waar is de bijeenkomst?', 'waar'],
  ['Wat betekent robuust?', 'betekenis'],
  ['Wat vond de raad van het plan?', 'mening'],
  ['Is het later nog verlengd?', 'later'],
  ['Is deze regeling strenger dan de vorige?', 'vergelijking'],
  ['Lopen kleine gemeenten achter op grote?', 'vergelijking'],
  ['Welke regio heeft de meeste ervaring?', 'vergelijking'],
  ['Is dat niet veel te laat?', 'mening'],
  ['Kunnen we beter wachten?', 'mening'],
  ['Wat stond er in het eindverslag?', 'later'],
  ['Heeft zij ook in een andere gemeente gewerkt?', 'elders'],
  ['Wat deed het kabinet?', 'verleden'],
  ['Hoeveel gulden hoort erbij?', 'bedrag'],
  ['Welk percentage doet mee?', 'aandeel'],
  ['Wie volgde haar op, wie was de opvolger?', 'opvolging'],
  ['Wat is het faxnummer?', 'fax'],
  ['Heeft u een 06-nummer?', 'mobiel'],
  ['Naar welke postbus stuur ik het?', 'postadres'],
  ['Hoe oud is de directeur?', 'leeftijd'],
  ['Welke opgaven zijn er?', 'welke'],
  ['Mag ik iemand meenemen?', 'mogen'],
  ['startdag 5 april', undefined],
])('what is asked: %s', (question, kind) => {
  expect(kindOfAsking(question)).toBe(kind);
});

test('years and bodies are named', () => {
  const { years, bodies } = read('Kon een waterschap of het IPO in 2016 ook meedoen?');
  expect({ years, bodies: bodies.length }).toEqual({ years: ['2016'], bodies: 2 });
});

test('an answer to what it costs must hold a price', () => {
  const price = names.indexOf('prijs');
  expect([holds('De kosten zijn € 12.')[price], holds('De zaal is blauw.')[price]]).toEqual([true, false]);
});

test('a list of days helps who asks for days, not who asks for reasons', () => {
  expect(['Welke deadlines zijn er?', 'Waarom zijn er deadlines?'].map(asksAside)).toEqual([false, true]);
});

test('any text has kinds, each once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
      const { kinds } = read(text);
      expect(new Set(kinds).size).toBe(kinds.length);
    }),
  );
});
