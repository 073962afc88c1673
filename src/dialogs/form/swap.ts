import { refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import { pairsOf } from '../../forms/ranked.ts';
import { fillIn } from './fillIn.ts';
import { proceed } from './proceed.ts';
import type { Reading } from './reading.ts';
import { folded } from '../../text/fold.ts';

/** "draai die twee om": a first and a second choice change places. */
export function swap(turn: Filling): Reading | undefined {
  const { form, draft, text, tools } = turn;
  const said = folded(text);
  if (!tools.wordings.swaps.test(said)) return undefined;
  const [pair] = pairsOf(form.fields);
  const { first, second } = pair ?? {};
  const [one, two] = [first && draft.answers[first.id], second && draft.answers[second.id]];
  if (!first || !second || one === undefined || two === undefined) return undefined;
  const answers = { [first.id]: two, [second.id]: one };
  return {
    kind: 'correction',
    certainty: 'certain',
    act() {
      const done = fillIn(turn, { answers });
      return proceed(refilled(turn, done.draft), done.noted);
    },
  };
}
