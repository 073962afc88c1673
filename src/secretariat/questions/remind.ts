import { reminderNotice } from '../../forwarding/notices.ts';
import type { ForwardingTexts } from '../../forwarding/texts.ts';
import type { Office } from '../desk.ts';

/**
 * Tells the secretariat which questions have waited too long for an answer, each again after as many days.
 * @returns how many there were
 */
export function remindOfQuestions(
  { store, now }: Pick<Office, 'store' | 'now'>,
  texts: ForwardingTexts,
): Promise<number> {
  return store.questions.remind(texts.remindAfter, (open) => reminderNotice(open, texts, now()));
}
