import type { Reply } from './message.ts';
import { fill } from '../text/fill.ts';

/** Longest text of a reply, in characters: Teams takes some 28 kB of UTF-16 in every client. */
export const LONGEST_REPLY = 10_000;

/**
 * Every reply passes here, so that no list, however long, makes one that the channel refuses.
 * @param more says that so many lines are left out, `{left}`
 * @returns the reply with what is too much cut off, at the end of a line where there is one
 */
export function bounded(reply: Reply, more: string): Reply {
  const { text } = reply;
  if (text.length <= LONGEST_REPLY) return reply;
  const room = text.slice(0, LONGEST_REPLY - more.length - 20);
  const end = room.lastIndexOf('\n');
  const kept = (end > room.length / 2 ? room.slice(0, end) : room).toWellFormed().trimEnd();
  const left = text
    .slice(kept.length)
    .split('\n')
    .filter((line) => line.trim() !== '').length;
  return { ...reply, text: `${kept}\n\n${fill(more, { left })}` };
}
