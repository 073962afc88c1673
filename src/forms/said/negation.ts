import { z } from 'zod';
import { ADDRESS } from '../../language/people/nameWords.ts';
import { oneOf } from '../../text/pattern.ts';
import { anyOf, listed, wordings } from './wordings.ts';

/** How people say "not" of something. */
export const negationWords = z.strictObject({
  /** It stands behind these, with small words between. */
  before: wordings,
  between: wordings,
  /** "Niet alleen" denies nothing. */
  only: wordings,
  /** "maar niet …": with one of these behind it, the denial is of what follows: "06-12345678 maar niet op maandag". */
  notWhen: wordings,
  /** It stands before these, with who and what is said of them between. */
  behind: wordings,
  who: wordings,
  says: wordings,
  /** What is not so, of a condition. */
  clause: wordings,
  /** Words beside a denial that name nothing. */
  besides: wordings,
});

export interface Negation {
  before: RegExp;
  notOnly: RegExp;
  behind: RegExp;
  /** What is denied by name: its words are the group. */
  named: RegExp;
  clause: RegExp;
  besides: RegExp;
}

/** @param nouns what the answers of forms are called: "niet opgave 4" */
export function compileNegation(said: z.infer<typeof negationWords>, nouns: readonly string[]): Negation {
  const not = `(?<!\\p{L})(?:${listed(said.before)})\\s+`;
  const between = `(?:(?:${oneOf([...ADDRESS].flatMap((one) => [one, `${one}.`]).concat(said.between, nouns))})\\s+){0,3}`;
  const ofWhatFollows = `,?\\s+maar\\s+niet\\s+(?:${listed(said.notWhen)})(?!\\p{L})`;
  const only = `(?:${listed(said.only)})`;
  return {
    before: new RegExp(`${not}${between}$`, 'iu'),
    notOnly: new RegExp(`${not}${only}\\s+(?:\\S+\\s+){0,2}$`, 'iu'),
    behind: new RegExp(
      `^(?!${ofWhatFollows})(?:\\s+|,?\\s+(?:${listed(said.who)})\\s+)(?:(?:${listed(said.says)})\\s+){0,4}(?:${listed(said.behind)})(?![\\p{L}-])(?!\\s+${only})`,
      'iu',
    ),
    named: new RegExp(`${not}${between}((?:[\\p{L}\\p{N}'-]+\\s?){1,4})`, 'giu'),
    clause: anyOf(said.clause),
    besides: new RegExp(`${anyOf([...said.before, ...said.besides]).source}|[.,;]`, 'giu'),
  };
}
