/** What takes something out of the days beside it, before or behind them: `behalve woensdag`, `woensdag uitgezonderd`. */
export const EXCEPT_WORDS = ['behalve', 'behoudens', 'uitgezonderd', 'uitgenomen'] as const;

/** What does so only before them: `zonder de vrijdag`, `excl 25`. */
export const WITHOUT_WORDS = ['exclusief', 'excl', 'zonder', 'minus', 'tenzij', 'muv'] as const;

/** How `niet` is written. */
export const NOT_WORDS = ['niet', 'nie', 'ni', 'nt'] as const;

/** The first of these as a pattern. */
export const EXCEPT = EXCEPT_WORDS.join('|');

/** All that takes something out, as a pattern, with what is written with dots or in more words. */
export const TAKES_OUT = String.raw`${EXCEPT}|${WITHOUT_WORDS.slice(0, -1).join('|')}|beh|uitgez|m\.?u\.?v\.?|met uitzondering van`;
