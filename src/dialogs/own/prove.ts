import { readEmail } from '../../language/contact/email.ts';
import { CODE_EVENT } from '../../registration/notice.ts';
import type { Notice } from '../../registration/notice.ts';
import type { Registration } from '../../registration/registration.ts';
import { literal } from '../markdown.ts';
import { say } from '../message.ts';
import { answer } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { fill } from '../../text/fill.ts';
import { addressAmong } from './access.ts';
import {
  asked,
  CODE_VALID,
  guessesOf,
  missed,
  mustWait,
  opened,
  PROOF_VALID,
  remarkOn,
  talliesOf,
  triesLeft,
} from './guesses.ts';
import type { Guesses } from './guesses.ts';

/** A message about a registration that is taken up once the address is proven. */
interface Postponed {
  number: string;
  text: string;
}

/** What a message does about a proof that was asked for: it is dealt with, or the turn goes on with a wish taken up. */
export type Proof = { decision: Decision } | { turn: Turn; of: Pick<Decision, 'tallies'> };

/** Longest message that names an address or a code, and longest wish that is kept. */
const LONGEST = 300;

/**
 * Someone wishes something about a registration that is not theirs as far as the channel says. What is said is the same
 * whether there is such a registration or not.
 */
export function askWhose(turn: Turn, number: string, text = turn.text): Decision {
  const pending = { kind: 'whose' as const, number, text: text.slice(0, LONGEST) };
  return answer({ ...turn.state, pending }, say(fill(turn.tools.phrases.say.whose, { number })));
}

/** The answer to "which address?" and to "which code?". @returns undefined when the message is about something else */
export async function prove(turn: Turn): Promise<Proof | undefined> {
  const { pending } = turn.state;
  if (pending?.kind !== 'whose' && pending?.kind !== 'code') return undefined;
  if (turn.text === '' || turn.text.length > LONGEST) return undefined;
  const wish = { number: pending.number, text: pending.text };
  const email = readEmail(turn.text);
  const typed = pending.kind === 'code' ? codeIn(turn.text) : undefined;
  if (typed === undefined && email.kind !== 'one') return undefined;
  const guesses = await guessesOf(turn, wish.number);
  const wait = mustWait(guesses, turn.wall);
  if (wait) return { decision: waits(turn, wait) };
  if (typed !== undefined) return tryCode(turn, wish, guesses, typed);
  return email.kind === 'one' ? { decision: await mailCode(turn, wish, guesses, email.value) } : undefined;
}

/** Six digits, also in twos or threes and in a sentence. */
function codeIn(text: string): string | undefined {
  const found = [...text.matchAll(/\d(?:[ .-]?\d)*/g)];
  const [only] = found.map(([digits]) => digits.replace(/\D/g, ''));
  return found.length === 1 && only?.length === 6 ? only : undefined;
}

function waits(turn: Turn, wait: 'hour' | 'day'): Decision {
  const { waitAnHour, waitADay } = turn.tools.phrases.say;
  return answer({ ...turn.state, pending: undefined }, say(wait === 'hour' ? waitAnHour : waitADay));
}

/** Mails a code to the address, when it belongs to the registration; nobody sees whether it does. */
async function mailCode(turn: Turn, wish: Postponed, guesses: Guesses, address: string): Promise<Decision> {
  const { number } = wish;
  const [one] = await turn.tools.registrations.find({ number });
  const stored = one && addressAmong(turn, one, [address.toLowerCase()]);
  const code = turn.tools.secrets.code();
  const kept = {
    sealed: turn.tools.secrets.seal(code),
    number,
    conversation: conversationOf(turn),
    until: turn.wall + CODE_VALID,
    ...(one && stored !== undefined && { revision: one.revision }),
  };
  const after = asked(guesses, kept, turn.wall);
  const text = fill(turn.tools.phrases.say.codeSent, { address: literal(address), number });
  return {
    ...answer({ ...turn.state, pending: { kind: 'code', ...wish } }, say(text)),
    tallies: talliesOf(after),
    notices: one && stored !== undefined ? [mailOf(turn, one, stored, code)] : [],
    remarks:
      stored !== undefined ? [] : [remarkOn('code asked for an address that does not fit', turn, after)],
  };
}

function conversationOf({ message, tools }: Turn): string {
  return tools.secrets.pseudonym(message.conversation);
}

function mailOf(turn: Turn, { number, revision }: Registration, address: string, code: string): Notice {
  const { codeSubject, codeMail } = turn.tools.phrases.say;
  return {
    key: `${number}/${revision}/${CODE_EVENT}/${turn.tools.newId()}`,
    number,
    revision,
    to: { kind: 'mail', address },
    event: CODE_EVENT,
    subject: fill(codeSubject, { number }),
    text: fill(codeMail, { number, code }),
  };
}

function tryCode(turn: Turn, wish: Postponed, guesses: Guesses, typed: string): Proof {
  const { say: phrases } = turn.tools.phrases;
  const { code } = guesses.person;
  const here = code?.number === wish.number && code.conversation === conversationOf(turn);
  if (!code || !here || turn.wall >= code.until) {
    const pending = { kind: 'whose' as const, ...wish };
    return { decision: answer({ ...turn.state, pending }, say(phrases.codeOver)) };
  }
  if (code.revision !== undefined && turn.tools.secrets.opens(typed, code.sealed)) {
    const proven = { number: wish.number, revision: code.revision, until: turn.wall + PROOF_VALID };
    const state = { ...turn.state, pending: undefined, proven };
    return { turn: { ...turn, text: wish.text, state }, of: { tallies: talliesOf(opened(guesses)) } };
  }
  return { decision: wrongCode(turn, wish, missed(guesses, turn.wall)) };
}

function wrongCode(turn: Turn, wish: Postponed, after: Guesses): Decision {
  const { say: phrases } = turn.tools.phrases;
  const wait = mustWait(after, turn.wall);
  const again = answer(
    { ...turn.state, pending: { kind: 'code', ...wish } },
    say(fill(phrases.codeWrong, { left: triesLeft(after) })),
  );
  return {
    ...(wait ? waits(turn, wait) : again),
    tallies: talliesOf(after),
    remarks: [remarkOn('wrong code', turn, after)],
  };
}
