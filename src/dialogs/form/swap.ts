import { refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import { pairsOf } from '../../forms/ranked.ts';
import { fillIn } from './fillIn.ts';
import { goOn } from './goOn.ts';
import { proceed } from './proceed.ts';
import { asCorrection } from './reading.ts';
import type { Reading } from './reading.ts';
import { say } from '../message.ts';
import { folded } from '../../text/fold.ts';

/** Words of the longest message that only has two choices change places. */
const A_FEW_WORDS = 6;

/** "draai die twee om": a first and a second choice change places. */
export function swap(turn: Filling): Reading | undefined {
  const { form, draft, text, tools } = turn;
  const said = folded(text);
  if (!tools.wordings.swaps.test(said)) return undefined;
  const [pair] = pairsOf(form.fields);
  const { first, second } = pair ?? {};
  const [one, two] = [first && draft.answers[first.id], second && draft.answers[second.id]];
  if (!first || !second || one === undefined || two === undefined) {
    const isAll = !turn.question && said.split(' ').length <= A_FEW_WORDS;
    return isAll
      ? asCorrection('certain', () => goOn(turn, [say(tools.phrases.say.nothingToSwap)], 'brief'))
      : undefined;
  }
  const answers = { [first.id]: two, [second.id]: one };
  return asCorrection('certain', () => {
    const done = fillIn(turn, { answers });
    return proceed(refilled(turn, done.draft), done.noted);
  });
}
