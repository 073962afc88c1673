import { findChoices } from '../../language/choices/find.ts';
import { readChoice, suggestChoices } from '../../language/choices.ts';
import type { Candidate, FieldContext, FieldType, Found, Reading } from '../fieldType.ts';
import type { Field, Option } from '../form.ts';
import { readYesNo } from '../../language/yesNo/read.ts';
import { same } from '../../text/answer.ts';
import type { Answer } from '../../text/answer.ts';
import { isNegated } from '../takenBack.ts';
import { nounsOf } from '../nouns.ts';
import { folded } from '../../text/fold.ts';
import { oneOf, wholeWord } from '../../text/pattern.ts';

/** More words than this describe a problem: the person picks from what fits. */
const NAMES_IT = 2;

interface Kept {
  from: readonly Option[] | undefined;
  options: readonly Option[];
}

const kept = new WeakMap<Field, Kept>();

/** @returns what can be chosen: the list's own, then those written out in the form; the same array as long as both last */
function choicesOf(field: Field, { lists }: FieldContext): readonly Option[] {
  const from = field.list === undefined ? undefined : lists.choices[field.list];
  const known = kept.get(field);
  if (known && known.from === from) return known.options;
  const options = field.options ? [...(from ?? []), ...field.options] : (from ?? []);
  kept.set(field, { from, options });
  return options;
}

function valueOf(field: Field, { code, name }: Option): Answer {
  return field.options ? code : { code, name };
}

function candidateOf(field: Field, option: Option): Candidate {
  const { name, about } = option;
  return { value: valueOf(field, option), name, ...(about !== undefined && { about }) };
}

function ask(field: Field, options: readonly Option[]): Reading {
  return { kind: 'ask', options: options.slice(0, MOST_OFFERED).map((option) => candidateOf(field, option)) };
}

const LEAD = new Set(
  'da dat die deze graag liefst liever doe kies ik wil maar voor over van de het een thema the'.split(' '),
);

function withoutLead(text: string, nouns: readonly string[]): string {
  const words = text.split(' ');
  const first = words.findIndex((word) => !LEAD.has(word) && !nouns.includes(word));
  return words.slice(Math.max(first, 0)).join(' ');
}

/** A text that is nothing but one of the words for an option. */
function exactly(text: string, field: Field, options: readonly Option[]): Option | undefined {
  const said = withoutLead(folded(text), nounsOf(field));
  return options.find((option) =>
    [option.name, option.code, ...(option.words ?? [])].some((word) => folded(word) === said),
  );
}

function read(text: string, field: Field, context: FieldContext): Reading {
  const options = choicesOf(field, context);
  const exact = exactly(text, field, options);
  if (exact) return { kind: 'value', value: valueOf(field, exact) };
  const denied = deniedIn(text, field, context);
  if (denied.length > 0) return withoutDenied(text, field, denied, context);
  if (readYesNo(text).kind === 'yes') return { kind: 'wrong', reason: 'no choice' };
  const named = findChoices(text, options, nounsOf(field));
  const chosen = readChoice(text, options, nounsOf(field));
  const words = text.trim().split(/\s+/).length;
  const describes = named.length === 0 && words > NAMES_IT && field.list !== undefined && !/\d/.test(text);
  if (chosen.kind === 'one' && !describes)
    return { kind: 'value', value: valueOf(field, chosen.option), rests: chosen.rests };
  if (chosen.kind === 'several') return ask(field, chosen.options.slice(0, 3));
  const near = suggestChoices(text, options, nounsOf(field));
  return near.length > 0 ? ask(field, near.slice(0, 3)) : { kind: 'wrong', reason: 'no choice' };
}

/** "niet mevrouw Sint": what is named besides is chosen, else what is left is offered. */
function withoutDenied(text: string, field: Field, denied: Mention[], context: FieldContext): Reading {
  const refused = denied.map(({ option }) => option);
  const rest = denied
    .reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text)
    .replace(
      /(?<!\p{L})(?:niet|geen|maar|wel|liever|behalve|alles|iedereen|in plaats van|ipv|not|but)(?!\p{L})|[.,;]/giu,
      (word) => ' '.repeat(word.length),
    );
  const wanted = rest.trim() === '' ? undefined : read(rest, field, context);
  const options = choicesOf(field, context);
  const isRefused = (value: unknown) => refused.some((option) => same(valueOf(field, option), value));
  if (wanted?.kind === 'value' && !isRefused(wanted.value))
    return { ...wanted, rests: [{ start: 0, end: text.length }] };
  const left = options.filter((option) => !refused.includes(option));
  return left.length <= MOST_OFFERED ? ask(field, left) : { kind: 'wrong', reason: 'no choice' };
}

