import type { Filling } from './filling.ts';
import type { Taken } from '../../forms/taken.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import type { Field } from '../../forms/form.ts';
import { unreadOf } from '../../forms/unread.ts';
import { literal } from '../markdown.ts';
import type { Draft, Pending } from '../state.ts';
import { fill } from '../../text/fill.ts';

/** @returns where a remark in somebody's own words goes; undefined when there is no such place, or not yet */
export function remarkField({ form, draft }: Filling): Field | undefined {
  const own = form.fields.filter((field) => typeOf(field).ownWords);
  return own.find(({ optional }) => optional) ?? own.find(({ id }) => typeof draft.answers[id] === 'string');
}

/** @returns what is said of the words of a message that were not used, and the offer to send them along, where they can go */
export function unusedOf(
  turn: Filling,
  spans: Taken['spans'] | undefined,
): { text: string; pending?: Pending } | undefined {
  if (turn.message.scope !== 'personal') return undefined;
  const left = [
    ...(turn.draft.unused ?? []),
    ...(spans ? unreadOf(turn.text, spans, turn.tools.lists.sayings, !turn.question) : []),
  ].join(', ');
  if (left === '') return undefined;
  const { say: phrases } = turn.tools.phrases;
  const field = remarkField(turn);
  if (!field) return { text: fill(phrases.notUsed, { left: literal(left) }) };
  return {
    text: fill(phrases.notUsedRemark, { left: literal(left), field: field.label.toLowerCase() }),
    pending: { kind: 'left', draft: turn.draft.id, left, told: true },
  };
}

/** @returns the draft with what a message says besides, to be told when its answer is settled */
export function keptUnused(turn: Filling, spans: Taken['spans']): Draft {
  const fresh = spans.length > 0 ? unreadOf(turn.text, spans, turn.tools.lists.sayings) : [];
  const unused = [...(turn.draft.unused ?? []), ...fresh];
  return unused.length === 0 ? turn.draft : { ...turn.draft, unused };
}
