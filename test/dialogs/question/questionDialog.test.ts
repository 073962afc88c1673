import fc from 'fast-check';
import { answerQuestion } from '../../../src/dialogs/question/questionDialog.ts';
import type { FoundAnswer } from '../../../src/knowledge/answering/understanding.ts';
import { readKnowledge } from '../../../src/knowledgeFolder/knowledgeFiles.ts';

const knowledge = readKnowledge('knowledge');
const toReplies = answerQuestion(knowledge);
const found: FoundAnswer = {
  fact: 'aanmelden-deadline',
  answer: 'Nee. Aanmelden kan tot en met dinsdag 27 maart 2018.',
  passages: [
    {
      letter: 'lbr-18-009',
      section: 'Hoe kan uw gemeente nu meewerken?',
      text: 'Eerste regel\nTweede regel',
    },
  ],
  suggestions: ['Hoe meld ik iemand aan?'],
};
const subject = { letter: 'lbr-18-009', facts: ['aanmelden-deadline'], age: 0 };

test('first the answer, then the passage, then the letter', () => {
  const { replies } = toReplies(
    { kind: 'answer', found: [found], subject, confidence: 1 },
    'kan het nog?',
    '2018-03-20',
  );
  expect(replies).toEqual([
    {
      text: [
        'Nee. Aanmelden kan tot en met dinsdag 27 maart 2018.',
        '> Eerste regel\n>\n> Tweede regel',
        'Lbr. 18/009, 16 maart 2018, Hoe kan uw gemeente nu meewerken? [1]',
      ].join('\n\n'),
      citations: [
        {
          name: 'Lbr. 18/009, 16 maart 2018, Samenwerken aan de grote maatschappelijke opgaven…',
          abstract: 'Eerste regel Tweede regel',
        },
      ],
      suggestions: ['Hoe meld ik iemand aan?'],
    },
  ]);
});

test('a second answer that is a guess is said to be one', () => {
  const other = {
    ...found,
    fact: 'startdag-datum',
    instead: 'Of bedoelt u dit?',
    answer: 'De startdag is op 5 april.',
  };
  const { replies } = toReplies(
    { kind: 'answer', found: [found, other], subject, confidence: 1 },
    'wanneer?',
    '2018-03-20',
  );
  expect(replies[0]?.text).toContain('[1]\n\nOf bedoelt u dit? De startdag is op 5 april.');
});

test('a passage that proves two answers is quoted once', () => {
  const { replies } = toReplies(
    { kind: 'answer', found: [found, { ...found, fact: 'aanmelden-hoe' }], subject, confidence: 1 },
    '',
    '2018-03-20',
  );
  expect(replies[0]?.citations).toHaveLength(1);
});

test('what no letter says is not cited, and kept for editors without personal data', () => {
  const { replies, missed } = toReplies(
    { kind: 'unknown', reply: 'Dat staat niet in de brieven.', suggestions: [], nearest: 'startdag-datum' },
    'Hoe laat komt jan@zwolle.nl?',
    '2018-03-20',
  );
  expect(replies[0]?.citations).toEqual([]);
  expect(missed).toEqual([
    {
      reason: 'unanswered',
      question: 'Hoe laat komt [e-mail]',
      nearest: 'startdag-datum',
      day: '2018-03-20',
    },
  ]);
});

test('whatever is quoted, the citation keeps within what Teams takes', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 900 }),
      fc.integer({ min: 1, max: 6 }),
      (text, count) => {
        const all = Array.from({ length: count }, (_, n) => ({
          ...found,
          passages: [{ ...found.passages[0]!, text: `${text}${n}` }],
        }));
        const [reply] = toReplies(
          { kind: 'answer', found: all, subject, confidence: 1 },
          '',
          '2018-03-20',
        ).replies;
        for (const { name, abstract } of reply!.citations) {
          expect(name.length).toBeLessThanOrEqual(80);
          expect(abstract.length).toBeLessThanOrEqual(160);
        }
        expect(reply!.suggestions.length).toBeLessThanOrEqual(3);
      },
    ),
  );
});
