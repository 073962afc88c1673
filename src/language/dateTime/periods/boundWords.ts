import { either } from '../../grammar/choice.ts';
import { lookup, words } from '../../grammar/tokens.ts';
import { where } from '../../grammar/place.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import { UNTIL_WORDS } from '../../leftWords.ts';

/** On which side of a date or time a bound leaves room, and whether the bound itself is in it. */
export interface Bound {
  readonly mod: 'before' | 'after' | 'since';
  readonly inclusive: boolean;
}

const table = (mod: Bound['mod'], inclusive: boolean, forms: string): (readonly [string, Bound])[] =>
  forms.split('|').map((form) => [form, { mod, inclusive }] as const);

/** Reads nothing, where `voor` can be meant as a bound: behind a noun or a particle it says for which day, `op de lijst voor dinsdag`. */
export const notFor = where(({ tokens, now }, at) => {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (now.until || token?.text !== 'voor' || hasAccent(token.raw)) return true;
  return before?.kind !== 'word' || UNTIL_WORDS.has(before.text);
});

/** `vóór` */
const hasAccent = (word: string): boolean => word !== word.normalize('NFD').replace(/\p{M}/gu, '');

const boundPhrase: Rule<Bound> = lookup([
  ...table(
    'before',
    false,
    '<|voor|zo laat als|eerder dan|vroeger dan|tot|niet na het begin van|tot aan|al voor|ruim voor|lager dan|niet later dan het begin van|het jaar lager dan|het jaar eerder dan',
  ),
  ...table(
    'before',
    true,
    "<=|< =|uiterlijk|uiterlijk op|uiterlijk in|uiterlijk tot|niet later dan|op zijn laatst|op z'n laatst|op zijn laatst op|ten laatste|tot en met|t/m|tm|niet na|voor of op|op of voor|tot uiterlijk",
  ),
  ...table(
    'after',
    false,
    '>|na|later dan|hoger dan|het jaar hoger dan|het jaar na|het jaar later dan|groter dan',
  ),
  ...table('after', true, 'beginnend|beginnend op|beginnende op|startend op|startend'),
  ...table(
    'since',
    true,
    '>=|> =|sinds|zo vroeg als|al vanaf|vanaf|van af|v.a.|v.a|va|v/a|vnf|sedert|met ingang van|per|ingaande|ingaande op|te beginnen op|te beginnen met|niet voor|niet eerder dan|niet vroeger dan|op zijn vroegst|op zijn vroegst op|ten vroegste|ten vroegste op|ten vroegste vanaf|vroegst|vanaf het begin van|op of na|vanaf ongeveer',
  ),
]);

/** Words before a date or time that make it a bound. */
export const boundWord: Rule<Bound> = seq([notFor, boundPhrase], ([, bound]) => bound);

/** The same before a time of the day, where `voor` is always a bound. */
export const clockBoundWord: Rule<Bound> = either(
  boundPhrase,
  lookup([
    ...table('since', true, 'vanaf een uur of|vanaf circa|vanaf rond'),
    ...table('after', false, 'na een uur of|na ongeveer'),
    ...table('before', false, 'tot een uur of|tot ongeveer|tot circa'),
  ]),
);

/** Behind a bound or a range: its last day counts too, `tot 30 oktober inbegrepen`. */
export const included = words(
  ...['inbegrepen', 'inclusief', 'incluis', 'meegerekend', 'meegeteld'].flatMap((word) => [
    word,
    `, ${word}`,
  ]),
);

/** Words behind a date that make it a bound. */
export const boundBehind: Rule<Bound> = lookup([
  ...table(
    'since',
    true,
    'of later|en later|e.v.|e.v|ev|en daarna|of daarna|en verder|en volgende|en erna|of erna|en hoger|of hoger|en nadien|of meer',
  ),
  ...table(
    'before',
    true,
    'of eerder|en eerder|of daarvoor|en daarvoor|of ervoor|en ervoor|of vroeger|en vroeger|en lager|of lager',
  ),
]);
