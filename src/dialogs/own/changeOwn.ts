import type { Form } from '../../forms/form.ts';
import type { Answers } from '../../text/answer.ts';
import { fillingOf } from '../form/filling.ts';
import { personIn } from '../../registration/marks.ts';
import type { Registration } from '../../registration/registration.ts';
import { canWithdraw, statusInWords } from '../../registration/transitions.ts';
import { emptyDraft, isOpen } from '../form/formStart.ts';
import { literal } from '../markdown.ts';
import { say } from '../message.ts';
import { proceed } from '../form/proceed.ts';
import type { Draft } from '../state.ts';
import { act, answer, courseOf, formOf, originOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { fill } from '../../text/fill.ts';
import { agreesTo } from '../yesNo.ts';
import { ownOne } from './access.ts';
import { ON_A_PAGE, pageOf } from './pages.ts';
import { askWhose } from './prove.ts';

export type Act = 'change' | 'withdraw' | 'take over';

/** @returns what it is, and whom it is about: "aanmelding (Jan de Vries)" */
export function titleOf(turn: Turn, { form: id, answers }: Registration): string {
  const form = formOf(turn, id);
  const name = personIn(form, answers);
  return `${form?.noun ?? id}${name === '' ? '' : ` (${literal(name)})`}`;
}

/** Starts to change or withdraw a registration, when this person may; else they have to prove that it is about them. */
export async function begin(turn: Turn, number: string, what: Act): Promise<Decision> {
  const one = await ownOne(turn, number);
  if (!one) return askWhose(turn, number);
  if (what === 'withdraw') return askWithdraw(turn, one);
  return change(turn, one, what);
}

function askWithdraw(turn: Turn, one: Registration): Decision {
  const { say: phrases, words } = turn.tools.phrases;
  const course = courseOf(turn, one);
  if (!canWithdraw(course, one.status))
    return answer(
      turn.state,
      say(fill(phrases.cannotWithdraw, { number: one.number, status: statusInWords(course, one.status) })),
    );
  const text = fill(phrases.withdrawSure, { number: one.number, title: titleOf(turn, one) });
  return answer(
    { ...turn.state, pending: { kind: 'withdraw', number: one.number } },
    say(text, [words.yes, words.no]),
  );
}

/** The answer to "weet u het zeker?". */
export async function reallyWithdraw(turn: Turn, number: string): Promise<Decision | undefined> {
  const yes = agreesTo(turn.text, turn.tools.wordings);
  const { say: phrases, words } = turn.tools.phrases;
  if (yes === false) return answer(turn.state, say(fill(phrases.notWithdrawn, { number })));
  if (yes !== true) return undefined;
  if (!(await ownOne(turn, number))) return askWhose(turn, number, `${words.withdrawOne} ${number}`);
  return act(turn.state, { kind: 'withdraw', number, origin: originOf(turn) }, (outcome) => [
    say(outcome.kind === 'refused' ? outcome.reason : fill(phrases.withdrawn, { number })),
  ]);
}

/** Changes go through the form itself, with what was handed in filled in; of who is replaced nothing is kept in it. */
async function change(turn: Turn, one: Registration, what: Exclude<Act, 'withdraw'>): Promise<Decision> {
  const refused = changeRefused(turn, one);
  const form = formOf(turn, one.form);
  if (refused || !form) return refused ?? answer(turn.state, say(turn.tools.phrases.say.formGone));
  const state = { ...turn.state, drafts: turn.state.drafts.filter(({ changes }) => changes !== one.number) };
  const { say: phrases } = turn.tools.phrases;
  const { number } = one;
  const draft = asDraft(turn, one);
  const name = personIn(form, one.answers);
  if (what === 'change' || name === '')
    return proceed(fillingOf({ ...turn, state }, form, draft), [fill(phrases.changing, { number })]);
  const kept = { ...draft, answers: withoutPerson(form, one.answers) };
  return proceed(fillingOf({ ...turn, state }, form, kept), [
    fill(phrases.takingOver, { number, name: literal(name) }),
  ]);
}

/** The answers that hold for whoever it is about: who that is, and what is asked about them, is left out. */
function withoutPerson({ fields }: Form, answers: Answers): Answers {
  const about = fields.filter(({ personal, askOwn }) => personal === true || askOwn !== undefined);
  const left = Object.entries(answers).filter(([id]) => !about.some((field) => field.id === id));
  return Object.fromEntries(left);
}

/** @returns why a registration can't be changed any more; undefined when it can, which is as long as one is taken in */
export function changeRefused(turn: Turn, one: Registration): Decision | undefined {
  const { form: id, number, status } = one;
  const form = formOf(turn, id);
  const { say: phrases } = turn.tools.phrases;
  if (!form) return answer(turn.state, say(phrases.formGone));
  if (form.outside === 'refuse' && !isOpen(form, turn.today))
    return answer(turn.state, say([fill(phrases.changeClosed, { number }), form.contact].join(' ')));
  const course = courseOf(turn, one);
  if (!canWithdraw(course, status))
    return answer(
      turn.state,
      say(fill(phrases.cannotChange, { number, status: statusInWords(course, status) })),
    );
  return undefined;
}

/** Asks which of these it is about; `text` is what was wished, to be taken up once that is clear. */
export function chooseFrom(turn: Turn, own: Registration[], what: Act, text?: string): Decision {
  const { say: phrases, words } = turn.tools.phrases;
  const numbers = own.slice(0, ON_A_PAGE).map(({ number }) => number);
  const all = own.map((one, at) => `${at + 1}. **${one.number}** ${titleOf(turn, one)}`);
  const lines = pageOf(turn, all, 1, `${words.mine} {next}`).join('\n');
  const pending = {
    kind: 'which registration' as const,
    act: what,
    numbers,
    ...(text !== undefined && { text }),
  };
  return answer(
    { ...turn.state, pending },
    say([phrases.whichRegistration, lines].join('\n\n'), numbers.slice(0, 3)),
  );
}

/** @returns a registration as a draft that changes it */
export function asDraft(turn: Turn, one: Registration): Draft {
  const form = formOf(turn, one.form);
  const base = form
    ? emptyDraft(turn, form)
    : { id: one.id, form: one.form, open: [], split: [], said: [], touched: turn.now };
  const none = (form?.fields ?? []).flatMap(({ id, orNone }) =>
    orNone !== undefined && one.answers[id] === undefined ? id : [],
  );
  return { ...base, answers: one.answers, none, changes: one.number };
}
