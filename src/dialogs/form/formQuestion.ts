import type { Filling } from './filling.ts';
import type { Understanding } from '../../knowledge/answering/understanding.ts';
import { understand } from '../question/sideQuestion.ts';

/** @returns what a text means to somebody who is busy with a form: the letter it rests on is what they have in mind */
export function understandHere(turn: Filling, text: string): Understanding {
  const { form, now, tools } = turn;
  const meant = understand(turn, text);
  if (meant.kind !== 'answer' && meant.kind !== 'unknown') return meant;
  const subject = { letter: form.letter, facts: [], age: 0 };
  return tools.interpreter.understand({ text, now, subject });
}
