import { blank } from '../../text/blank.ts';
import { findChoices } from '../../language/choices/find.ts';
import { nearestChoices, readChoice, suggestChoices } from '../../language/choices.ts';
import { left } from '../../language/left.ts';
import type { Span } from '../../language/left.ts';
import { readYesNo } from '../../language/yesNo/read.ts';
import { same } from '../../text/answer.ts';
import type { FieldContext, FieldReading, FieldType, Found } from '../fieldType.ts';
import type { Field, Option } from '../form.ts';
import { nounsOf } from '../nouns.ts';
import { deniedIn, namedIn } from './mentions.ts';
import type { Mention } from './mentions.ts';
import { candidateOf, choicesOf, exactly, valueOf } from './options.ts';

/** More words than this describe a problem: the person picks from what fits. */
const NAMES_IT = 2;
/** So many can be offered to pick from. */
const MOST_OFFERED = 4;
/** So many are shown of a longer list. */
const NEAREST = 3;

function ask(field: Field, options: readonly Option[]): FieldReading {
  return { kind: 'ask', options: options.slice(0, MOST_OFFERED).map((option) => candidateOf(field, option)) };
}

/** No option: with all there are to pick from when they are few, else those that look most like what was said. */
function notListed(text: string, field: Field, options: readonly Option[]): FieldReading {
  const near = options.length <= MOST_OFFERED ? options : nearestChoices(text, options, NEAREST);
  return { kind: 'wrong', reason: 'no choice', near: near.map((option) => candidateOf(field, option)) };
}

function read(text: string, field: Field, context: FieldContext): FieldReading {
  const options = choicesOf(field, context);
  const exact = exactly(text, field, context);
  if (exact) return { kind: 'value', value: valueOf(field, exact) };
  const denied = deniedIn(text, field, context);
  if (denied.length > 0) return withoutDenied(text, field, denied, context);
  if (readYesNo(text).kind === 'yes') return notListed(text, field, options);
  const joined = joinedIn(text, field, context);
  if (joined.length > 1) return ask(field, joined);
  const named = findChoices(text, options, nounsOf(field));
  const chosen = readChoice(text, options, nounsOf(field));
  const words = text.trim().split(/\s+/).length;
  const isAll = chosen.kind === 'one' && isNamedWhole(text, chosen.rests, field, context);
  const describes =
    !isAll && named.length === 0 && words > NAMES_IT && field.list !== undefined && !/\d/.test(text);
  if (chosen.kind === 'one' && !describes)
    return { kind: 'value', value: valueOf(field, chosen.option), rests: chosen.rests };
  if (chosen.kind === 'several') return ask(field, chosen.options.slice(0, NEAREST));
  const near = suggestChoices(text, options, nounsOf(field));
  return near.length > 0 ? ask(field, near.slice(0, NEAREST)) : notListed(text, field, options);
}

/** "Sint of Spies", "klankborden en versnellen": options side by side, none before the other; none where one is only in reserve. */
function joinedIn(text: string, field: Field, context: FieldContext): Option[] {
  const { joins, reserve } = context.lists.sayings.ranks;
  if (reserve.test(text)) return [];
  const mentions = namedIn(text, field, context).toSorted((a, b) => a.start - b.start);
  const pairs = mentions.flatMap((one, at) => {
    const next = mentions[at + 1];
    return next && one.option !== next.option && joins.test(text.slice(one.end, next.start))
      ? [one, next]
      : [];
  });
  return [...new Set(pairs.map(({ option }) => option))];
}

/** "het sociaal domein natuurlijk": one of the words for an option, and nothing else that matters. */
function isNamedWhole(text: string, rests: readonly Span[], field: Field, context: FieldContext): boolean {
  const words = text.slice(rests[0]?.start ?? 0, rests.at(-1)?.end ?? 0);
  return left(text, rests).length === 0 && exactly(words, field, context) !== undefined;
}

/** "niet mevrouw Sint": what is named besides is chosen, else what is left is offered. */
function withoutDenied(text: string, field: Field, denied: Mention[], context: FieldContext): FieldReading {
  const refused = denied.map(({ option }) => option);
  const rest = denied
    .reduce(blank, text)
    .replace(context.lists.sayings.negation.besides, (word) => ' '.repeat(word.length));
  const wanted = rest.trim() === '' ? undefined : read(rest, field, context);
  const options = choicesOf(field, context);
  const isRefused = (value: unknown) => refused.some((option) => same(valueOf(field, option), value));
  if (wanted?.kind === 'value' && !isRefused(wanted.value))
    return { ...wanted, rests: [{ start: 0, end: text.length }] };
  const left = options.filter((option) => !refused.includes(option));
  return left.length <= MOST_OFFERED ? ask(field, left) : notListed(rest, field, left);
}

function find(text: string, field: Field, context: FieldContext): Found[] {
  const exact = /\p{L}/u.test(text) ? exactly(text, field, context) : undefined;
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
