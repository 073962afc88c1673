import { fieldsOf } from '../../forms/question.ts';
import type { Question } from '../../forms/question.ts';
import { folded } from '../../text/fold.ts';
import { oneOf } from '../../text/pattern.ts';
import type { Turn } from '../turn.ts';

/** Longer messages say something themselves. */
const LONGEST = 90;

/** @returns whether someone says that they don't know (yet), as against answering in their own words */
export function isDoubt(turn: Turn, question: Question): boolean {
  const said = folded(turn.text);
  if (said.length > LONGEST) return false;
  const { doubt } = turn.tools.phrases;
  const ownWords = fieldsOf(question).some(({ type }) => type === 'longText');
  return ownWords ? doubt.some((phrase) => folded(phrase) === said) : patternOf(doubt).test(said);
}

const patterns = new WeakMap<string[], RegExp>();

/** @returns what finds one of these phrases with few words around it; made once */
function patternOf(doubt: string[]): RegExp {
  const known = patterns.get(doubt);
  if (known) return known;
  const made = new RegExp(`^(?:\\S+\\s){0,6}?(?:${oneOf(doubt.map(folded))})(?:\\s\\S+){0,6}$`, 'u');
  patterns.set(doubt, made);
  return made;
}
