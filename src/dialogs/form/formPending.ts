import { typeOf } from '../../forms/fieldTypes.ts';
import { ownLines } from '../../forms/lines.ts';
import { fillingOf, refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import { readCommand } from '../commands.ts';
import { apply, askAgain } from './change.ts';
import { send, whatToChange } from './confirm.ts';
import { readFieldChoice } from './correction.ts';
import { addRemark, withRemark } from './remark.ts';
import type { Reading } from './reading.ts';
import { goOn } from './goOn.ts';
import { shown } from './formPrompt.ts';
import { fingerprint } from './summaryCard.ts';
import { seesOff } from './stop.ts';
import { emptyDraft, startForm } from './formStart.ts';
import { literal } from '../markdown.ts';
import { say } from '../message.ts';
import type { Pending } from '../state.ts';
import { withDraft, withoutDraft } from '../state.ts';
import { answer, contextOf, formOf, saidFirst } from '../turn.ts';
import type { Decision } from '../turn.ts';
import { readYesNo } from '../../language/yesNo/read.ts';
import type { YesNo } from '../../language/yesNo/read.ts';
import { fill } from '../../text/fill.ts';
import { folded } from '../../text/fold.ts';
import { saysYes } from '../yesNo.ts';

/** What is done with the part of a reply that is more than a yes or no. */
type Dialog = (rest: Filling) => Promise<Decision>;

/** The reply to a question of the bot beside the form's own; anything else lets that question lapse. */
export function formPending(turn: Filling, dialog: Dialog): Reading | undefined {
  const { form, draft } = turn;
  const { pending } = turn.state;
  if (!pending || !('draft' in pending) || pending.draft !== draft.id) return undefined;
  const settled = fillingOf({ ...turn, state: { ...turn.state, pending: undefined } }, form, draft);
  const decision = replied(settled, pending, dialog);
  return decision && { kind: 'reply', certainty: 'certain', act: () => decision };
}

function replied(
  turn: Filling,
  pending: Extract<Pending, { draft: string }>,
  dialog: Dialog,
): Decision | Promise<Decision> | undefined {
  switch (pending.kind) {
    case 'stop':
      return stopped(turn);
    case 'restart':
      return restarted(turn);
    case 'throw away':
      return thrownAway(turn);
    case 'left':
      return leftReply(turn, pending, dialog);
    case 'known':
      return knownReply(turn, pending);
    case 'which form':
      return whichForm(turn, pending);
    case 'resume':
      return undefined;
  }
}

/** What was filled in from the account is right, or not, or it is said what must be different: "nee", "1", "Zwolle". */
function knownReply(
  turn: Filling,
  pending: Extract<Pending, { kind: 'known' }>,
): Decision | Promise<Decision> | undefined {
  const { form, draft } = turn;
  const right = saysYes(turn.text);
  if (right === true) return goOn(turn);
  if (right === false) return whatToChange({ ...turn, state: { ...turn.state, pending: { ...pending } } });
  const chosen = readFieldChoice(turn.text, form, ownLines(form, draft.answers));
  if (chosen) return askAgain(turn, chosen);
  for (const field of form.fields.filter(({ id }) => pending.fields.includes(id))) {
    const read = typeOf(field).free ? undefined : typeOf(field).read(turn.text, field, contextOf(turn));
    if (read?.kind === 'value' && folded(shown(turn, field, read.value)) === folded(turn.text))
      return apply(turn, { [field.id]: read.value });
  }
  return undefined;
}

const NEITHER: YesNo = { kind: 'none' };

/** Whether what was left unused goes along as a remark; what else the reply says is read as a message of its own. */
function leftReply(
  turn: Filling,
  { left, told, agreed }: Extract<Pending, { kind: 'left' }>,
  dialog: Dialog,
): Decision | Promise<Decision> {
  const read = seesOff(turn) ? NEITHER : readYesNo(turn.text);
  switch (read.kind) {
    case 'yes':
      return agreed ? sendWith(turn, left) : (addRemark(turn, left) ?? goOn(turn));
    case 'no':
      return agreed ? send(turn) : goOn(turn);
    case 'yes-but': {
      const added = withRemark(turn, left);
      const rest = refilled({ ...turn, text: read.rest }, added?.draft ?? turn.draft);
      return first(added?.noted ?? [], dialog(rest));
    }
    case 'no-but':
      return dialog(refilled({ ...turn, text: read.rest }, turn.draft));
    case 'none':
      return first(told ? [] : [fill(turn.tools.phrases.say.notUsed, { left: literal(left) })], dialog(turn));
  }
}

/** The rest was agreed to, and the remark now too. */
function sendWith(turn: Filling, left: string): Promise<Decision> {
  const draft = withRemark(turn, left)?.draft ?? turn.draft;
  return send(refilled(turn, { ...draft, shown: fingerprint(turn.form, draft) }));
}

async function first(lines: string[], decision: Promise<Decision>): Promise<Decision> {
  return lines.length === 0 ? decision : saidFirst([say(lines.join('\n\n'))], await decision);
}

function stopped(turn: Filling): Decision | undefined {
  const { draft } = turn;
  const said = readCommand(turn.text, turn.tools.wordings);
  const { say: phrases, words } = turn.tools.phrases;
  if (said === 'throw away') return throwAway(turn);
  if (said === 'stop' || saysYes(turn.text) === true)
    return answer(
      { ...withDraft(turn.state, draft), active: undefined },
      say(phrases.stopped, [words.resume]),
    );
  return saysYes(turn.text) === false || said === 'resume' ? goOn(turn) : undefined;
}

function thrownAway(turn: Filling): Decision | undefined {
  if (saysYes(turn.text) === false) return goOn(turn);
  const said = readCommand(turn.text, turn.tools.wordings);
  return saysYes(turn.text) === true || said === 'throw away' ? throwAway(turn) : undefined;
}

function throwAway({ state, draft, tools }: Filling): Decision {
  return answer(withoutDraft(state, draft.id), say(tools.phrases.say.thrownAway));
}

function restarted(turn: Filling): Decision | undefined {
  const { form, draft } = turn;
  const said = readCommand(turn.text, turn.tools.wordings);
  if (saysYes(turn.text) === false) return goOn(turn);
  if (said === 'throw away') return throwAway(turn);
  if (saysYes(turn.text) !== true && said !== 'restart') return undefined;
  const fresh = emptyDraft(turn, form);
  const state = withoutDraft(turn.state, draft.id);
  return goOn(refilled({ ...turn, state }, fresh), [say(turn.tools.phrases.say.restarted)]);
}

function whichForm(
  turn: Filling,
  pending: Extract<Pending, { kind: 'which form' }>,
): Decision | Promise<Decision> | undefined {
  const { form, draft } = turn;
  const said = folded(turn.text);
  const { words, firstThis, firstOther } = turn.tools.phrases;
  const is = (wordings: string[]) => wordings.some((wording) => said.includes(folded(wording)));
  const other = formOf(turn, pending.form);
  if (!other) return undefined;
  if (is([words.otherFirst, ...firstOther, ...other.words])) {
    const parked = { ...withDraft(turn.state, draft), active: undefined };
    return startForm({ ...turn, text: pending.text, state: parked }, other);
  }
  return is([words.finishFirst, ...firstThis, ...form.words]) || saysYes(turn.text) !== undefined
    ? goOn(turn)
    : undefined;
}
