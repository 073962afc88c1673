import type { Filling } from './filling.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import type { Field } from '../../forms/form.ts';
import { fieldsOf } from '../../forms/question.ts';
import { isTalk } from '../../forms/sound/ours.ts';
import { sentencesOf } from '../../language/sentences.ts';
import { apply, applyUnnamed, askAgain, pickOne, readFor, readInto } from './change.ts';
import { readCorrection } from './correction.ts';
import type { Correction } from './correction.ts';
import { byLine, renamed } from './lineOf.ts';
import { anotherValue, onlyThat, withoutField } from './meant.ts';
import { namedInstead } from './namedInstead.ts';
import { asCorrection } from './reading.ts';
import type { Reading } from './reading.ts';
import { oneselfInstead } from './ownName.ts';
import { opposed } from './opposed.ts';
import { refined } from './refined.ts';
import { opensRemark } from './remark.ts';
import { replaceOld } from './replaceOld.ts';
import { respelled } from './respelled.ts';
import { opensAsQuestion } from '../question/sideQuestion.ts';
import { saysYes } from '../yesNo.ts';
import { same } from '../../text/answer.ts';
import { contextOf } from '../turn.ts';

/** Longer than this, a text in someone's own words is an answer, whatever it opens with. */
const LONGEST_IN_OWN_WORDS = 160;

/** "nee, Amersfoort", "toch liever klimaat", "niet Jan maar Jannie", "verander de functie": one answer becomes another. */
export function correct(turn: Filling): Reading | undefined {
  const { form, draft, question } = turn;
  const asked = question ? fieldsOf(question) : [];
  const myself = oneselfInstead(turn);
  if (myself) return asCorrection('certain', () => applyUnnamed(turn, myself));
  if (saysYes(turn.text) !== undefined) return undefined;
  const direct = byLine(turn) ?? renamed(turn) ?? respelled(turn) ?? opposed(turn);
  const correction = direct ?? readable(turn, readCorrection(turn.text, form, turn.tools.wordings));
  if (opensRemark(turn) && !correction?.field) return undefined;
  if (!correction) {
    const other = onlyThat(turn) ?? anotherValue(turn) ?? refined(turn);
    return other ? asCorrection('weak', () => applyUnnamed(turn, other)) : instead(turn);
  }
  if (asks(turn) && !correction.leads) return undefined;
  if (isNew(turn, correction) || meansAnswer(turn, correction)) return undefined;
  const { field } = correction;
  const ownWords = asked.some((one) => typeOf(one).ownWords);
  if (ownWords && !isSureBesideOwnWords(turn, correction, asked)) return undefined;
  if (
    field &&
    !turn.tools.wordings.correction.explicit.test(turn.text) &&
    asked.some((one) => typeOf(one).yesNo) &&
    (readFor(turn, field, correction.rest) === undefined ||
      (!correction.leads && turn.read()?.kind === 'filled'))
  )
    return undefined;
  if (field && asked.includes(field) && draft.answers[field.id] === undefined && correction.rest !== '')
    return ownWords ? undefined : asCorrection('certain', () => readInto(turn, field, correction.rest));
  const open = asked.find((one) => choosesBetween(turn, one, correction));
  if (open) return asCorrection('certain', () => readInto(turn, open, correction.rest));
  if (correction.old !== undefined) {
    const replaced = replaceOld(turn, correction) ?? replaceOld(turn, { ...correction, field: undefined });
    if (replaced) return asCorrection('certain', () => apply(turn, replaced));
    if (!field && asked.length > 0) return undefined;
  }
  if (field)
    return asCorrection('certain', () =>
      correction.rest === ''
        ? askAgain(turn, field)
        : readInto(turn, field, correction.rest, ownWords ? sentencesOf(turn.text).slice(0, 1) : undefined),
    );
  if (sentencesOf(turn.text).length > 1 && asked.length > 0) return undefined;
  const loose = withoutField(turn, correction, asked);
  return loose ? asCorrection(loose.certainty, () => apply(turn, loose.answers)) : instead(turn);
}

function instead(turn: Filling): Reading | undefined {
  const named = namedInstead(turn);
  return named && asCorrection('weak', () => pickOne(turn, named.field, named.options));
}

/** "niet wonen maar klimaat" where an opgave is asked: both are answers to that, whatever else the old one stands in. */
function choosesBetween(turn: Filling, field: Field, { old, rest }: Correction): boolean {
  if (old === undefined || turn.draft.answers[field.id] !== undefined || !typeOf(field).options) return false;
  return [old, rest].every((part) => readFor(turn, field, part) !== undefined);
}

/** "bij aanleiding had ik bemiddelen moeten zeggen": a choice that stands elsewhere in the message than its new value would. */
function readable(turn: Filling, correction: Correction | undefined): Correction | undefined {
  const { text, draft } = turn;
  const { field, rest, old } = correction ?? {};
  if (!correction || !field || old !== undefined || !typeOf(field).options) return correction;
  if (readFor(turn, field, rest ?? '') !== undefined) return correction;
  const others = typeOf(field)
    .find(text, field, contextOf(turn))
    .filter(({ value }) => !same(value, draft.answers[field.id]));
  const [one] = others;
  return one && others.length === 1 ? { ...correction, rest: text.slice(one.start, one.end) } : correction;
}

/** "ik bedoel …" after an answer that was not understood is that answer once more. */
function meansAnswer({ question, draft }: Filling, { certain, field, old }: Correction): boolean {
  return (
    question !== undefined && draft.wrong?.question === question.id && !certain && !field && old === undefined
  );
}

/** "Naam: Jan de Vries" where there is no name yet is an answer, with all that stands beside it. */
function isNew({ question, draft }: Filling, { field, labels }: Correction): boolean {
  return question !== undefined && labels && field !== undefined && draft.answers[field.id] === undefined;
}

/** A question is no correction: "wanneer is de startdag?" */
function asks(turn: Filling): boolean {
  return turn.text.trim().endsWith('?') && opensAsQuestion(turn.text, turn);
}

const firstOf = (text: string): string => {
  const [first] = sentencesOf(text);
  return first ? text.slice(first.start, first.end) : text;
};

/** Where somebody's own words are asked for, only what names a field and its new answer, or the old one, is a correction. */
function isSureBesideOwnWords(turn: Filling, correction: Correction, asked: Field[]): boolean {
  const { field, rest, old } = correction;
  const { opens: opening, explicit } = turn.tools.wordings.correction;
  if (turn.text.length > LONGEST_IN_OWN_WORDS) return false;
  if (old !== undefined && replaceOld(turn, correction) !== undefined) return true;
  const talks = isTalk(turn.text);
  if (!field) return correction.leads && talks && withoutField(turn, correction, asked) !== undefined;
  if (asked.includes(field) || turn.draft.answers[field.id] === undefined || rest === '') return false;
  const opens = correction.leads || talks || opening.test(turn.text) || explicit.test(firstOf(turn.text));
  return opens && readFor(turn, field, rest) !== undefined;
}
