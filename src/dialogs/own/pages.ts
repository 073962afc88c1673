import { fill } from '../../text/fill.ts';
import type { Turn } from '../turn.ts';

/** So many registrations are told at a time. */
export const ON_A_PAGE = 20;

/**
 * @param page from 1 on
 * @param rest what to type for the rest, with `{next}` for the next page
 * @returns the lines of a page, and how many come after it with the way to them
 */
export function pageOf(turn: Turn, lines: string[], page: number, rest: string): string[] {
  const end = page * ON_A_PAGE;
  const left = lines.length - end;
  const more =
    left > 0 ? [fill(turn.tools.phrases.say.andMore, { left, rest: fill(rest, { next: page + 1 }) })] : [];
  return [...lines.slice(end - ON_A_PAGE, end), ...more];
}
