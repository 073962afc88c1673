import { mailFields } from '../registration/formTerms.ts';
import type { Registration } from '../registration/registration.ts';
import { inDutch } from '../registration/amsterdam.ts';
import { openProposal } from '../registration/visits.ts';
import { canWithdraw, statusInWords } from '../registration/transitions.ts';
import { readEmail } from '../language/contact.ts';
import { readAct, readCommand, readNumbered } from './commands.ts';
import { emptyDraft, isOpen } from './formStart.ts';
import { listed } from './formPrompt.ts';
import { literal } from './markdown.ts';
import { say } from './message.ts';
import { moveToPersonal } from './privacy.ts';
import { proceed } from './proceed.ts';
import type { Draft } from './state.ts';
import { act, answer, formOf, originOf } from './turn.ts';
import type { Decision, Turn } from './turn.ts';
import { fill } from './words.ts';
import { saysYes } from './yesNo.ts';

type Act = 'change' | 'withdraw';

/** What someone handed in, or is the delegate of: see how it stands, change it, withdraw it. */
export async function ownRegistrations(turn: Turn): Promise<Decision | undefined> {
  if (turn.text === '') return undefined;
  const { pending } = turn.state;
  const settled: Turn = { ...turn, state: { ...turn.state, pending: undefined } };
  if (pending?.kind === 'withdraw') return reallyWithdraw(settled, pending.number) ?? (await start(settled));
  if (pending?.kind === 'whose')
    return (await provenByMail(settled, pending.number, pending.act)) ?? (await start(settled));
  if (pending?.kind === 'which registration') {
    const number = numberOf(turn.text, pending.numbers);
    if (number) return begin(settled, number, pending.act);
  }
  return start(turn);
}

async function start(turn: Turn): Promise<Decision | undefined> {
  const { phrases } = turn.tools;
  const numbered = readNumbered(turn.text, phrases);
  if (numbered && formOfNumber(turn, numbered.number)) {
    if (turn.message.scope !== 'personal') return moveToPersonal(turn);
    return numbered.act === 'show'
      ? showOne(turn, numbered.number)
      : begin(turn, numbered.number, numbered.act);
  }
  if (readCommand(turn.text, phrases) === 'mine')
    return turn.message.scope === 'personal' ? overview(turn) : moveToPersonal(turn);
  const act = turn.text.length < 100 && turn.state.active === undefined ? actOnOwn(turn) : undefined;
  if (!act) return undefined;
  return turn.message.scope === 'personal' ? chooseOwn(turn, act) : moveToPersonal(turn);
}

/** "trek mijn aanmelding in", "ik wil mijn aanvraag wijzigen" */
function actOnOwn(turn: Turn): Act | undefined {
  const { phrases } = turn.tools;
  const own = phrases.acts.own.some((word) =>
    new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'iu').test(turn.text),
  );
  return own && !turn.text.includes('?') ? readAct(turn.text, phrases) : undefined;
}

function formOfNumber(turn: Turn, number: string) {
  return turn.tools.forms.find(({ prefix }) => number.startsWith(`${prefix}-`));
}

function numberOf(text: string, numbers: string[]): string | undefined {
  const at = /^\s*(\d{1,2})[.)]?\s*$/.exec(text)?.[1];
  return at ? numbers[Number(at) - 1] : numbers.find((number) => text.toUpperCase().includes(number));
}

async function own(turn: Turn): Promise<Registration[]> {
  return turn.tools.registrations.find({ person: { id: turn.message.from.id } });
}

async function overview(turn: Turn): Promise<Decision> {
  const found = await own(turn);
  const { say: phrases, words } = turn.tools.phrases;
  if (found.length === 0) return answer(turn.state, say(phrases.noneOfYours));
  const lines = found.map(
    (one) =>
      `- **${one.number}** ${titleOf(turn, one)}: ${statusInWords(one.status)}${proposalFor(turn, one)}`,
  );
  const text = [phrases.yours, lines.join('\n'), phrases.howToChange].join('\n\n');
  return answer(turn.state, say(text, [words.changeOwn, words.withdrawOwn]));
}

/** A date that waits for the asker's answer. */
function proposalFor(turn: Turn, one: Registration): string {
  const proposal = openProposal(one);
  if (proposal?.by !== 'secretariaat' || proposal.date === undefined) return '';
  const values = { number: one.number, day: inDutch(proposal.date) };
  return `. ${fill(turn.tools.phrases.say.proposed, values)}`;
}

function titleOf(turn: Turn, { form: id, answers }: Registration): string {
  const form = formOf(turn, id);
  const who = typeof answers.naam === 'string' ? ` (${literal(answers.naam)})` : '';
  return `${form?.noun ?? id}${who}`;
}

