import type { Knowledge } from '../knowledge/knowledge.ts';
import { alike } from '../knowledge/drafting/alike.ts';
import { createMask } from '../knowledge/missed/mask.ts';
import { turnedDown } from './accept.ts';
import type { Desk } from './asked.ts';
import { inDutch } from '../time/amsterdam.ts';

/**
 * @returns the questions that the staff answered and that no fact has among its own yet, each with its answer: who
 *   asked is not told, names, addresses and numbers are masked
 */
export async function answered({ store, knowledge, folder }: Desk): Promise<string> {
  const mask = createMask(knowledge);
  const masked = (text: string) => text.split('\n').map(mask).join('\n');
  const done = new Set([...questionsOfFacts(knowledge), ...turnedDown(folder)].map(alike));
  const waiting = (await store.questions.forEditors())
    .map((one) => ({ ...one, question: masked(one.question), answer: masked(one.answer) }))
    .filter(({ question }) => !done.has(alike(question)));
  if (waiting.length === 0) return 'Er wachten geen beantwoorde vragen.';
  return waiting
    .map(({ day, question, answer }) => `${inDutch(day)}\nvraag: ${question}\nantwoord: ${answer}`)
    .join('\n\n');
}

function questionsOfFacts({ letters }: Knowledge): string[] {
  return letters.flatMap(({ facts }) =>
    facts.flatMap(({ questions, yes, no }) => [...questions, ...yes, ...no]),
  );
}
