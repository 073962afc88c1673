import type { Form } from '../../src/forms/form.ts';
import { folded } from '../../src/forms/words.ts';
import { say } from '../../src/dialogs/message.ts';
import type { AnswerQuestion } from '../../src/dialogs/turn.ts';
import type { Interpreter, Understanding } from '../../src/knowledge/understanding.ts';

const SMALLTALK = ['hallo', 'hoi', 'goedemorgen', 'bedankt', 'dank je', 'dank u', 'dankjewel'];

/**
 * A trivial interpreter, so that the dialogs can be tried apart from finding answers: a wish names a form's word and
 * says that it is wanted, everything that asks "wanneer" has one answer, the rest is unknown.
 */
export function plainInterpreter(forms: Form[]): Interpreter {
  return { understand: ({ text }) => understand(folded(text), forms) };
}

function understand(said: string, forms: Form[]): Understanding {
  if (SMALLTALK.includes(said)) return { kind: 'smalltalk', topic: 'greeting', reply: 'Graag gedaan.' };
  if (/\b(?:tot wanneer|wanneer|deadline)\b/.test(said))
    return {
      kind: 'answer',
      found: [
        {
          fact: 'deadline',
          answer: 'Aanmelden kan tot en met dinsdag 27 maart 2018.',
          passages: [{ letter: 'lbr-18-009', section: '', text: 'uiterlijk dinsdag 27 maart' }],
          suggestions: [],
        },
      ],
      subject: { letter: 'lbr-18-009', facts: ['deadline'], age: 0 },
      confidence: 0.9,
    };
  const asks = /\?$|^(?:wie|wat|hoe|waar|welke|kan ik|mag ik)\b/.test(said);
  const wants =
    /\b(?:aanmelden|meld|inschrijven|schrijf|opgeven|aanvragen|vraag|bezoek|wil|register|visit|request)\b/.test(
      said,
    );
  const form = forms.find(
    ({ id, wishes, words }) =>
      wishes.some((wish) => folded(wish) === said) ||
      (wants &&
        [id, ...words].some(
          (word) => word !== 'aanvraag' && word !== 'aanmelding' && said.includes(folded(word)),
        )),
  );
  if (form && !asks) return { kind: 'wish', form: form.id, confidence: 0.95 };
  if (!asks && /\b(?:aanmelden|aan te melden|inschrijven|opgave)\b/.test(said) && forms[0])
    return { kind: 'wish', form: 'startdag', confidence: 0.9 };
  return { kind: 'unknown', reply: 'Dat staat niet in de brieven.', suggestions: [] };
}

/** Says what was understood, with a citation when it is an answer. */
export const plainAnswer: AnswerQuestion = (meant) => {
  switch (meant.kind) {
    case 'answer':
      return {
        replies: meant.found.map(({ answer, passages }) => ({
          ...say([answer, ...passages.map(({ text }) => `> ${text}`)].join('\n\n')),
          citations: passages.map(({ letter, text }) => ({ name: letter, abstract: text })),
        })),
        subject: meant.subject,
        missed: [],
      };
    case 'which':
      return { replies: [say('Bedoelt u:', meant.options)], missed: [] };
    case 'wish':
      return { replies: [say(meant.form)], missed: [] };
    case 'smalltalk':
    case 'unknown':
      return { replies: [say(meant.reply)], missed: [] };
  }
};
