import { folded } from '../../text/fold.ts';
import { say } from '../message.ts';
import { answer } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';

/** "Koppel dit kanaal": from here on the staff see in this channel what there is to do. Only for who is named. */
export function linkChannel(turn: Turn): Decision | undefined {
  const { staff, say: phrases } = turn.tools.phrases;
  const said = folded(turn.text);
  const is = (wordings: readonly string[]) => wordings.some((one) => folded(one) === said);
  const what = is(staff.link) ? 'link' : is(staff.unlink) ? 'unlink' : undefined;
  if (what === undefined) return undefined;
  const { from, scope } = turn.message;
  if (scope !== 'channel') return answer(turn.state, say(phrases.channelElsewhere));
  if (!turn.tools.isStaff?.(from)) return answer(turn.state, say(phrases.channelNotYours));
  const text = what === 'link' ? phrases.channelLinked : phrases.channelUnlinked;
  return { ...answer(turn.state, say(text)), links: { what, by: from.id } };
}
