import { fieldsOf } from '../forms/question.ts';
import type { Question } from '../forms/question.ts';
import { folded, oneOf } from './words.ts';
import type { Turn } from './turn.ts';

/** Longer messages say something themselves. */
const LONGEST = 90;

/** @returns whether someone says that they don't know (yet), as against answering in their own words */
export function isDoubt(turn: Turn, question: Question): boolean {
  const said = folded(turn.text);
  if (said.length > LONGEST) return false;
  const { doubt } = turn.tools.phrases;
  const whole = new RegExp(`^(?:\\S+\\s){0,6}?(?:${oneOf(doubt.map(folded))})(?:\\s\\S+){0,6}$`, 'u').test(
    said,
  );
  const exact = doubt.some((phrase) => folded(phrase) === said);
  const ownWords = fieldsOf(question).some(({ type }) => type === 'longText');
  return ownWords ? exact : whole;
}
