import { countMissed } from '../../../src/knowledge/missed/unansweredList.ts';

test('one question asked by several people is counted once, whoever signed it', () => {
  const rows = countMissed([
    {
      reason: 'unanswered',
      question: 'Hoe laat begint het? Groeten, [naam], [nummer]',
      nearest: 'startdag-datum',
    },
    { reason: 'unanswered', question: 'Wat kost het?' },
    { reason: 'disliked', question: 'hoe laat begint het' },
    { reason: 'unanswered', question: 'Hoe laat begint het? mvg [naam] [e-mail]', nearest: 'startdag-datum' },
  ]);
  expect(
    rows.map(({ question, unanswered, disliked, nearest }) => [question, unanswered, disliked, nearest]),
  ).toEqual([
    ['Hoe laat begint het? Groeten, [naam], [nummer]', 2, 1, 'startdag-datum'],
    ['Wat kost het?', 1, 0, undefined],
  ]);
});
