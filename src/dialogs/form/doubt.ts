import { typeOf } from '../../forms/fieldTypes.ts';
import { fieldsOf } from '../../forms/question.ts';
import type { Question } from '../../forms/question.ts';
import { folded } from '../../text/fold.ts';
import type { Turn } from '../turn.ts';

/** Longer messages say something themselves. */
const LONGEST = 90;

/** @returns whether someone says that they don't know (yet), as against answering in their own words */
export function isDoubt(turn: Turn, question: Question): boolean {
  const said = folded(turn.text);
  if (said.length > LONGEST) return false;
  const { doubt } = turn.tools.wordings;
  const ownWords = fieldsOf(question).some((field) => typeOf(field).ownWords);
  return ownWords ? doubt.alone.has(said) : doubt.inside.test(said);
}
