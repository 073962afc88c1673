import { scriptOf, sentencesNaming } from '../../src/forms/script.ts';
import { knowledgeIn } from '../helpers/talk.ts';

const { forms, lists } = knowledgeIn();
const form = (id: string) => forms.find((one) => one.id === id)!;
const script = (id: string) => scriptOf(form(id), (list) => lists.choices[list] ?? []);

test.each(forms.map(({ id }) => id))(
  '%s is shown from its opening to its end, with nothing left open',
  (id) => {
    const steps = script(id);
    expect(steps[0]!.says[0]).toBe(form(id).intro);
    expect(steps.at(-1)!.says[0]).toContain(`${form(id).prefix}-2018-0001`);
    for (const { says } of steps) for (const text of says) expect(text).not.toMatch(/[{}]/);
    const asked = form(id).fields.filter(({ optional, group }) => !optional && group === undefined);
    expect(steps.map(({ label }) => label)).toEqual(expect.arrayContaining(asked.map(({ label }) => label)));
  },
);

test('fields of a group are asked once; what need not be given is offered at the end', () => {
  const steps = script('startdag');
  expect(steps.filter(({ label }) => label === 'De voorwaarden uit de brief')).toHaveLength(1);
  expect(steps.find(({ label }) => label === 'Opgave')!.choices).toHaveLength(10);
  expect(steps.at(-2)!.says[1]).toContain('Telefoonnummer');
});

test('a field that is not always asked says when', () => {
  const conditional = form('ambassadeur').fields.filter(({ when, optional }) => when && !optional);
  expect(conditional.length).toBeGreaterThan(0);
  for (const { label } of conditional)
    expect(script('ambassadeur').find((step) => step.label === label)!.when).toMatch(/^alleen als “/);
});

test('sentences that name a day are found, those that name another are not', () => {
  const naming = sentencesNaming(form('startdag'), '2018-03-27');
  expect(naming).toContain('Aanmelden voor de startdag kon tot en met dinsdag 27 maart 2018.');
  expect(naming.every((sentence) => sentence.includes('27 maart'))).toBe(true);
  expect(sentencesNaming(form('startdag'), '2018-03-07')).toEqual([]);
});
