import { refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import { goOn } from './goOn.ts';
import { withOffered } from './offered.ts';
import { say } from '../message.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import { findAnswers } from '../../forms/findAnswers.ts';
import type { Field } from '../../forms/form.ts';
import { folded } from '../../text/fold.ts';
import { withoutEnd } from '../../text/pattern.ts';
import { contextOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
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

/** A capital where no sentence begins. */
const NAME = /(?<!^|[.!?\n]\s?)\p{Lu}\p{Ll}/u;

/** @returns whether "nee" or "geen" is said to a question that needs no answer: there is nothing to fill in */
export function leavesOut(turn: Filling, field: Field): boolean {
  if (typeOf(field).yesNo || !(field.optional || field.orNone)) return false;
  if (saysYes(turn.text) === false || folded(turn.text) === 'geen') return true;
  return (
    field.orNone !== undefined &&
    turn.tools.lists.sayings.thereIsNone.test(turn.text) &&
    !NAME.test(turn.text) &&
    !findAnswers(turn.text, [field], contextOf(turn), { form: turn.form }).has(field.id)
  );
}

/** Goes on without an answer; where one is usual it is said what that means. */
export function goOnWithout(turn: Filling, field: Field): Decision {
  const { draft } = turn;
  const none = field.orNone === undefined ? draft.none : [...(draft.none ?? []), field.id];
  const kept = { ...withOffered(draft, field.id, []), none, focus: undefined, wrong: undefined };
  return goOn(refilled(turn, kept), field.orNone === undefined ? [] : [say(field.orNone)]);
}
