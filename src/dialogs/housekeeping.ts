import { fillingOf } from './form/filling.ts';
import { addDays, dayOf, inDutch } from '../time/amsterdam.ts';
import { listed } from './form/formPrompt.ts';
import { isOpen } from './form/formStart.ts';
import { say } from './message.ts';
import type { Reply } from './message.ts';
import type { Draft, State } from './state.ts';
import { withoutDraft } from './state.ts';
import { formOf } from './turn.ts';
import type { Turn } from './turn.ts';
import { fill } from '../text/fill.ts';

/** Drafts whose time is over, or whose form has closed, go; the person is told and sees what was typed. */
export function housekeeping(turn: Turn): { state: State; told: Reply[]; done: boolean } {
  let { state } = turn;
  const told: Reply[] = [];
  let done = false;
  for (const draft of turn.state.drafts) {
    const reply = over(turn, draft);
    if (!reply) continue;
    done ||= state.active === draft.id && closedNow(turn, draft);
    state = { ...withoutDraft(state, draft.id), pending: undefined };
    told.push(reply);
  }
  return { state, told, done };
}

function closedNow(turn: Turn, draft: Draft): boolean {
  const form = formOf(turn, draft.form);
  return form !== undefined && form.outside === 'refuse' && !isOpen(form, turn.today);
}

/** @returns what is said when a draft can't go on, undefined when it can */
function over(turn: Turn, draft: Draft): Reply | undefined {
  const { say: phrases } = turn.tools.phrases;
  const form = formOf(turn, draft.form);
  if (!form) return say(phrases.formGone);
  const withTyped = (text: string) => {
    const typed = listed(fillingOf(turn, form, draft)).join('\n');
    return say(typed === '' ? text : [text, `${phrases.youTyped}\n\n${typed}`].join('\n\n'));
  };
  if (closedNow(turn, draft))
    return withTyped([phrases.closedMeanwhile, form.outsideText ?? form.contact].join(' '));
  const until = addDays(dayOf(draft.touched), form.draftDays);
  if (turn.today <= until) return undefined;
  return say(
    fill(phrases.expired, { noun: form.noun, days: form.draftDays, day: inDutch(dayOf(draft.touched)) }),
  );
}
