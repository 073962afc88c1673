import { fillingOf } from './filling.ts';
import type { Filling } from './filling.ts';
import { findAnswers } from '../../forms/findAnswers.ts';
import type { Form } from '../../forms/form.ts';
import { fillIn } from './fillIn.ts';
import { takenFrom } from '../../forms/taken.ts';
import { listed, shown } from './formPrompt.ts';
import { sentBy } from '../own/access.ts';
import type { Registration } from '../../registration/registration.ts';
import type { Answers } from '../../text/answer.ts';
import { say } from '../message.ts';
import type { Reply } from '../message.ts';
import { opensAsQuestion, understand } from '../question/sideQuestion.ts';
import { sentencesOf } from '../../language/sentences.ts';
import type { Span } from '../../language/left.ts';
import { asideOf, questionBeside } from './sideAnswer.ts';
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

/** Sentences of an opening in which the wish is looked for. */
const FIRST_SENTENCES = 12;

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
  const found = takenFrom(findAnswers(turn.text, form.fields, contextOf(turn), { form, list: true }), form);
  const asked = questionBeside(turn)?.question;
  const kept = {
    ...turn.state,
    pending: undefined,
    drafts: turn.state.drafts.filter((draft) => draft.form !== form.id || draft.changes !== undefined),
  };
  const before = await lastToday(turn, form);
  const carried = carriedFrom(form, before, found.answers);
  const empty = emptyDraft(turn, form);
  const { draft, noted } = fillIn(fillingOf(turn, form, { ...empty, answers: carried }), found);
  const filling = fillingOf({ ...turn, state: kept }, form, draft);
  const intro = before ? onceMore(filling, carried) : introduction(turn, form);
  const aside = asked === undefined ? undefined : asideOf(filling, asked);
  return saidFirst(
    [intro, ...(aside?.said ?? [])],
    await proceed(filling, noted, [...found.spans, ...heard(turn)]),
  );
}

/** The sentences of an opening that need no word back: the wish itself, a greeting, a question that is answered. */
function heard(turn: Turn): Span[] {
  return sentencesOf(turn.text)
    .slice(0, FIRST_SENTENCES)
    .filter(({ start, end }) => {
      const text = turn.text.slice(start, end);
      const { kind } = understand(turn, text);
      return kind === 'wish' || kind === 'smalltalk' || opensAsQuestion(text, turn);
    });
}

function introduction(turn: Turn, form: Form): Reply {
  const outside = isOpen(form, turn.today) ? [] : [form.outsideText ?? ''];
  return say([form.intro, ...outside].filter(Boolean).join('\n\n'));
}

/** The last one that this person handed in today: then they know what the form is about. */
async function lastToday(turn: Turn, form: Form): Promise<Registration | undefined> {
  if (turn.message.scope !== 'personal') return undefined;
  const sent = await sentBy(turn);
  return sent.filter((one) => one.form === form.id && one.submittedAt.startsWith(turn.today)).at(-1);
}

/** @returns what is taken over from the one before, as far as this message does not tell otherwise */
function carriedFrom(form: Form, before: Registration | undefined, fresh: Answers): Answers {
  const ids = form.fields.filter(({ id, carried }) => carried && fresh[id] === undefined).map(({ id }) => id);
  return Object.fromEntries(
    ids.flatMap((id) => (before?.answers[id] === undefined ? [] : [[id, before.answers[id]]])),
  );
}

/** Said instead of the introduction to who fills in the form once more. */
function onceMore(turn: Filling, carried: Answers): Reply {
  const { form, tools } = turn;
  const fields = form.fields.filter(({ id }) => carried[id] !== undefined);
  const list = fields
    .map((field) => `${field.label} **${shown(turn, field, carried[field.id])}**`)
    .join(', ');
  const text = list === '' ? tools.phrases.say.onceMore : tools.phrases.say.nextOne;
  return say(fill(text, { noun: form.noun, carried: list }));
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
