import type { Wish } from './wishes.ts';

/** `16, 17 of 20 december, de 17e alleen tot 12 uur`: the day that is said again has its own hours. */
export const isSaidAgain = ({ first, last, hours }: Wish, later: readonly Wish[]): boolean =>
  first === last &&
  hours === undefined &&
  later.some((wish) => wish.first === first && wish.last === last && wish.hours !== undefined);

/** A stretch without the day in it that is said again with its own hours. */
export function withoutFiner(wish: Wish, all: readonly Wish[]): Wish {
  if (wish.first === wish.last || wish.hours) return wish;
  const own = all.filter(
    ({ first, last, hours }) => first === last && hours && wish.first <= first && last <= wish.last,
  );
  if (own.length === 0) return wish;
  return {
    ...wish,
    except: [...new Set([...(wish.except ?? []), ...own.map(({ first }) => first)])].sort((a, b) => a - b),
  };
}
