import { checkForm } from '../../src/forms/checkForm.ts';
import { formSchema } from '../../src/forms/formFile.ts';
import { toolsOf } from '../helpers/talk.ts';

const [startdag] = toolsOf().forms.filter(({ id }) => id === 'startdag');
if (!startdag) throw new Error('no form startdag');
const form = startdag;
const known = { lists: ['opgaven', 'ambassadeurs', 'gemeenten'] };
const [first, ...others] = form.fields;
if (!first) throw new Error('no fields');
const FIRST = first;

test('the forms there are have no fault', () => {
  for (const one of toolsOf().forms) expect(checkForm(one, known)).toEqual([]);
});

test.each([
  ['sluit', { ...form, opens: '2018-03-28' }],
  ['komt twee keer voor', { ...form, fields: [FIRST, FIRST, ...others] }],
  ['nooit gevraagd', { ...form, fields: [{ ...FIRST, when: { niets: true } }, ...others] }],
  ['komt pas na', { ...form, fields: [{ ...FIRST, when: { kentOpgave: true } }, ...others] }],
  [
    'heeft deze waarde nooit',
    { ...form, fields: [...form.fields, { ...FIRST, id: 'extra', when: { kentOpgave: 'paars' } }] },
  ],
  ['zet bij askOwn', { ...form, fields: [{ ...FIRST, ask: 'Kent {wie} Almere?' }, ...others] }],
  ['geen veld van soort name', { ...form, marked: {}, fields: [{ ...FIRST, askOwn: 'Kent u Almere?' }] }],
  ['geen lijst', { ...form, fields: [{ ...FIRST, type: 'choice', list: 'paars' }, ...others] }],
  ['heeft een list of options nodig', { ...form, fields: [{ ...FIRST, type: 'choice' }, ...others] }],
  ['geen soort', { ...form, fields: [{ ...FIRST, type: 'paars' }, ...others] }],
  ['geen groep', { ...form, fields: [{ ...FIRST, type: 'yesNo', group: 'paars' }, ...others] }],
  ['geen brief', { ...form, letter: 'lbr-00-000' }],
  [
    'geen veld hoort erbij',
    { ...form, groups: { ...form.groups, leeg: Object.values(form.groups ?? {})[0]! } },
  ],
  ['e-mailadres', { ...form, noticed: { same: { fields: ['naam'], text: 'x' } } }],
])('a fault is named: %s', (message, wrong) => {
  const faults = checkForm(wrong, { ...known, letters: ['lbr-18-009'] });
  expect(faults.map((fault) => fault.message).join('\n')).toContain(message);
});

test.each([
  ['a prompt that is too long', { fields: [{ ...FIRST, ask: 'x'.repeat(301) }] }, '300'],
  ['a day that does not exist', { closes: '2018-02-30' }, 'bestaande dag'],
  ['an ending that does not say the number', { done: 'Ontvangen.' }, '{number}'],
  ['a word nobody knows', { kleur: 'paars' }, 'kleur'],
])('the shape is checked: %s', (_, wrong, message) => {
  const read = formSchema.safeParse({ ...form, ...wrong });
  expect(read.success).toBe(false);
  expect(JSON.stringify(read.error?.issues)).toContain(message);
});

test('every prompt fits a phone screen', () => {
  for (const { fields } of toolsOf().forms)
    for (const { ask, help } of fields) {
      expect(ask.length).toBeLessThanOrEqual(300);
      expect(help.length).toBeLessThanOrEqual(300);
    }
});

test('a question has no other placeholder than {wie}', () => {
  const named = (ask: string) =>
    formSchema.safeParse({ ...form, fields: [{ ...FIRST, ask, askOwn: 'Kent u het?' }] }).success;
  expect(named('Kent {wie} het?')).toBe(true);
  expect(named('Kent {naam} het?')).toBe(false);
  expect(named('Kent {wie het?')).toBe(false);
});
