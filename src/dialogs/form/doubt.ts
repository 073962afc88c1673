import { typeOf } from '../../forms/fieldTypes.ts';
import { fieldsOf } from '../../forms/question.ts';
import type { Question } from '../../forms/question.ts';
import { folded } from '../../text/fold.ts';
import { contextOf } from '../turn.ts';
import type { Turn } from '../turn.ts';
import { SPEAKS_OF_US } from '../../forms/sound/ours.ts';
import type { Filling } from './filling.ts';
import { goOnWithout, leavesOut } from './noAnswer.ts';
import type { Reading } from './reading.ts';
import { leaveOpen } from './wrongInput.ts';

/** So few words that do not speak of "wij" tell nothing of one's own. */
const A_FEW_WORDS = 8;
/** Longer messages say something themselves. */
const LONGEST = 90;

/** "weet ik niet": the question is left open for now; "niemand", where there may be none: it is left out. */
export function doubt(turn: Filling): Reading | undefined {
  const { question } = turn;
  const field = question?.kind === 'field' ? question.field : undefined;
  if (field && leavesOut(turn, field))
    return { kind: 'doubt', certainty: 'certain', act: () => goOnWithout(turn, field) };
  if (!question || !isDoubt(turn, question)) return undefined;
  const named =
    (question.kind === 'group' && turn.read()?.kind === 'filled') ||
    (field?.type === 'periods' && typeOf(field).read(turn.text, field, contextOf(turn)).kind === 'value') ||
    (field !== undefined && typeOf(field).person === true && turn.read()?.kind === 'filled');
  return named ? undefined : { kind: 'doubt', certainty: 'certain', act: () => leaveOpen(turn, question) };
}

/** Whether someone says that they don't know (yet), as against answering in their own words */
function isDoubt(turn: Turn, question: Question): boolean {
  const said = folded(turn.text);
  if (said.length > LONGEST) return false;
  const { doubt } = turn.tools.wordings;
  const ownWords = fieldsOf(question).some((field) => typeOf(field).ownWords);
  if (!ownWords) return doubt.inside.test(said);
  const few = said.split(' ').length <= A_FEW_WORDS && !SPEAKS_OF_US.test(said);
  return doubt.alone.has(said) || (few && doubt.spoken.test(said));
}
