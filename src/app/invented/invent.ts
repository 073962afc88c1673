import type { Message } from '../../dialogs/message.ts';
import type { Desk, Office } from '../../secretariat/desk.ts';
import { inventFigures } from './figures.ts';
import { QUESTIONS, TALKS } from './questions.ts';
import { inventRegistrations } from './registrations.ts';
import { inventVisits } from './visits.ts';

/** Who did what is invented: it stands in the audit trail and in the notes. */
export const INVENTED = 'proef';

/** The desk at which things are invented; nobody reads along. */
function deskOf(office: Office): Desk {
  const out: Desk['out'] = {
    say: () => undefined,
    remark: () => undefined,
    terminal: false,
    progress: () => ({ step: () => undefined, stop: () => undefined }),
  };
  const removeFiles = () => Promise.resolve({ mails: 0, exports: [], downloads: [] });
  return { ...office, staff: INVENTED, out, removeFiles };
}

/**
 * Fills an empty store with invented registrations and visits, through the store itself and the staff's own functions;
 * does nothing when there is anything in it.
 * @returns whether it was empty
 */
export async function invent(office: Office): Promise<boolean> {
  const desk = deskOf(office);
  if ((await desk.store.registrations.find({})).length > 0) return false;
  await inventRegistrations(desk);
  await inventVisits(desk);
  await inventFigures(desk);
  return true;
}

/** What hears a message, and what is told that its answer has arrived. */
interface Hearing {
  converse(message: Message): Promise<readonly { id: string }[]>;
  sent(ids: string[]): Promise<void>;
}

/** Has invented people ask what no letter answers, pass some of it on to the staff, and be unhappy with an answer. */
export async function inventQuestions(bot: Hearing): Promise<void> {
  let count = 0;
  const say = async (who: string, content: Message['content']) => {
    const outgoing = await bot.converse({
      id: `${INVENTED}-${++count}`,
      conversation: `${INVENTED} ${who}`,
      channel: INVENTED,
      scope: 'personal',
      from: { id: `${INVENTED}/${INVENTED}/${who}`, name: who },
      content,
      address: null,
    });
    await bot.sent(outgoing.map(({ id }) => id));
  };
  for (const { who, says, thumb } of [
    ...TALKS,
    ...QUESTIONS.map((text, at) => ({ who: `Vrager ${at + 1}`, says: [text], thumb: undefined })),
  ]) {
    for (const text of says) await say(who, { kind: 'text', text });
    if (thumb !== undefined)
      await say(who, { kind: 'feedback', reaction: 'dislike', replyTo: '', reasons: [0], comment: thumb });
  }
}
