/** What the rules of `dateTime/` and `number/` are made with. */
export { NONE } from './grammar/rule.ts';
export type { Match, Rule } from './grammar/rule.ts';
export { digits, fromFigures, fromNumerals, lookup, startingAs, words } from './grammar/tokens.ts';
export { seq } from './grammar/row.ts';
export { as, either, greedy, kept, maybe, needing } from './grammar/choice.ts';
export { ahead, behind, glued, not, where } from './grammar/place.ts';
