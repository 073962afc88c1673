import { refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import type { Form } from '../../forms/form.ts';
import { ownLines } from '../../forms/lines.ts';
import { handedIn } from '../../forms/question.ts';
import type { Command, Outcome } from '../../registration/command.ts';
import { askAgain } from './change.ts';
import { listed } from './formPrompt.ts';
import { goOn } from './goOn.ts';
import { leftOut } from './answering.ts';
import { fingerprint } from './summaryCard.ts';
import { fieldNamed, readFieldChoice } from './correction.ts';
import { besidesYes, NO_BUT, saysOnlyYes } from './besidesYes.ts';
import { askRemark } from './remark.ts';
import { readCommand } from '../commands.ts';
import { HOLDS_DATA } from '../intents.ts';
import { say } from '../message.ts';
import type { Reply } from '../message.ts';
import type { Draft } from '../state.ts';
import { withDraft, withoutDraft } from '../state.ts';
import { act, answer, formOf, originOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { openingOf } from '../../language/yesNo/read.ts';
import { fill } from '../../text/fill.ts';
import { folded } from '../../text/fold.ts';
import type { Certainty, Reading } from './reading.ts';
import { saysYes } from '../yesNo.ts';
import { seesOff, stop } from './stop.ts';
import { ownOne } from '../own/access.ts';
import { askWhose } from '../own/prove.ts';
import { oneMoreToday } from '../perDay.ts';

/** What is said to a summary: send it, change a part of it, or not yet. */
export function confirmTurn(turn: Filling): Reading | undefined {
  const { form, draft } = turn;
  if (turn.question) return undefined;
  const reading = (act: Reading['act'], certainty: Certainty = 'certain'): Reading => ({
    kind: 'confirmation',
    certainty,
    act,
  });
  if (takesAllBack(turn)) return { kind: 'reply', certainty: 'certain', act: () => goOn(turn, [], 'brief') };
  const said = readCommand(turn.text, turn.tools.wordings);
  const yes = saysYes(turn.text);
  const nothingElse = turn.tools.wordings.agreement.nothingElse.has(folded(turn.text));
  const whole = (yes === true || saysOnlyYes(turn)) && !HOLDS_DATA.test(turn.text);
  const agreed = whole || said === 'send' || nothingElse;
  const assents = agreed || agrees(turn);
  if (assents && leftOut(turn)) return undefined;
  const more = assents ? besidesYes(turn) : undefined;
  if (more) return reading(() => askRemark(turn, more, 'then send'), 'likely');
  if (agreed) return reading(() => send(turn));
  if (yes === false && seesOff(turn)) return reading(() => stop(turn));
  if (yes === false || said === 'change') return reading(() => whatToChange(turn));
  const summary = ownLines(form, draft.answers);
  const field = readFieldChoice(turn.text, form, summary);
  if (field) return reading(() => goOn(refilled(turn, { ...draft, focus: focusOf(form, draft, field.id) })));
  if (assents) return reading(() => send(turn), 'likely');
  return excepts(turn) ? reading(() => askExcepted(turn), 'likely') : undefined;
}

/** "ja, behalve de naam": a yes to all but one part. */
function excepts({ text, tools }: Filling): boolean {
  const { says, except } = tools.wordings.agreement;
  const said = folded(text);
  return except.test(said) && (says.test(said) || openingOf(text)?.polarity === 'yes');
}

/** Asks for the part that is not right, and where none is named, which that is. */
function askExcepted(turn: Filling): Decision {
  const { form, draft, text, tools } = turn;
  const part = text.split(tools.wordings.agreement.except).at(-1) ?? '';
  const field =
    readFieldChoice(part, form, ownLines(form, draft.answers)) ??
    fieldNamed(text, tools.wordings.fields.get(form.id) ?? [])?.field;
  return field ? askAgain(turn, field) : whatToChange(turn);
}

/** "toch bemiddelen … ach laat maar zo": all stays as it is. */
function takesAllBack({ text, tools }: Filling): boolean {
  const found = tools.wordings.takenBack.exec(folded(text).replace(/[.!\s]+$/u, ''));
  return found !== null && (found.index > 0 || tools.wordings.leavesIt.test(found[0]));
}

/** Behind the name of a part: what that is to be. */
const TELLS = /^\s*(?:is|wordt|moet|was|heet|:|=)/u;
/** A yes in one's own words, with nothing in it that is to be different. */
function agrees(turn: Filling): boolean {
  const said = folded(turn.text).replace(NO_BUT, '');
  return turn.tools.wordings.agreement.says.test(said) && !holdsBack(turn);
}

/** @returns whether something stands beside a yes that may make another thing of it: a condition, a day, an address, what a part is to be */
export function holdsBack({ form, text, tools }: Filling): boolean {
  const { says, but, except } = tools.wordings.agreement;
  if (except.test(folded(text))) return true;
  const rest = folded(text).replace(NO_BUT, '').replaceAll(new RegExp(says.source, 'giu'), ' ');
  const tellsPart = (tools.wordings.fields.get(form.id) ?? []).some(({ called }) => {
    const name = called.exec(rest);
    return name && TELLS.test(rest.slice(name.index + name[0].length));
  });
  return but.test(rest) || tellsPart || text.includes('?') || HOLDS_DATA.test(text);
}

/** @returns what to ask again for a field: itself, out of its group */
function focusOf(form: Form, draft: Draft, id: string): string {
  const group = form.fields.find((field) => field.id === id)?.group;
  return group !== undefined && !draft.split.includes(group) ? group : id;
}

/** Hands in what the summary showed; after any change since, the summary comes first. */
export async function send(turn: Filling): Promise<Decision> {
  const { form, draft } = turn;
  if (turn.question || draft.shown !== fingerprint(form, draft)) return goOn(turn);
  const { say: phrases, words } = turn.tools.phrases;
  const here: Turn = { ...turn, state: withDraft(turn.state, draft) };
  if (draft.changes !== undefined && !(await ownOne(turn, draft.changes)))
    return askWhose(here, draft.changes, words.send);
  const counted = await oneMoreToday(turn, 'hand in');
  if (!counted) return answer(here.state, say(fill(phrases.enoughToday, { contact: form.contact })));
  const state = { ...withoutDraft(turn.state, draft.id), pending: undefined };
  const answers = handedIn(form, draft.answers);
  const origin = originOf(turn);
  const command: Command =
    draft.changes === undefined
      ? { kind: 'hand in', id: draft.id, form: form.id, prefix: form.prefix, answers, origin }
      : { kind: 'change', number: draft.changes, answers, origin };
  const decision = act(state, command, (outcome) => [result(turn, outcome), ...others(turn, draft)]);
  return { ...decision, tallies: [counted] };
}

function result(turn: Filling, outcome: Outcome): Reply {
  const { form, draft } = turn;
  const { say: phrases, words } = turn.tools.phrases;
  if (outcome.kind === 'refused') {
    const typed = listed(turn).join('\n');
    return say([outcome.reason, fill(phrases.notStored, { contact: form.contact }), typed].join('\n\n'));
  }
  const { number } = outcome.registration;
  if (draft.changes !== undefined) {
    const text = outcome.kind === 'already there' ? phrases.nothingChanged : phrases.changed;
    return say(fill(text, { number }), [words.mine]);
  }
  if (outcome.kind === 'already there')
    return say(fill(phrases.alreadySent, { noun: form.noun, number }), [words.mine]);
  return say(fill(form.done, { number }), [words.mine]);
}

/** Another form that is still waiting. */
function others(turn: Turn, draft: Draft): Reply[] {
  const waiting = turn.state.drafts.find(({ id }) => id !== draft.id);
  const form = waiting && formOf(turn, waiting.form);
  if (!form) return [];
  const { say: phrases, words } = turn.tools.phrases;
  return [say(fill(phrases.stillWaiting, { noun: form.noun }), [words.resume])];
}

/** Which part is to be different: named in words, by its number, or pressed. */
export function whatToChange(turn: Filling): Decision {
  const { form, draft } = turn;
  const summary = ownLines(form, draft.answers);
  const lines = summary.map(({ label }, at) => `${at + 1}. ${label}`);
  const text = [turn.tools.phrases.say.whatToChange, lines.join('\n')].join('\n\n');
  const actions = summary.map(({ id, label }) => ({ title: label, action: `change:${id}` }));
  const facts: { title: string; value: string }[] = [];
  const cards: Reply[] = [];
  for (let at = 0; at < actions.length; at += ACTIONS_ON_A_CARD)
    cards.push({
      ...say(at === 0 ? text : turn.tools.phrases.say.orOneOfThese),
      card: { draft: draft.id, facts, actions: actions.slice(at, at + ACTIONS_ON_A_CARD) },
    });
  return answer(withDraft(turn.state, draft), ...cards);
}

/** Teams draws six at most. */
const ACTIONS_ON_A_CARD = 6;
