import type { Answers } from '../../src/text/answer.ts';
import type { Form } from '../../src/forms/form.ts';
import { askedFields } from '../../src/forms/condition.ts';
import { openTalk, toolsOf } from '../helpers/talk.ts';

interface Person {
  form: string;
  today: string;
  /** Answers what is asked, one thing at a time. */
  stepByStep: string[];
  /** Says all at once. */
  atOnce: string[];
}

const PEOPLE: Person[] = [
  {
    form: 'startdag',
    today: '2018-03-20',
    stepByStep: [
      'ik wil iemand aanmelden voor de startdag',
      'Almere',
      'Fatima El Amrani',
      'beleidsadviseur wonen',
      'f.elamrani@almere.nl',
      'wonen',
      'ja',
      'ja',
    ],
    atOnce: [
      'Ik wil Fatima El Amrani (beleidsadviseur wonen, f.elamrani@almere.nl) van de gemeente Almere aanmelden voor toekomstbestendig wonen',
      'ja',
      'ja',
    ],
  },
  {
    form: 'ambassadeur',
    today: '2013-10-01',
    stepByStep: [
      'ik wil een bezoek van een ambassadeur aanvragen',
      'gemeente Gouda',
      'Marieke de Wit',
      'wethouder',
      'klankborden',
      'Wij komen er samen niet uit.',
      'geen voorkeur',
      'geen voorkeur',
      'm.dewit@gouda.nl',
      'ja',
    ],
    atOnce: [
      'Ik wil een bezoek van Liesbeth Spies aanvragen voor de gemeente Gouda om te klankborden, in november. Mijn naam is Marieke de Wit, wethouder, m.dewit@gouda.nl',
      'Onze vijf gemeenten worden het niet eens over de inkoop van jeugdzorg.',
      'ja',
    ],
  },
];

function requiredFields(form: Form, answers: Answers): number {
  return askedFields(form, answers).filter(({ optional }) => !optional).length;
}

async function talkThrough({ today }: Person, messages: string[]): Promise<Answers> {
  const talk = await openTalk({ now: today });
  try {
    for (const text of messages) await talk.say(text);
    const [stored] = await talk.stored();
    if (!stored) throw new Error('nothing was stored');
    return stored.answers;
  } finally {
    await talk.close();
  }
}

/**
 * In plain botbuilder prompts every field is a prompt of its own, so that the same form takes the wish, a message for
 * each required field, one more for each optional field to skip, and the confirmation: whatever the person said before.
 */
test.each(PEOPLE)('$form takes few messages', async (person) => {
  const form = toolsOf().forms.find(({ id }) => id === person.form)!;
  const required = requiredFields(form, await talkThrough(person, person.stepByStep));
  const plainPrompts = required + form.fields.filter(({ optional }) => optional).length + 2;
  await talkThrough(person, person.atOnce);
  console.log(
    `${person.form}: ${person.stepByStep.length} messages step by step, ${person.atOnce.length} all at once; ` +
      `${required} required fields; ${plainPrompts} in plain prompts`,
  );
  expect(person.stepByStep.length).toBeLessThanOrEqual(required + 2);
  expect(person.stepByStep.length).toBeLessThan(plainPrompts);
  expect(person.atOnce.length).toBeLessThanOrEqual(3);
});
