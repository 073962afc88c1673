import { z } from 'zod';
import { anyOf, listed, wordings } from './wordings.ts';

/** How people tell a first choice from a second one. */
export const rankWords = z.strictObject({
  first: wordings,
  second: wordings,
  /** Small words before and behind how a second one is said. */
  before: wordings,
  behind: wordings,
  /** Between that and what is chosen; before and behind what is chosen; how people begin who name a choice. */
  links: wordings,
  opens: wordings,
  closes: wordings,
  chooses: wordings,
  /** Between two of which neither goes first. */
  joins: wordings,
});

export interface RankSigns {
  first: RegExp;
  /** Sources of patterns. */
  second: string;
  links: string;
  opens: RegExp;
  closes: RegExp;
  chooses: RegExp;
  joins: RegExp;
  /** That one of them is only in reserve. */
  reserve: RegExp;
}

export function compileRanks(said: z.infer<typeof rankWords>): RankSigns {
  return {
    first: anyOf(said.first),
    second: `(?:(?:${listed(said.before)}) )?(?:${listed(said.second)})(?: (?:${listed(said.behind)}))?`,
    links: listed(said.links),
    opens: new RegExp(`^(?:(?:${listed(said.opens)})\\s)+`, 'iu'),
    closes: new RegExp(`(?: (?:${listed(said.closes)})){1,4}$`, 'iu'),
    chooses: new RegExp(`^(?:(?:${listed(said.chooses)}) )+`, 'iu'),
    reserve: anyOf(said.second),
    joins: new RegExp(
      `^[\\s,]*(?:${listed(said.joins)})\\s+(?:(?:mevrouw|mw|meneer|de heer|dhr|het|de)\\.?\\s)?$`,
      'iu',
    ),
  };
}
