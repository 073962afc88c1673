import fc from 'fast-check';
import { doubtedIn } from '../../../src/forms/sound/doubted.ts';
import type { Answers } from '../../../src/text/answer.ts';
import { toolsOf } from '../../helpers/talk.ts';

const { forms, lists } = toolsOf();
const form = forms.find(({ id }) => id === 'startdag')!;
const visit = forms.find(({ id }) => id === 'ambassadeur')!;
const context = { today: '2018-03-20', lists };

function doubts(text: string, fresh: Answers, asked?: string, before: Answers = {}, of = form): string[] {
  const fields = of.fields.filter(({ id }) => id === asked);
  return doubtedIn(fresh, before, { form: of, context, text, asked: fields, read: [] });
}

const given = fc.constantFrom('Sanne', 'Fatima', 'Jan-Willem', 'Noor', 'Özlem', 'Pieter');
const surname = fc.constantFrom('de Jong', 'El Amrani', 'ter Haar', "van 't Hof", 'Smit-Bakker', 'Karakuş');
const name = fc.tuple(given, surname).map((words) => words.join(' '));
const functie = fc.constantFrom(
  'beleidsadviseur wonen',
  'wethouder',
  'programmaleider 3D',
  'hoofd Ruimte',
  'adviseur zorg en welzijn',
);
/** Words that belong to no name and to no function. */
const clause = fc.constantFrom('heeft gebeld', 'en ik kom later', 'weet het niet', 'maar wij twijfelen nog');

test('a bare answer to what is asked is kept', () => {
  fc.assert(
    fc.property(name, functie, (naam, rol) => {
      expect(doubts(naam, { naam }, 'naam')).toEqual([]);
      expect(doubts(`${rol}.`, { functie: rol }, 'functie')).toEqual([]);
    }),
  );
});

test('what is no name, and what is no function, is asked', () => {
  fc.assert(
    fc.property(name, functie, clause, (naam, rol, more) => {
      for (const value of [rol, `${naam} ${more}`, `${rol} ${naam}`, `${naam}, ${rol}`])
        expect(doubts(value, { naam: value }, 'naam')).toEqual(['naam']);
      for (const value of [naam, `${rol} ${more}`, `${rol} ${naam}`, `${rol} a.b@almere.nl`])
        expect(doubts(value, { functie: value }, 'functie')).toEqual(['functie']);
    }),
  );
});

test('a function of which a word is left over, or beside another, is asked', () => {
  const word = fc.stringMatching(/^[bdgkt][aeiou][fklmz]{2}[aeiou][lnrs]q$/);
  fc.assert(
    fc.property(functie, word, (rol, beside) => {
      expect(doubts(`zij is ${rol} ${beside}`, { functie: rol }, 'functie')).toEqual(['functie']);
      expect(doubts(`zij is ${rol}, eigenlijk jurist`, { functie: rol }, 'functie')).toEqual(['functie']);
      expect(doubts(`zij is ${rol}, dank u`, { functie: rol }, 'functie')).toEqual([]);
    }),
  );
});

test('an address of another name is asked where more is said of it, and kept where it is called by its name', () => {
  fc.assert(
    fc.property(name, (naam) => {
      const email = 'k.xander@almere.nl';
      const kept = (text: string) => doubts(text, { email }, 'email', { naam });
      expect(kept(email)).toEqual([]);
      expect(kept(`haar mailadres is ${email}`)).toEqual([]);
      expect(kept(`stuur een kopie naar ${email}, dat is haar chef`)).toEqual(['email']);
      expect(kept(`haar leidinggevende is ${email}`)).toEqual(['email']);
    }),
  );
});

test('two people, two choices, a condition: asked', () => {
  const naam = 'Danny Smit';
  expect(doubts('u spreekt met Veerle Claessens, het gaat om Danny Smit', { naam })).toEqual(['naam']);
  const ambassadeur = 'spies';
  const chosen = (text: string) => doubts(text, { ambassadeur }, 'ambassadeur', {}, visit);
  expect(chosen('mevrouw Spies graag')).toEqual([]);
  expect(chosen('Spies of Bandell')).toEqual(['ambassadeur']);
  expect(chosen('mevrouw Spies tenzij ze te druk is')).toEqual(['ambassadeur']);
});

test("where somebody's own words are asked for, what is only said to the bot is asked", () => {
  const kept = (vraag: string) => doubts(vraag, { vraag }, 'vraag', {}, visit);
  expect(kept('ik stop ermee, dit wordt me te ingewikkeld')).toEqual(['vraag']);
  expect(kept('wacht even, er belt iemand')).toEqual(['vraag']);
  expect(kept('Hoe krijgen wij de raden mee?')).toEqual([]);
  expect(kept('Financiën van de samenwerking.')).toEqual([]);
});

test('whatever is said, only what would be kept is asked, and always the same', () => {
  const fresh = fc.dictionary(
    fc.constantFrom('naam', 'functie', 'email'),
    fc.oneof(fc.string(), name, functie),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fresh, (text, answers) => {
      const asked = doubts(text, answers, 'functie');
      expect(Object.keys(answers)).toEqual(expect.arrayContaining(asked));
      expect(doubts(text, answers, 'functie')).toEqual(asked);
    }),
  );
});