const DENIES =
  /(?<!\p{L})(?:niet|geen|behalve|liever niet|in plaats van|ipv|not|except)\s+(?:(?:voor|over|de|het|een|mevrouw|mevr\.?|mw\.?|meneer|dhr\.?|de heer|thema)\s+){0,2}((?:[\p{L}\p{N}'-]+\s?){1,4})/giu;

/** The options that a text says it does not want. */
function deniedIn(text: string, field: Field, context: FieldContext): Mention[] {
  const options = choicesOf(field, context);
  const said = [...text.matchAll(DENIES)].flatMap((match) => {
    const words = match[1] ?? '';
    const start = match.index + match[0].length - words.length;
    return startOf(words, field, options).map(({ option, end }) => ({ option, start, end: start + end }));
  });
  const behind = namedIn(text, field, context).filter((one) => isNegated(text, one));
  return [...said, ...behind];
}

/** The option that a text opens with, in as many of its words as name one. */
function startOf(text: string, field: Field, options: readonly Option[]): { option: Option; end: number }[] {
  const words = text.trimEnd().split(/\s+/);
  for (let count = words.length; count > 0; count--) {
    const part = words.slice(0, count).join(' ');
    const option = exactly(part, field, options);
    if (option) return [{ option, end: part.length }];
  }
  return [];
}

/** So many can be offered to pick from. */
const MOST_OFFERED = 4;

interface Mention {
  option: Option;
  start: number;
  end: number;
}

/** The options a text names, wherever they stand, denied or not. */
function namedIn(text: string, field: Field, context: FieldContext): Mention[] {
  const options = choicesOf(field, context);
  return [
    ...findChoices(text, options, nounsOf(field)),
    ...(field.options ? findWords(text, field, options) : findAbout(text, field, options)),
  ];
}

/** After these, and after what an option is called, stands what it is about. */
const BEFORE = 'voor over rond rondom inzake qua betreft thema onderwerp anders keus keuze about on'.split(
  ' ',
);
const BETWEEN = 'de het een thema the'.split(' ');

const abouts = new WeakMap<Field, RegExp>();

function aboutOf(field: Field): RegExp {
  const known = abouts.get(field);
  if (known) return known;
  const nouns = nounsOf(field);
  const before = oneOf([...BEFORE, ...nouns]);
  const between = oneOf([...BETWEEN, ...nouns]);
  const made = new RegExp(
    `(?<!\\p{L})(?:${before})\\s+(?:(?:${between})\\s+)?((?:[\\p{L}'-]+\\s?){1,3})`,
    'giu',
  );
  abouts.set(field, made);
  return made;
}

/** "voor klimaat": an option's own word right after a word that says that this is what it is about. */
function findAbout(
  text: string,
  field: Field,
  options: readonly Option[],
): { option: Option; start: number; end: number }[] {
  return [...text.matchAll(aboutOf(field))].flatMap((match) => {
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

/** Words of the options themselves, anywhere: those written out in a form, and parts of a listed name. */
function findWords(text: string, field: Field, options: readonly Option[]) {
  return options.flatMap((option) => {
    const own = field.options?.includes(option) === true;
    const words = [option.name, ...(option.words ?? [])].filter((word) => own || option.name.includes(word));
    return words.flatMap((word) => {
      const found = wholeWord(word).exec(text);
      const other = found && !own && isOther(text.slice(0, found.index), option);
      return found && !other ? [{ option, start: found.index, end: found.index + found[0].length }] : [];
    });
  });
}

const FIRST_NAME = /(?<!\p{L})(\p{Lu}[\p{Ll}'-]+) (?:(?:van|de|der|den|el) ){0,2}$/u;
const TITLE =
  /^(?:mevrouw|mevr|mw|meneer|mijnheer|heer|dhr|ambassadeur|liefst|liever|graag|voor|bij|met|of|en)$/iu;

/** "Piet Sint" is not Marjanne Sint. */
function isOther(before: string, option: Option): boolean {
  const first = FIRST_NAME.exec(before)?.[1];
  return first !== undefined && !TITLE.test(first) && !folded(option.name).includes(folded(first));
}

function find(text: string, field: Field, context: FieldContext): Found[] {
  const options = choicesOf(field, context);
  const exact = /\p{L}/u.test(text) ? exactly(text, field, options) : undefined;
  const named = [
    ...(exact ? [{ option: exact, start: 0, end: text.length }] : []),
    ...namedIn(text, field, context),
  ];
  return named
    .map(({ option, start, end }) => ({ value: valueOf(field, option), start, end }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** One of a closed list, by number, name, part of a name, or by describing the problem. */
export const choice: FieldType = {
  rank: 6,
  free: false,
  closed: true,
  missing: 'no choice',
  options: (field, context) => choicesOf(field, context).map((option) => candidateOf(field, option)),
  read,
  find,
  show(value, field, context) {
    if (typeof value === 'object' && value !== null && 'name' in value) return String(value.name);
    return choicesOf(field, context).find(({ code }) => code === value)?.name ?? String(value);
  },
  check: (value, field, context) =>
    choicesOf(field, context).some((option) => {
      const expected = valueOf(field, option);
      return typeof expected === 'string'
        ? expected === value
        : typeof value === 'object' && value !== null && 'code' in value && value.code === option.code;
    }),
};