async function showOne(turn: Turn, number: string): Promise<Decision> {
  const one = (await own(turn)).find((registration) => registration.number === number);
  const { say: phrases, words } = turn.tools.phrases;
  if (!one) return askWhose(turn, number, 'withdraw', phrases.notYours);
  const form = formOf(turn, one.form);
  const lines = form ? listed(turn, form, asDraft(turn, one)).join('\n') : '';
  const status = fill(phrases.statusIs, { number, status: statusInWords(one.status) });
  return answer(
    turn.state,
    say([status, lines].join('\n\n').trim(), [
      `${words.changeOne} ${number}`,
      `${words.withdrawOne} ${number}`,
    ]),
  );
}

async function chooseOwn(turn: Turn, what: Act): Promise<Decision> {
  const open = (await own(turn)).filter(({ status }) => canWithdraw(status));
  const { say: phrases } = turn.tools.phrases;
  const [only] = open;
  if (!only) return answer(turn.state, say(phrases.noneOfYours));
  if (open.length === 1) return begin(turn, only.number, what);
  const numbers = open.map(({ number }) => number);
  const lines = open.map((one, at) => `${at + 1}. **${one.number}** ${titleOf(turn, one)}`).join('\n');
  return answer(
    { ...turn.state, pending: { kind: 'which registration', act: what, numbers } },
    say([phrases.whichRegistration, lines].join('\n\n'), numbers.slice(0, 3)),
  );
}

async function begin(turn: Turn, number: string, what: Act): Promise<Decision> {
  const one = (await own(turn)).find((registration) => registration.number === number);
  if (!one) return askWhose(turn, number, what, turn.tools.phrases.say.whose);
  return what === 'change' ? change(turn, one) : askWithdraw(turn, one);
}

function askWhose(turn: Turn, number: string, what: Act, text: string): Decision {
  return answer(
    { ...turn.state, pending: { kind: 'whose', number, act: what } },
    say(fill(text, { number })),
  );
}

/** A delegate who did not hand it in shows with the address in it that it is about them. */
async function provenByMail(turn: Turn, number: string, what: Act): Promise<Decision | undefined> {
  const read = readEmail(turn.text);
  if (read.kind !== 'one') return undefined;
  const [one] = await turn.tools.registrations.find({ number, person: { email: read.value } });
  const form = one && formOf(turn, one.form);
  const matches = one && mailFields(form).some((id) => sameAddress(one.answers[id], read.value));
  if (!one || !matches) return answer(turn.state, say(fill(turn.tools.phrases.say.notFound, { number })));
  return what === 'change' ? change(turn, one) : askWithdraw(turn, one);
}

function sameAddress(one: unknown, other: string): boolean {
  return typeof one === 'string' && one.toLowerCase() === other.toLowerCase();
}

function askWithdraw(turn: Turn, one: Registration): Decision {
  const { say: phrases, words } = turn.tools.phrases;
  if (!canWithdraw(one.status))
    return answer(
      turn.state,
      say(fill(phrases.cannotWithdraw, { number: one.number, status: statusInWords(one.status) })),
    );
  const text = fill(phrases.withdrawSure, { number: one.number, title: titleOf(turn, one) });
  return answer(
    { ...turn.state, pending: { kind: 'withdraw', number: one.number } },
    say(text, [words.yes, words.no]),
  );
}

function reallyWithdraw(turn: Turn, number: string): Decision | undefined {
  const yes = saysYes(turn.text);
  const { say: phrases } = turn.tools.phrases;
  if (yes === false) return answer(turn.state, say(fill(phrases.notWithdrawn, { number })));
  if (yes !== true) return undefined;
  return act(turn.state, { kind: 'withdraw', number, origin: originOf(turn) }, (outcome) => [
    say(outcome.kind === 'refused' ? outcome.reason : fill(phrases.withdrawn, { number })),
  ]);
}

/** Changes go through the form itself, with what was handed in filled in. */
async function change(turn: Turn, one: Registration): Promise<Decision> {
  const form = formOf(turn, one.form);
  const { say: phrases } = turn.tools.phrases;
  if (!form) return answer(turn.state, say(phrases.formGone));
  if (!isOpen(form, turn.today))
    return answer(
      turn.state,
      say([fill(phrases.changeClosed, { number: one.number }), form.contact].join(' ')),
    );
  if (!canWithdraw(one.status))
    return answer(
      turn.state,
      say(fill(phrases.cannotChange, { number: one.number, status: statusInWords(one.status) })),
    );
  const state = { ...turn.state, drafts: turn.state.drafts.filter(({ changes }) => changes !== one.number) };
  return proceed({ ...turn, state }, form, asDraft(turn, one), [
    fill(phrases.changing, { number: one.number }),
  ]);
}

function asDraft(turn: Turn, one: Registration): Draft {
  const form = formOf(turn, one.form);
  const base = form
    ? emptyDraft(turn, form)
    : { id: one.id, form: one.form, open: [], split: [], said: [], touched: turn.now };
  return { ...base, answers: one.answers, changes: one.number };
}
