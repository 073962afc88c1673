import type { Filling } from './filling.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import type { Field } from '../../forms/form.ts';
import { folded } from '../../text/fold.ts';
import { withoutEnd } from '../../text/pattern.ts';
import type { Turn } from '../turn.ts';
import { saysYes } from '../yesNo.ts';
import { readCorrection } from './correction.ts';

/** @returns whether what is said to a question tells nothing: a bare ja or nee to what is no such question, or all taken back */
export function isNoAnswer(turn: Filling, field: Field): boolean {
  return saysNothing(turn, field) || takesAllBack(turn, field) || refersBack(turn);
}

/** "ja", "nee", "wacht even": said where a name of something is asked for, it is no answer. */
function saysNothing(turn: Filling, field: Field): boolean {
  if (!typeOf(field).free) return false;
  if (saysYes(turn.text) !== undefined) return true;
  if (typeOf(field).ownWords) return turn.tools.wordings.correction.lead.exec(turn.text)?.[0] === turn.text;
  const correction = readCorrection(turn.text, turn.form, turn.tools.wordings);
  return correction?.rest === '' && correction.field === undefined;
}

/** "idem", "zie boven": what that is, is not told here. */
function refersBack({ text, tools }: Turn): boolean {
  return tools.wordings.refersBack.has(withoutEnd(folded(text), /[.!\s]/u));
}

function takesAllBack({ text, tools }: Turn, field: Field): boolean {
  return typeOf(field).closed === true && tools.wordings.takenBack.test(folded(text));
}

/** @returns whether "nee" or "geen" is said to an optional question: there is nothing to fill in */
export function leavesOut(turn: Turn, field: Field): boolean {
  if (!field.optional || typeOf(field).yesNo) return false;
  return saysYes(turn.text) === false || folded(turn.text) === 'geen';
}
