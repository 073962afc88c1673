import { refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import { findAnswers } from '../../forms/findAnswers.ts';
import { follow } from '../../forms/taken.ts';
import type { Candidate } from '../../forms/fieldType.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import type { Field } from '../../forms/form.ts';
import type { Span } from '../../language/left.ts';
import { same, textOf } from '../../text/answer.ts';
import type { Answer, Answers } from '../../text/answer.ts';
import { fill } from '../../text/fill.ts';
import { fillIn } from './fillIn.ts';
import { shown } from './formPrompt.ts';
import { offerFor } from './offer.ts';
import { goOn } from './goOn.ts';
import { withOffered } from './offered.ts';
import { proceed } from './proceed.ts';
import { say } from '../message.ts';
import { withDraft } from '../state.ts';
import { answer, contextOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';

/**
 * Puts other answers in the place of those there are, and goes on.
 * @param spans where the message says so, when what it says besides is to be told
 */
export function apply(turn: Filling, answers: Answers, spans?: Span[]): Promise<Decision> {
  const { form } = turn;
  const filled = fillIn(turn, { answers: follow(form, answers) });
  return proceed(refilled(turn, filled.draft), filled.noted, spans);
}

/** The same where the message does not name what it changes: what stood there is said. */
export function applyUnnamed(turn: Filling, answers: Answers): Promise<Decision> {
  const filled = fillIn(turn, { answers: follow(turn.form, answers) });
  const was = turn.form.fields
    .filter((field) => answers[field.id] !== undefined && turn.draft.answers[field.id] !== undefined)
    .filter(
      ({ id, personal }) =>
        filled.draft.answers[id] === answers[id] && !(personal && turn.message.scope !== 'personal'),
    )
    .map((field) => shown(turn, field, turn.draft.answers[field.id]));
  const said = was.length === 0 ? [] : [fill(turn.tools.phrases.say.stood, { list: was.join(', ') })];
  return proceed(refilled(turn, filled.draft), [...filled.noted, ...said]);
}

/** @returns what a text is as the answer to a field; undefined when it is none */
export function readFor(turn: Turn, field: Field, text: string): Answer | undefined {
  const found = typeOf(field).find(text, field, contextOf(turn))[0];
  if (found && !typeOf(field).free) return found.value;
  const read = typeOf(field).read(text, field, contextOf(turn));
  return read.kind === 'value' ? read.value : found?.value;
}

/** Asks for a field once more, by itself. */
export function askAgain(turn: Filling, field: Field): Decision {
  const { draft } = turn;
  const grouped = field.group !== undefined && !draft.split.includes(field.group);
  const split = grouped && field.group !== undefined ? [...draft.split, field.group] : draft.split;
  return goOn(refilled(turn, { ...withOffered(draft, field.id, []), split, focus: field.id }));
}

/** Reads the new answer to a field that is named; what is none is asked again, with the reason. */
export function readInto(
  turn: Filling,
  field: Field,
  rest: string,
  spans?: Span[],
): Decision | Promise<Decision> {
  const { form } = turn;
  const context = contextOf(turn);
  const found = findAnswers(rest, form.fields, context);
  const own = found.get(field.id);
  if (own?.rivals) return pickOne(turn, field, own.rivals);
  if (own && found.size === 1 && same(own.value, turn.draft.answers[field.id])) return askAgain(turn, field);
  if (own) {
    const alike = [...found].filter(
      ([id, one]) =>
        (one.start < own.end && own.start < one.end) ||
        field.again?.includes(id) === true ||
        (turn.draft.answers[id] === undefined && !one.rivals),
    );
    return apply(turn, Object.fromEntries(alike.map(([id, { value }]) => [id, value])), spans);
  }
  const read = typeOf(field).read(rest, field, context);
  if (read.kind === 'value' && same(read.value, turn.draft.answers[field.id])) return askAgain(turn, field);
  if (read.kind === 'value') return apply(turn, { [field.id]: added(turn, field, read.value) }, spans);
  if (read.kind === 'ask') return pickOne(turn, field, read.options);
  const lead = form.fields.find(({ id }) => id === field.line);
  const led = lead && typeOf(lead).read(rest, lead, context);
  if (lead && led?.kind === 'value') return apply(turn, { [lead.id]: led.value }, spans);
  const whole = withGiven(turn, field, rest);
  if (whole) return pickOne(turn, field, [whole]);
  const again = askAgain(turn, field);
  const reason =
    read.kind === 'wrong'
      ? (read.said ??
        fill(turn.tools.phrases.reasons[read.reason === 'said' ? 'empty' : read.reason], {
          max: field.max ?? 200,
        }))
      : '';
  return reason === ''
    ? again
    : { ...again, replies: (outcomes) => [say(reason), ...again.replies(outcomes)] };
}

/** A remark comes beside the one there is, unless that is to be different in so many words; a question where it is said to. */
function added({ draft, text, tools }: Filling, field: Field, value: Answer): Answer {
  const before = textOf(draft.answers[field.id]);
  const lead = text.slice(0, text.length - textOf(value).length);
  const adds = field.optional
    ? !tools.wordings.correction.explicit.test(text)
    : tools.lists.sayings.adds.test(lead) || tools.wordings.correction.adds.test(lead);
  const joins = before !== '' && typeOf(field).ownWords && adds;
  return joins && typeof value === 'string' ? `${before}\n${value}` : value;
}

/** A surname alone, with the given name that stands before the old one. */
function withGiven(turn: Filling, field: Field, surname: string): Candidate | undefined {
  const old = turn.draft.answers[field.id];
  const given = /^\p{Lu}[\p{Ll}'’-]+(?= )/u.exec(typeof old === 'string' ? old : '')?.[0];
  if (!typeOf(field).person || given === undefined) return undefined;
  const said = surname.split(',')[0]!;
  const read = typeOf(field).read(`${given} ${said}`, field, contextOf(turn));
  return read.kind === 'value' && textOf(read.value) === `${given} ${said}`
    ? { value: read.value, name: textOf(read.value) }
    : undefined;
}

/** Asks which of these is meant for a field that has an answer already, or whether the one is. */
export function pickOne(turn: Filling, field: Field, options: Candidate[]): Decision {
  const next = { ...withOffered(turn.draft, field.id, options), focus: field.id };
  return answer(withDraft(turn.state, next), offerFor(turn, { kind: 'field', id: field.id, field }, options));
}
