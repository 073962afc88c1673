import type { Filling } from './filling.ts';
import type { Taken } from '../../forms/taken.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import type { Field } from '../../forms/form.ts';
import { unreadOf } from '../../forms/unread.ts';
import { literal } from '../markdown.ts';
import { say } from '../message.ts';
import { activeDraft } from '../state.ts';
import type { Draft } from '../state.ts';
import type { Decision } from '../turn.ts';
import { saidFirst } from '../turn.ts';
import { fill } from '../../text/fill.ts';

/** @returns where a remark in somebody's own words goes; undefined when there is no such place, or not yet */
export function remarkField({ form }: Filling, draft: Draft): Field | undefined {
  const own = form.fields.filter((field) => typeOf(field).ownWords);
  return (
    own.find(({ optional }) => optional) ?? own.find(({ id }) => typeof draft.answers[id] === 'string')
  );
}

/** What was said and not used is said, with the offer to send it along; a yes to that comes before the next message is read. */
export function withUnused(turn: Filling, { spans }: Taken, decision: Decision): Decision {
  const draft = activeDraft(decision.state);
  const left = unreadOf(turn.text, spans).join(', ');
  if (left === '' || !draft || turn.message.scope !== 'personal') return decision;
  const { say: phrases } = turn.tools.phrases;
  const field = remarkField(turn, draft);
  if (!field) return saidFirst([say(fill(phrases.notUsed, { left: literal(left) }))], decision);
  const text = fill(phrases.notUsedRemark, { left: literal(left), field: field.label.toLowerCase() });
  return saidFirst([say(text)], {
    ...decision,
    state: { ...decision.state, pending: { kind: 'left', draft: draft.id, left } },
  });
}
