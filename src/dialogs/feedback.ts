import { say } from './message.ts';
import { answer } from './turn.ts';
import type { Decision, Turn } from './turn.ts';

/** A thumb under an answer. What it was under is the channel's to say; who gave it is not kept. */
export function feedback(turn: Turn): Decision | undefined {
  const { content } = turn.message;
  if (content.kind !== 'feedback') return undefined;
  const { say: phrases } = turn.tools.phrases;
  const decision = answer(turn.state, say(phrases.thanksForFeedback));
  if (content.reaction === 'like') return { ...decision, replies: () => [] };
  const missed = { reason: 'disliked' as const, question: content.comment, day: turn.today };
  return { ...decision, missed: content.comment.trim() === '' ? [] : [missed], replies: () => [] };
}
