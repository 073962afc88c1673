import { typeOf } from '../../forms/fieldTypes.ts';
import { askAgain } from './change.ts';
import { fillIn } from './fillIn.ts';
import { refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import { shown } from './formPrompt.ts';
import { goOn } from './goOn.ts';
import { goOnWithout } from './noAnswer.ts';
import { proceed } from './proceed.ts';
import { asCorrection } from './reading.ts';
import type { Reading } from './reading.ts';
import { say } from '../message.ts';
import type { Draft } from '../state.ts';
import type { Decision } from '../turn.ts';
import type { Field } from '../../forms/form.ts';
import { same } from '../../text/answer.ts';
import { fill } from '../../text/fill.ts';
import { folded } from '../../text/fold.ts';
import { wholeWord } from '../../text/pattern.ts';

/** Some of what stands there, not all. */
const A_PART = /(?<!\p{L})(?:een van|een paar|enkele|sommige|de helft)(?!\p{L})/u;
/** Words of the longest message that only has something taken out. */
const A_SENTENCE = 10;

/** "mijn telefoonnummer hoeft er niet in", "haal wethouder De Boer weg": an answer that nobody needs is taken out. */
export function removal(turn: Filling): Reading | undefined {
  const { draft, text, tools, question } = turn;
  const said = folded(text);
  if (!tools.wordings.removes.test(said) || A_PART.test(said)) return undefined;
  const all = named(turn);
  const fields = all.filter(mayGo);
  const field = fields.find((one) => holds(turn, one));
  if (field)
    return asCorrection(question && turn.read()?.kind === 'filled' ? 'weak' : 'certain', () =>
      takeOut(turn, field),
    );
  const [empty] = fields.filter(({ id }) => draft.answers[id] === undefined);
  const isAll = !question && said.split(' ').length <= A_SENTENCE && !text.includes('?');
  if (empty && isAll) return asCorrection('certain', () => nothingThere(turn, empty));
  const [needed] = all.filter(({ id }) => draft.answers[id] !== undefined);
  return needed && isAll && !empty ? asCorrection('certain', () => askAgain(turn, needed)) : undefined;
}

/** What need not be filled in, or says by itself that there is nothing. */
function mayGo(field: Field): boolean {
  return field.optional === true || field.orNone !== undefined || typeOf(field).nothing !== undefined;
}

/** Whether there is anything to take out. */
function holds({ draft }: Filling, field: Field): boolean {
  const value = draft.answers[field.id];
  return value !== undefined && !same(value, typeOf(field).nothing);
}

/** The fields that a message names, and those of which it says the answer. */
function named(turn: Filling): Field[] {
  const { form, draft, text, tools } = turn;
  const called = (tools.wordings.fields.get(form.id) ?? [])
    .filter((one) => one.called.test(text))
    .map(({ field }) => field);
  const said = form.fields.filter((field) => {
    const value = draft.answers[field.id];
    return value !== undefined && !typeOf(field).yesNo && wholeWord(shown(turn, field, value)).test(text);
  });
  return [...said, ...called];
}

function takeOut(turn: Filling, field: Field): Decision | Promise<Decision> {
  const { nothing } = typeOf(field);
  if (!field.optional && nothing !== undefined) {
    const done = fillIn({ ...turn, text: '' }, { answers: { [field.id]: nothing } });
    return proceed(refilled(turn, done.draft), done.noted);
  }
  const answers = Object.fromEntries(Object.entries(turn.draft.answers).filter(([id]) => id !== field.id));
  const draft: Draft = { ...turn.draft, answers, focus: undefined };
  if (!field.optional) return goOnWithout(refilled(turn, draft), field);
  const text = fill(turn.tools.phrases.say.takenOut, { field: field.label.toLowerCase() });
  return proceed(refilled(turn, draft), [text]);
}

function nothingThere(turn: Filling, field: Field): Decision {
  const text = fill(turn.tools.phrases.say.nothingThere, { field: field.label.toLowerCase() });
  return goOn(turn, [say(text)], 'brief');
}
