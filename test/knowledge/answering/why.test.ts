import { createInterpreter } from '../../../src/knowledge/answering/interpreter.ts';
import { saidIn } from '../../../src/knowledge/answering/consider.ts';
import { whyOf } from '../../../src/knowledge/answering/why.ts';
import { learnedHere } from '../../helpers/learnedHere.ts';
import { knowledgeIn } from '../../helpers/talk.ts';

const interpreter = createInterpreter(knowledgeIn(), learnedHere());
const NOW = '2018-03-20T10:00:00+01:00';
const said = (text: string) => saidIn(interpreter.understand({ text, now: NOW }));

test('what is answered is among what is considered, the likeliest first', () => {
  const question = 'tot wanneer kan ik iemand aanmelden';
  const [first, ...rest] = interpreter.consider(question);
  expect(said(question)).toEqual({ kind: 'answer', entries: ['aanmelden-deadline'] });
  expect(first!.owner).toBe('aanmelden-deadline');
  for (const { likely } of rest) expect(likely).toBeLessThanOrEqual(first!.likely);
});

test('what no letter says is told by its gap, a wish by its form, nonsense by nothing', () => {
  expect(said('waar wordt de startdag gehouden')).toEqual({ kind: 'unknown', entries: ['startdag-plaats'] });
  expect(said('ik wil iemand aanmelden voor de startdag')).toEqual({ kind: 'wish', entries: ['startdag'] });
  expect(said('welke kleur heeft een kameleon op een schotse ruit')).toEqual({
    kind: 'unknown',
    entries: [],
  });
  expect(interpreter.consider('')).toEqual([]);
});

test('each word is told with what it does; the one that the answer rests on does most', () => {
  const why = whyOf('wat is nu eigenlijk de sluitingsdatum', 'aanmelden-deadline', interpreter);
  expect(why.map(({ word }) => word)).toEqual(['wat', 'is', 'nu', 'eigenlijk', 'de', 'sluitingsdatum']);
  const [most] = why.toSorted((a, b) => b.counts - a.counts);
  expect(most!.word).toBe('sluitingsdatum');
});
