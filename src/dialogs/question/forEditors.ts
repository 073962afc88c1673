import { say } from '../message.ts';
import { answer } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import type { Understanding } from '../../knowledge/answering/understanding.ts';
import type { Missed } from '../conversationStore.ts';
import type { About, Reply } from '../message.ts';
import type { State } from '../state.ts';

/** Characters of a comment that are kept. */
const LONGEST_COMMENT = 500;

/**
 * A thumb under an answer is about the question of that answer, whatever was asked since. It is kept for the editors,
 * with the fact that was quoted, why, and the day, without who gave it; what was disliked can be passed on to the staff.
 */
export async function feedback(turn: Turn): Promise<Decision | undefined> {
  const { content } = turn.message;
  if (content.kind !== 'feedback') return undefined;
  const { say: phrases, words } = turn.tools.phrases;
  const about = content.replyTo === '' ? lastAsked(turn) : await turn.answered(content.replyTo);
  const liked = content.reaction === 'like';
  if (!about) return liked ? answer(turn.state) : answer(turn.state, say(phrases.feedbackLost));
  const { question, fact } = about;
  const comment = commentIn(turn);
  const missed: Missed = {
    reason: liked ? 'liked' : 'disliked',
    question: turn.tools.mask(question),
    day: turn.today,
    ...(fact !== undefined && { nearest: fact }),
    ...(comment !== '' && { comment }),
  };
  const said = liked
    ? answer(turn.state)
    : answer({ ...turn.state, asked: question }, say(phrases.passOnDisliked, [words.askVng]));
  return { ...said, missed: [missed] };
}

/** A channel that doesn't say under which answer it is. */
function lastAsked({ state }: Turn): About | undefined {
  return state.asked === undefined ? undefined : { question: state.asked };
}

function commentIn({ message: { content }, tools }: Turn): string {
  if (content.kind !== 'feedback') return '';
  const { reasons } = tools.phrases.feedback[content.reaction];
  const chosen = content.reasons.flatMap((at) => reasons[at] ?? []);
  const own = tools.mask(content.comment.trim().slice(0, LONGEST_COMMENT));
  return [...chosen, ...(own === '' ? [] : [own])].join('. ');
}

/** @returns the questions that a reply named instead of an answer */
export function shownInstead(missed: readonly Missed[], replies: readonly Reply[]): State['shown'] {
  if (!missed.some(({ reason }) => reason === 'unanswered')) return undefined;
  const shown = replies.flatMap(({ text, suggestions = [] }) =>
    suggestions.filter((one) => text.includes(one)),
  );
  return shown.length > 0 ? shown : undefined;
}

/** @returns what was asked, with the fact that was meant, when someone picks one of those questions */
export function chosen({ state, text, today, tools }: Turn, meant: Understanding): Missed[] {
  const fact = meant.kind === 'answer' ? meant.found[0]?.fact : undefined;
  if (fact === undefined || state.asked === undefined || !state.shown?.includes(text)) return [];
  return [{ reason: 'chosen', question: tools.mask(state.asked), nearest: fact, day: today }];
}
