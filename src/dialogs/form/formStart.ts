import { fillingOf } from './filling.ts';
import type { Filling } from './filling.ts';
import { findAnswers } from '../../forms/findAnswers.ts';
import type { Form } from '../../forms/form.ts';
import type { Understanding } from '../../knowledge/answering/understanding.ts';
import { fillIn } from './fillIn.ts';
import { takenFrom } from '../../forms/taken.ts';
import { listed } from './formPrompt.ts';
import { say } from '../message.ts';
import { looksLikeQuestion } from '../question/sideQuestion.ts';
import { proceed } from './proceed.ts';
import type { Draft } from '../state.ts';
import { answer, contextOf, saidFirst } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { fill } from '../../text/fill.ts';

/** @returns whether a form is open on a day; both ends included */
export function isOpen(form: Form, today: string): boolean {
  return (
    (form.opens === undefined || today >= form.opens) && (form.closes === undefined || today <= form.closes)
  );
}

/** @returns a form instance without answers, with an id of its own */
export function emptyDraft(turn: Turn, form: Form): Draft {
  return {
    id: turn.tools.newId(),
    form: form.id,
    answers: {},
    open: [],
    split: [],
    said: [],
    touched: turn.now,
  };
}

/** As many answers in one message are no coincidence: it fills in a form. */
const FILLS = 3;

/** @returns the form that a message without an open wish fills in all the same, when it is clear which one */
export function formFilledBy(turn: Turn, meant: Understanding): Form | undefined {
  if (meant.kind !== 'unknown' || looksLikeQuestion(turn.text, turn)) return undefined;
  const counted = turn.tools.forms
    .map((form) => ({ form, found: thingsSaid(turn, form) }))
    .sort((a, b) => b.found - a.found);
  const [best, second] = counted;
  return best && best.found >= FILLS && best.found > (second?.found ?? 0) ? best.form : undefined;
}

/** @returns how many different words of a message are answers; a municipality is one thing, whatever fields it fills */
function thingsSaid(turn: Turn, form: Form): number {
  const found = [...findAnswers(turn.text, form.fields, contextOf(turn)).values()];
  return found.filter(
    (one, at) => !found.slice(0, at).some(({ start, end }) => start < one.end && one.start < end),
  ).length;
}

/** Someone wants a form filled in: what the message says already is taken along. */
export async function startForm(turn: Turn, form: Form): Promise<Decision> {
  if (form.outside === 'refuse' && !isOpen(form, turn.today))
    return answer(turn.state, say(form.outsideText ?? form.contact));
  const waiting = turn.state.drafts.find((draft) => draft.form === form.id && draft.changes === undefined);
  if (waiting && Object.keys(waiting.answers).length > 0)
    return askWhetherToResume(fillingOf(turn, form, waiting));
  return startFresh(turn, form);
}

/** Starts without regard to a draft that may be waiting. */
export async function startFresh(turn: Turn, form: Form): Promise<Decision> {
  const found = findAnswers(turn.text, form.fields, contextOf(turn));
  const kept = {
    ...turn.state,
    pending: undefined,
    drafts: turn.state.drafts.filter((draft) => draft.form !== form.id || draft.changes !== undefined),
  };
  const { draft, noted } = fillIn(fillingOf(turn, form, emptyDraft(turn, form)), takenFrom(found, form));
  const outside = isOpen(form, turn.today) ? [] : [form.outsideText ?? ''];
  const intro = say([form.intro, ...outside].filter(Boolean).join('\n\n'));
  return saidFirst([intro], await proceed(fillingOf({ ...turn, state: kept }, form, draft), noted));
}

function askWhetherToResume(turn: Filling): Decision {
  const { form, draft } = turn;
  const { say: phrases, words } = turn.tools.phrases;
  const text = [fill(phrases.resumeOrNew, { noun: form.noun }), listed(turn).join('\n')].join('\n\n');
  return answer(
    { ...turn.state, active: undefined, pending: { kind: 'resume', draft: draft.id, text: turn.text } },
    say(text, [words.resume, words.startNew]),
  );
}
