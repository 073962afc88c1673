import { findChoices } from '../../language/choices/find.ts';
import { ADDRESS, SURE_PARTICLES } from '../../language/people/nameWords.ts';
import type { FieldContext } from '../fieldType.ts';
import type { Field, Option } from '../form.ts';
import { nounsOf } from '../nouns.ts';
import { isNegated } from '../takenBack.ts';
import { folded } from '../../text/fold.ts';
import { oneOf, wholeWord } from '../../text/pattern.ts';
import { choicesOf, exactly } from './options.ts';
import type { OptionSigns } from '../said/options.ts';

/** An option that a text names, and where. */
export interface Mention {
  option: Option;
  start: number;
  end: number;
}

/** @returns the options a text names, wherever they stand, denied or not */
export function namedIn(text: string, field: Field, context: FieldContext): Mention[] {
  const options = choicesOf(field, context);
  const signs = context.lists.sayings.options;
  const words = field.options
    ? findWords(text, field, options, signs)
    : findAbout(text, field, options, signs);
  const isWordOfAnother = ({ option, start, end }: Mention) =>
    words.some((one) => one.option !== option && one.start === start && one.end === end);
  return [...findChoices(text, options, nounsOf(field)).filter((one) => !isWordOfAnother(one)), ...words];
}

const abouts = new WeakMap<Field, RegExp>();

/** After some words, and after what an option is called, stands what it is about. */
function aboutOf(field: Field, { about, between: small }: OptionSigns): RegExp {
  const known = abouts.get(field);
  if (known) return known;
  const nouns = nounsOf(field);
  const before = oneOf([...about, ...nouns]);
  const between = oneOf([...small, ...nouns]);
  const made = new RegExp(
    `(?<!\\p{L})(?:${before})\\s+(?:(?:${between})\\s+)?((?:[\\p{L}'-]+\\s?){1,3})`,
    'giu',
  );
  abouts.set(field, made);
  return made;
}

/** "voor klimaat": an option's own word right after a word that says that this is what it is about. */
function findAbout(text: string, field: Field, options: readonly Option[], signs: OptionSigns): Mention[] {
  return [...text.matchAll(aboutOf(field, signs))].flatMap((match) => {
    const said = match[1] ?? '';
    const start = match.index + match[0].length - said.length;
    const words = said.trim().split(/\s+/);
    for (let count = words.length; count > 0; count--) {
      const part = words.slice(0, count).join(' ');
      const option = options.find((one) =>
        [one.name, ...(one.words ?? [])].some((word) => folded(word) === folded(part)),
      );
      if (option) return [{ option, start, end: start + part.length }];
    }
    return [];
  });
}

/** By itself that names an option, and beside other words it denies them. */
const NOTHING = new Set(['geen']);

/** Words of the options themselves, anywhere: those written out in a form, and parts of a listed name. */
function findWords(text: string, field: Field, options: readonly Option[], signs: OptionSigns) {
  return options.flatMap((option) => {
    const own = field.options?.includes(option) === true;
    const words = [option.name, ...(option.words ?? [])].filter(
      (word) => !NOTHING.has(word) && (own || option.name.includes(word)),
    );
    return words.flatMap((word) => {
      const found = wholeWord(word).exec(text);
      if (!found) return [];
      const end = found.index + found[0].length;
      const isOther =
        isOthers(text.slice(0, found.index), option, field, signs) || GOES_ON.test(text.slice(end));
      return own || !isOther ? [{ option, start: found.index, end }] : [];
    });
  });
}

const FIRST_NAME = new RegExp(
  `(?<!\\p{L})(?:(\\p{Lu}[\\p{Ll}'-]+) |((?:\\p{Lu}\\. ?){1,4}))(?:(?:${oneOf([...SURE_PARTICLES])}) ){0,2}$`,
  'u',
);
/** "Sint-Jago" is another surname. */
const GOES_ON = new RegExp(`^-\\p{Lu}|^ ?- ?(?:${oneOf([...SURE_PARTICLES])}) `, 'u');

/** "Piet Sint" and "D. van Spies" are not Marjanne Sint and Liesbeth Spies. */
function isOthers(before: string, option: Option, field: Field, { noName }: OptionSigns): boolean {
  const [, name = '', initials = ''] = FIRST_NAME.exec(before) ?? [];
  if (initials !== '') return initials[0] !== option.name[0];
  const first = folded(name);
  const isName = first !== '' && !noName.has(first) && !ADDRESS.has(first) && !nounsOf(field).includes(first);
  return isName && !folded(option.name).includes(first);
}

/** @returns the options that a text says it does not want */
export function deniedIn(text: string, field: Field, context: FieldContext): Mention[] {
  const { negation } = context.lists.sayings;
  const said = [...text.matchAll(negation.named)].flatMap((match) => {
    const words = match[1] ?? '';
    const start = match.index + match[0].length - words.length;
    return startOf(words, field, context).map(({ option, end }) => ({ option, start, end: start + end }));
  });
  const behind = namedIn(text, field, context).filter((one) => isNegated(text, one, negation));
  return [...said, ...behind];
}

/** The option that a text opens with, in as many of its words as name one. */
function startOf(text: string, field: Field, context: FieldContext): { option: Option; end: number }[] {
  const words = text.trimEnd().split(/\s+/);
  for (let count = words.length; count > 0; count--) {
    const part = words.slice(0, count).join(' ');
    const option = exactly(part, field, context);
    if (option) return [{ option, end: part.length }];
  }
  return [];
}
