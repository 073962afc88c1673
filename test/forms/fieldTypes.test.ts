import { typeOf } from '../../src/forms/fieldTypes.ts';
import type { Field } from '../../src/forms/form.ts';
import { toolsOf } from '../helpers/talk.ts';

const { lists, forms } = toolsOf();
const context = { today: '2018-03-20', lists };

function field(form: string, id: string): Field {
  const found = forms.find((one) => one.id === form)?.fields.find((one) => one.id === id);
  if (!found) throw new Error(`no field ${id}`);
  return found;
}

const wonen = { code: '2', name: 'Toekomstbestendig wonen' };

describe('read as the answer to the question', () => {
  test.each([
    ['startdag', 'gemeente', 'Almere', { code: 'GM0034', name: 'Almere' }],
    ['startdag', 'gemeente', 'wij zijn van de gemeente Den Haag', { code: 'GM0518', name: "'s-Gravenhage" }],
    [
      'startdag',
      'naam',
      'dat is mevrouw drs. J.P. van der Meer-El Amrani',
      'drs. J.P. van der Meer-El Amrani',
    ],
    ['startdag', 'functie', 'Zij is strategisch adviseur.', 'strategisch adviseur'],
    ['startdag', 'functie', '  senior   adviseur ', 'senior adviseur'],
    ['startdag', 'email', 'mail maar naar Jan@Zwolle.NL.', 'Jan@zwolle.nl'],
    ['startdag', 'telefoon', '06 - 12 34 56 78', '+31612345678'],
    ['startdag', 'opgave', '2', wonen],
    ['startdag', 'opgave', 'de tweede', wonen],
    ['startdag', 'opgave', 'wonen', wonen],
    ['startdag', 'opgave', 'toekomstbestendg wonen', wonen],
    ['startdag', 'kentOpgave', 'jazeker', true],
    ['startdag', 'kentOpgave', 'liever niet', false],
    ['ambassadeur', 'organisatie', 'Gouda', 'gemeente Gouda'],
    ['ambassadeur', 'organisatie', 'Holland Rijnland', 'Holland Rijnland'],
    ['ambassadeur', 'soort', 'een samenwerkingsverband', 'regio'],
    ['ambassadeur', 'aanleiding', 'een zetje', 'impuls'],
    ['ambassadeur', 'aanleiding', 'mediation', 'bemiddelen'],
    ['ambassadeur', 'ambassadeur', 'mevrouw Sint', 'sint'],
    ['ambassadeur', 'ambassadeur', 'maakt niet uit', 'geen voorkeur'],
    ['ambassadeur', 'voorkeur', 'geen voorkeur', []],
    ['ambassadeur', 'voorkeur', '10 oktober om 9 uur', ['2018-10-10T09:00:00+02:00']],
    ['ambassadeur', 'voorkeur', 'woensdag 10 oktober 2018 om 9.00 uur', ['2018-10-10T09:00:00+02:00']],
    ['ambassadeur', 'voorkeur', '5 april', [{ from: '2018-04-05', to: '2018-04-05' }]],
    ['ambassadeur', 'bestuurder', 'namens wethouder De Boer', 'wethouder De Boer'],
  ])('%s %s: %s', (form, id, text, value) => {
    const one = field(form, id);
    expect(typeOf(one).read(text, one, context)).toMatchObject({ kind: 'value', value });
    expect(typeOf(one).check(value, one, context)).toBe(true);
  });
});

describe('no answer', () => {
  test.each([
    ['startdag', 'gemeente', 'Atlantis', 'wrong'],
    ['startdag', 'gemeente', 'Bergen', 'ask'],
    ['startdag', 'naam', '12345', 'wrong'],
    ['startdag', 'functie', '7', 'none'],
    ['startdag', 'functie', '...', 'none'],
    ['startdag', 'functie', 'x'.repeat(101), 'wrong'],
    ['startdag', 'functie', 'adviseur evil.example/phish', 'wrong'],
    ['startdag', 'functie', 'zie www.evil.example', 'wrong'],
    ['startdag', 'functie', 'x@evil.example', 'wrong'],
    ['startdag', 'functie', 'sr.adviseur wonen/zorg', 'value'],
    ['startdag', 'email', 'jan@', 'wrong'],
    ['startdag', 'email', 'a@b.nl of c@d.nl', 'ask'],
    ['startdag', 'telefoon', '1234', 'wrong'],
    ['startdag', 'kentOpgave', 'paars', 'none'],
    ['ambassadeur', 'voorkeur', '31 november', 'wrong'],
    ['ambassadeur', 'voorkeur', 'paars', 'wrong'],
  ])('%s %s: %s', (form, id, text, kind) => {
    const one = field(form, id);
    expect(typeOf(one).read(text, one, context).kind).toBe(kind);
  });
});

test('a described problem gives the options that fit, each with a sentence', () => {
  const opgave = field('startdag', 'opgave');
  const read = typeOf(opgave).read('bewoners met schulden die hun huur niet betalen', opgave, context);
  expect(read.kind).toBe('ask');
  const options = read.kind === 'ask' ? read.options : [];
  expect(options.length).toBeLessThanOrEqual(3);
  expect(options.map(({ value }) => (value as { code: string }).code)).toContain('6');
  expect(options.every(({ about }) => about)).toBe(true);
});

describe('what is no answer any more is seen', () => {
  test.each([
    ['startdag', 'gemeente', 'Almere'],
    ['startdag', 'gemeente', { code: 'GM9999', name: 'Atlantis' }],
    ['startdag', 'opgave', { code: '11', name: 'Nieuw' }],
    ['startdag', 'email', 'jan'],
    ['startdag', 'kentOpgave', 'ja'],
    ['ambassadeur', 'ambassadeur', 'iemand anders'],
    ['ambassadeur', 'voorkeur', [{ van: '2018-04-05' }]],
    ['startdag', 'telefoon', '06'],
  ])('%s %s %j', (form, id, value) => {
    const one = field(form, id);
    expect(typeOf(one).check(value, one, context)).toBe(false);
  });
});
