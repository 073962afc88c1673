import { fillingOf } from './filling.ts';
import { findAnswers } from '../../forms/findAnswers.ts';
import { takenFrom } from '../../forms/taken.ts';
import { readCommand } from '../commands.ts';
import { fillIn } from './fillIn.ts';
import { listed, MOVED } from './formPrompt.ts';
import { keptAnswers } from './kept.ts';
import { startFresh } from './formStart.ts';
import { say } from '../message.ts';
import { sentBy } from '../own/access.ts';
import { proceed } from './proceed.ts';
import type { Draft } from '../state.ts';
import { answer, contextOf, formOf, saidFirst } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { fill } from '../../text/fill.ts';
import { folded } from '../../text/fold.ts';
import { saysYes } from '../yesNo.ts';

/** Brings back a form that was put aside, when none is being filled in. */
export async function resume(turn: Turn): Promise<Decision | undefined> {
  const { pending, drafts, active } = turn.state;
  if (active !== undefined || turn.text === '') return undefined;
  if (pending?.kind === 'resume') {
    const draft = drafts.find(({ id }) => id === pending.draft);
    const decision = draft && resumeOrNew(turn, draft, pending.text);
    if (decision) return decision;
  }
  if (pending?.kind === 'which draft') {
    const named = namedDraft(turn);
    if (named) return bringBack(turn, named);
  }
  const said = readCommand(turn.text, turn.tools.wordings);
  if (said !== 'resume' && said !== 'where' && said !== 'sofar') return asksFor(turn);
  const moved = drafts.length === 0 && said === 'resume' ? await fromElsewhere(turn) : [];
  const all = [...drafts, ...moved];
  const here = { ...turn, state: { ...turn.state, drafts: all } };
  const [only] = all;
  if (!only) return undefined;
  return all.length === 1 ? bringBack(here, only) : whichDraft(here);
}

/** What was begun where others read along and not handed in since, when the person is alone with the bot. */
async function fromElsewhere(turn: Turn): Promise<Draft[]> {
  if (turn.message.scope !== 'personal') return [];
  const states = await turn.elsewhere();
  const moved = states.flatMap(({ drafts }) => drafts).filter(({ said }) => said.includes(MOVED));
  if (moved.length === 0) return [];
  const handedIn = await sentBy(turn);
  return moved.filter(({ id }) => !handedIn.some((one) => one.id === id));
}

/** "ga verder met de ambassadeur" */
function asksFor(turn: Turn): Promise<Decision> | undefined {
  const { resume: wordings } = turn.tools.phrases.commands;
  const said = folded(turn.text);
  const opens = wordings.some((wording) => said.startsWith(`${folded(wording)} met `));
  const named = opens ? namedDraft(turn) : undefined;
  return named && bringBack(turn, named);
}

function namedDraft(turn: Turn): Draft | undefined {
  const said = folded(turn.text);
  const at = /^\d{1,2}$/.test(said) ? Number(said) - 1 : -1;
  if (at >= 0) return turn.state.drafts[at];
  const changing = turn.state.drafts.find(({ changes }) => changes && said.includes(changes.toLowerCase()));
  if (changing) return changing;
  return turn.state.drafts.find((draft) => {
    const form = formOf(turn, draft.form);
    return (
      form !== undefined && [form.noun, form.title, ...form.words].some((word) => said.includes(folded(word)))
    );
  });
}

function whichDraft(turn: Turn): Decision {
  const titles = turn.state.drafts.map(
    (draft) => draft.changes ?? formOf(turn, draft.form)?.title ?? draft.form,
  );
  const lines = titles.map((title, at) => `${at + 1}. ${title}`).join('\n');
  const text = [turn.tools.phrases.say.whichDraft, lines].join('\n\n');
  return answer({ ...turn.state, pending: { kind: 'which draft' } }, say(text, titles.slice(0, 3)));
}

function resumeOrNew(turn: Turn, draft: Draft, text: string): Promise<Decision> | undefined {
  const form = formOf(turn, draft.form);
  if (!form) return undefined;
  const said = readCommand(turn.text, turn.tools.wordings);
  const yes = saysYes(turn.text);
  const { words } = turn.tools.phrases;
  const startsNew = said === 'restart' || yes === false || folded(turn.text) === folded(words.startNew);
  if (startsNew) return startFresh({ ...turn, text, state: { ...turn.state, pending: undefined } }, form);
  return said === 'resume' || yes === true ? bringBack(turn, draft, text) : undefined;
}

/** Goes on with a draft; what was said along with the wish fills what is still open. */
async function bringBack(turn: Turn, draft: Draft, text = ''): Promise<Decision> {
  const form = formOf(turn, draft.form);
  if (!form) return answer(turn.state, say(turn.tools.phrases.say.formGone));
  const state = { ...turn.state, pending: undefined };
  const open = form.fields.filter(({ id }) => draft.answers[id] === undefined);
  const found = findAnswers(text, open, contextOf(turn), { form });
  const kept = keptAnswers(turn, draft);
  const { draft: next, noted } = fillIn(
    fillingOf({ ...turn, text }, form, { ...kept, open: [], touched: turn.now }),
    takenFrom(found, form),
  );
  const { say: phrases } = turn.tools.phrases;
  const lines = listed(fillingOf(turn, form, kept));
  const back = say([fill(phrases.welcomeBack, { title: form.title }), lines.join('\n')].join('\n\n').trim());
  return saidFirst([back], await proceed(fillingOf({ ...turn, state }, form, next), noted));
}
