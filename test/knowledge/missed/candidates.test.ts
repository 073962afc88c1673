import { candidatesIn } from '../../../src/knowledge/missed/candidates.ts';

test('what was picked comes first, under the fact that was picked, without what was masked', () => {
  const found = candidatesIn(
    [
      { reason: 'unanswered', question: 'Hoe laat begint het? Groeten, [naam], [nummer]', nearest: 'plaats' },
      { reason: 'chosen', question: 'hoe laat begint het', nearest: 'tijd' },
      { reason: 'unanswered', question: 'Wat kost het bij [naam]?', nearest: 'kosten' },
      { reason: 'unanswered', question: 'wat kost het bij', nearest: 'kosten' },
      { reason: 'unanswered', question: 'en nu', nearest: 'weg' },
      { reason: 'unanswered', question: 'staat er al', nearest: 'tijd' },
      { reason: 'unanswered', question: '[naam]', nearest: 'tijd' },
      { reason: 'disliked', question: 'waar is dat' },
    ],
    (owner) => owner !== 'weg',
    (wording) => wording === 'staat er al',
  );
  expect(found).toEqual([
    { wording: 'Hoe laat begint het?', owner: 'tijd', times: 1, chosen: 1 },
    { wording: 'Wat kost het bij?', owner: 'kosten', times: 2, chosen: 0 },
  ]);
});
