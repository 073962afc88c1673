import { fill } from '../../text/fill.ts';
import type { Turn } from '../turn.ts';

/** So many registrations are told at a time. */
export const ON_A_PAGE = 20;

/**
 * @param page from 1 on
 * @param size how many a page holds
 * @param rest what to type for the rest, with `{next}` for the next page
 * @returns the lines of a page, and how many come after it with the way to them
 */
export function pageOf(turn: Turn, lines: string[], page: number, rest: string, size = ON_A_PAGE): string[] {
  const end = page * size;
  const left = lines.length - end;
  const more =
    left > 0 ? [fill(turn.tools.phrases.say.andMore, { left, rest: fill(rest, { next: page + 1 }) })] : [];
  return [...lines.slice(end - size, end), ...more];
}
