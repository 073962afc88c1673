import type { Said } from '../../../src/knowledge/answering/consider.ts';
import { askedQuestions, inOrderOf } from '../../../src/editing/trial/knownQuestions.ts';
import { weighed } from '../../../src/editing/trial/outcome.ts';
import { knowledgeIn } from '../../helpers/talk.ts';

const answer = (...entries: string[]): Said => ({ kind: 'answer', entries });
const none: Said = { kind: 'unknown', entries: [] };

test('an answer that is lost is worse, one that is found is better, one that nobody judged is otherwise', () => {
  const lost = { question: 'a', meant: 'x', before: answer('x'), after: none };
  const found = { question: 'b', meant: 'x', before: answer('y'), after: answer('y', 'x') };
  const unjudged = { question: 'c', before: none, after: answer('x') };
  const same = { question: 'd', meant: 'x', before: answer('x'), after: answer('x') };
  const wrongTwice = { question: 'e', meant: 'x', before: answer('y'), after: answer('z') };
  expect(weighed([lost, found, unjudged, same, wrongTwice])).toEqual({
    ...{ worse: [lost], better: [found], otherwise: [unjudged] },
  });
});

test('what people asked is asked once; a thumb up says what is meant, a thumb down does not', () => {
  const kept = [
    { reason: 'unanswered', question: 'Hoe laat?', nearest: 'x' },
    { reason: 'liked', question: 'hoe laat', nearest: 'y' },
    { reason: 'disliked', question: 'waar', nearest: 'x' },
  ] as const;
  expect(askedQuestions(kept)).toEqual([{ text: 'hoe laat', meant: 'y' }, { text: 'waar' }]);
});

test('what has most in common with the new wordings is asked first, and all of it is asked', () => {
  const knowledge = knowledgeIn();
  const order = inOrderOf(['welke sluitingsdatum geldt'], knowledge);
  const named = order.findIndex(({ text }) => !text.toLowerCase().includes('sluitingsdatum'));
  expect(named).toBeGreaterThan(5);
  expect(order[0]!.meant).toBe('aanmelden-deadline');
  const all = knowledge.letters.flatMap(({ facts, gaps }) => [
    ...facts.flatMap(({ questions, yes, no }) => [...questions, ...yes, ...no]),
    ...gaps.flatMap(({ questions }) => questions),
  ]);
  expect(order).toHaveLength(all.length);
});
