import { canWithdraw } from '../../registration/transitions.ts';
import { begin, chooseFrom, reallyWithdraw } from './changeOwn.ts';
import type { Act } from './changeOwn.ts';
import { readAct, readCommand, readNumbered } from '../commands.ts';
import { say } from '../message.ts';
import { changeTo } from './afterCare.ts';
import { ownOf, ownOne } from './access.ts';
import { moveToPersonal } from './privacy.ts';
import { overview, showOne } from './showOwn.ts';
import { answer, courseOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';

/** Longer than this, a number in the middle of a form is part of an answer. */
const SHORT = 60;

/** What someone handed in, or is the delegate of: see how it stands, change it, withdraw it. */
export async function ownRegistrations(turn: Turn): Promise<Decision | undefined> {
  if (turn.text === '') return undefined;
  const { pending } = turn.state;
  const settled: Turn = { ...turn, state: { ...turn.state, pending: undefined } };
  if (pending?.kind === 'withdraw')
    return (await reallyWithdraw(settled, pending.number)) ?? (await start(settled));
  if (pending?.kind === 'which registration') {
    const number = numberOf(turn.text, pending.numbers);
    const one = number && pending.text !== undefined ? await ownOne(settled, number) : undefined;
    const changed =
      one && pending.text !== undefined ? await changeTo({ ...settled, text: pending.text }, one) : undefined;
    if (number) return changed ?? begin(settled, number, pending.act);
  }
  return start(turn);
}

async function start(turn: Turn): Promise<Decision | undefined> {
  const { phrases } = turn.tools;
  const busy = turn.state.active !== undefined && turn.text.length > SHORT;
  const numbered = busy ? undefined : readNumbered(turn.text, phrases);
  if (numbered && formOfNumber(turn, numbered.number)) {
    if (turn.message.scope !== 'personal') return moveToPersonal(turn);
    return numbered.act === 'show'
      ? showOne(turn, numbered.number)
      : begin(turn, numbered.number, numbered.act);
  }
  const page = pageAsked(turn);
  if (page !== undefined)
    return turn.message.scope === 'personal' ? overview(turn, page) : moveToPersonal(turn);
  const act = turn.text.length < 100 && turn.state.active === undefined ? actOnOwn(turn) : undefined;
  if (!act) return undefined;
  return turn.message.scope === 'personal' ? chooseOwn(turn, act) : moveToPersonal(turn);
}

/** "trek mijn aanmelding in", "ik wil mijn aanvraag wijzigen" */
function actOnOwn(turn: Turn): Act | undefined {
  const { phrases } = turn.tools;
  const what = turn.text.includes('?') ? undefined : readAct(turn.text, phrases);
  const own = (word: string) => new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'iu').test(turn.text);
  return what && phrases.acts.own.some(own) ? what : undefined;
}

function formOfNumber(turn: Turn, number: string) {
  return turn.tools.forms.find(({ prefix }) => number.startsWith(`${prefix}-`));
}

function numberOf(text: string, numbers: string[]): string | undefined {
  const at = /^\s*(\d{1,2})[.)]?\s*$/.exec(text)?.[1];
  return at ? numbers[Number(at) - 1] : numbers.find((number) => text.toUpperCase().includes(number));
}

/** "mijn aanmeldingen", "mijn aanmeldingen 2" */
function pageAsked(turn: Turn): number | undefined {
  const [, said = turn.text, page = '1'] = /^(.{1,80}?) ([1-9]\d{0,3})$/.exec(turn.text) ?? [];
  return readCommand(said, turn.tools.wordings) === 'mine' ? Number(page) : undefined;
}

async function chooseOwn(turn: Turn, what: Act): Promise<Decision> {
  const open = (await ownOf(turn)).filter((one) => canWithdraw(courseOf(turn, one), one.status));
  const { say: phrases } = turn.tools.phrases;
  const [only] = open;
  if (!only) return answer(turn.state, say(phrases.noneOfYours));
  if (open.length === 1) return begin(turn, only.number, what);
  return chooseFrom(turn, open, what);
}
