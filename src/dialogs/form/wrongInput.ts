import { refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import { goOnWithout } from './noAnswer.ts';
import type { Field } from '../../forms/form.ts';
import type { Wrong } from '../../forms/fieldType.ts';
import type { Question } from '../../forms/question.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import { fieldsOf } from '../../forms/question.ts';
import { addDays, inDutch } from '../../time/amsterdam.ts';
import { ask, missing } from './formPrompt.ts';
import { literal } from '../markdown.ts';
import { say } from '../message.ts';
import { withOffered } from './offered.ts';
import type { Draft } from '../state.ts';
import { answer, contextOf, saidFirst } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { withDraft } from '../state.ts';
import { fill } from '../../text/fill.ts';

/** Times a question is put again before it is left open. */
const PATIENCE = 3;

/**
 * Says why a message is no answer: reason and example, the second time again, as it is what helps, then the ways out;
 * after that the question is left open, so that nobody is held up by it.
 */
export function wrongInput(turn: Filling, question: Question, reading: Wrong): Decision {
  const { form, draft } = turn;
  const times = (draft.wrong?.question === question.id ? draft.wrong.times : 0) + 1;
  const field = fieldsOf(question)[0];
  if (!field) throw new Error(`question ${question.id} has no fields`);
  if (times > PATIENCE) return leaveOpen(turn, question);
  const next: Draft = {
    ...withOffered(draft, field.id, reading.near ?? []),
    wrong: { question: question.id, times },
    touched: turn.now,
  };
  const { say: phrases, words } = turn.tools.phrases;
  const reason = withHint(turn, question, field, reading);
  const parts = [
    reason,
    `${phrases.wrongAgain} ${reason}`,
    fill(field.optional ? phrases.wayOutOptional : phrases.wayOut, { contact: form.contact }),
  ];
  const suggestions = times === PATIENCE ? [words.skip, words.help, words.stop] : [];
  const asked = ask(refilled(turn, next));
  const first = asked.replies[0];
  return answer(withDraft(turn.state, asked.draft), {
    ...first,
    ...say([parts[times - 1], first?.text ?? ''].join('\n\n')),
    suggestions: suggestions.length > 0 ? suggestions : (first?.suggestions ?? []),
  });
}

/** @returns the question put off: it comes back after the others; when it had come back, the draft waits as a whole */
export function leaveOpen(turn: Filling, question: Question): Decision {
  const { draft } = turn;
  const ids = fieldsOf(question).map(({ id }) => id);
  const cameBack = ids.every((id) => draft.open.includes(id));
  const next: Draft = {
    ...withOffered(draft, question.id, []),
    open: [...new Set([...draft.open, ...ids])],
    wrong: undefined,
    focus: undefined,
    touched: turn.now,
  };
  const refused = refilled(turn, next);
  const [field] = fieldsOf(question);
  if (cameBack && field?.orNone !== undefined) return goOnWithout(turn, field);
  if (cameBack) return keepIncomplete(refused);
  const asked = ask(refused);
  const label = question.kind === 'group' ? question.group.label : fieldsOf(question)[0]?.label;
  const { leftOpen, lastLeft } = turn.tools.phrases.say;
  const left =
    refused.question?.id === question.id
      ? fill(lastLeft, { until: keptUntil(turn) })
      : fill(leftOpen, { field: (label ?? '').toLowerCase() });
  return saidFirst([say(left)], answer(withDraft(turn.state, asked.draft), ...asked.replies));
}

/** @returns the last day on which what was filled in is there to go on with */
export function keptUntil({ form, today }: Filling): string {
  return inDutch(addDays(today, form.draftDays));
}

/** The person can't finish now: what is missing is listed and the draft kept. */
function keepIncomplete(turn: Filling): Decision {
  const { form, draft } = turn;
  const { say: phrases, words } = turn.tools.phrases;
  const text = fill(phrases.incomplete, {
    missing: missing(form, draft).join(', '),
    until: keptUntil(turn),
    contact: form.contact,
  });
  return answer({ ...withDraft(turn.state, draft), active: undefined }, say(text, [words.resume]));
}

/** The reason, with an example unless it gives one itself, or how to see all when a few choices stand below. */
function withHint(turn: Filling, question: Question, field: Field, reading: Wrong): string {
  const { say: phrases } = turn.tools.phrases;
  const reason = reasonOf(turn, reading, field);
  if (reading.near) {
    const all = typeOf(field).options?.(field, contextOf(turn)) ?? [];
    return reading.near.length === all.length ? reason : `${reason} ${phrases.notAmongThese}`;
  }
  const { example } = question.kind === 'group' ? question.group : field;
  return /bijvoorbeeld/i.test(reason) ? reason : `${reason} ${fill(phrases.example, { example })}`;
}

/** @returns why a text is no answer, in a sentence */
export function reasonOf(turn: Turn, reading: Wrong, field: Field): string {
  if (reading.reason === 'said' && reading.said !== undefined) return literal(reading.said);
  const { reasons } = turn.tools.phrases;
  return fill(reasons[reading.reason === 'said' ? 'empty' : reading.reason], { max: field.max ?? 200 });
}
