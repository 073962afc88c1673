import { askedNotice } from '../../forwarding/notices.ts';
import { readCommand } from '../commands.ts';
import { thenForm } from '../form/thenForm.ts';
import { literal } from '../markdown.ts';
import { say } from '../message.ts';
import { moveToPersonal } from '../own/privacy.ts';
import { MOST_A_DAY, oneMoreToday } from '../perDay.ts';
import type { Pending } from '../state.ts';
import { answer, originOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { fill } from '../../text/fill.ts';
import { folded } from '../../text/fold.ts';
import { saysYes } from '../yesNo.ts';
import { opensAsQuestion } from './sideQuestion.ts';

type Shown = Extract<Pending, { kind: 'to the VNG' }>;

/**
 * "Vraag het de VNG": a question goes to the staff when its asker has seen it, with who they are and how the answer
 * comes back, and says so. Until then nothing is kept of it but the chat itself. A form that is open waits.
 */
export async function passOn(turn: Turn): Promise<Decision | undefined> {
  const { pending } = turn.state;
  if (turn.text === '') return undefined;
  const settled = { ...turn, state: { ...turn.state, pending: undefined } };
  if (pending?.kind === 'to the VNG') {
    const decision = await replied(settled, pending);
    if (decision) return decision;
  }
  if (pending?.kind === 'words for the VNG') {
    const decision = await worded(settled);
    if (decision) return decision;
  }
  const { say: phrases, words } = turn.tools.phrases;
  if (is(turn, words.sendQuestion))
    return thenForm(turn, answer(settled.state, say(phrases.passOnNone, [words.askVng])));
  const wished = wishIn(turn);
  if (wished === undefined) return undefined;
  const question = wished || turn.state.asked;
  return question === undefined ? askWords(settled) : show(settled, question);
}

/** @returns the question in a wish to ask the VNG, empty when it names none; undefined when it is no such wish */
function wishIn(turn: Turn): string | undefined {
  if (readCommand(turn.text, turn.tools.wordings) === 'ask the VNG') return '';
  if (turn.state.active !== undefined) return undefined;
  const opening = turn.tools.wordings.asksVng.exec(turn.text)?.[0];
  if (opening === undefined) return undefined;
  const rest = turn.text.slice(opening.length);
  const behind = /^[:,;]\s*(?=\S)/.exec(rest)?.[0];
  if (behind !== undefined) return rest.slice(behind.length);
  const asks = rest.trimStart();
  return /^of\s/i.test(asks) || opensAsQuestion(asks, turn) ? turn.text : undefined;
}

/** What is said to the question as it was shown; anything else lets it lapse. */
async function replied(turn: Turn, shown: Shown): Promise<Decision | undefined> {
  const { words } = turn.tools.phrases;
  const said = readCommand(turn.text, turn.tools.wordings);
  const yes = saysYes(turn.text);
  if (refuses(turn)) return notSent(turn);
  if (is(turn, words.otherWords) || said === 'change') return askWords(turn);
  return is(turn, words.sendQuestion) || yes === true || said === 'send' ? send(turn, shown) : undefined;
}

/** The question in other words, whatever these are; a command is one all the same. */
async function worded(turn: Turn): Promise<Decision | undefined> {
  if (refuses(turn)) return notSent(turn);
  return readCommand(turn.text, turn.tools.wordings) === undefined ? show(turn, turn.text) : undefined;
}

function refuses(turn: Turn): boolean {
  const said = readCommand(turn.text, turn.tools.wordings);
  if (said === 'stop' || said === 'throw away') return true;
  return is(turn, turn.tools.phrases.words.dontSend) || saysYes(turn.text) === false;
}

function askWords(turn: Turn): Decision {
  const { say: phrases, words } = turn.tools.phrases;
  const state = { ...turn.state, pending: { kind: 'words for the VNG' as const } };
  return answer(state, say(phrases.passOnWords, [words.dontSend]));
}

/** Shows what would be sent. Where others read along it takes an address that the channel knows, which is not told there. */
async function show(turn: Turn, question: string): Promise<Decision> {
  const { say: phrases, words } = turn.tools.phrases;
  const [email] = await turn.accountAddresses();
  const alone = turn.message.scope === 'personal';
  if (!alone && email === undefined) return moveToPersonal(turn);
  const apart = alone ? phrases.passOnAnswerHere : phrases.passOnAnswerApart;
  const text = fill(phrases.passOnShow, {
    question: literal(question).replace(/^/gm, '> '),
    name: literal(turn.message.from.name),
    back: alone && email !== undefined ? fill(phrases.passOnAnswerOrMail, { email: literal(email) }) : apart,
  });
  const pending = { kind: 'to the VNG' as const, id: turn.tools.newId(), question };
  return answer(
    { ...turn.state, asked: question, pending: email === undefined ? pending : { ...pending, email } },
    say(text, [words.sendQuestion, words.otherWords, words.dontSend]),
  );
}

function notSent(turn: Turn): Decision {
  return thenForm(turn, answer(turn.state, say(turn.tools.phrases.say.passOnNot)));
}

/** Stores what was shown, unless this person has asked enough today. */
async function send(turn: Turn, { id, question, email }: Shown): Promise<Decision> {
  const { say: phrases, forwarding } = turn.tools.phrases;
  const counted = await oneMoreToday(turn, 'ask the VNG');
  const { most } = MOST_A_DAY['ask the VNG'];
  if (!counted) return thenForm(turn, answer(turn.state, say(fill(phrases.passOnEnough, { most }))));
  const passed = { id, text: question, origin: originOf(turn), ...(email !== undefined && { email }) };
  const state = { ...turn.state, asked: undefined };
  return {
    ...thenForm(turn, answer(state, say(phrases.passOnSent))),
    tallies: [counted],
    passOn: { question: passed, told: (asked) => [askedNotice(asked, forwarding)] },
  };
}

function is({ text }: Turn, word: string): boolean {
  return folded(text) === folded(word);
}
