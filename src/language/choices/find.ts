import { LONGEST_MESSAGE } from '../../text/longest.ts';
import { createSlipIndex, squash } from '../fuzzy.ts';
import { tokenise } from '../tokens.ts';
import { markedChoices } from './marked.ts';
import { choiceOf } from './option.ts';
import type { Choice, ChoiceMention, ChoiceOption } from './option.ts';

const LONGEST_NAME = 12;
const NO_NOUNS: readonly string[] = [];
const LEAD = /^(?:naar|samen|goed|een|de|het|merkbaar|aan) /i;

/** The name, and the name without its first small words: "vitaal platteland". */
function writings(name: string): string[] {
  const forms = [name];
  for (let rest = name; LEAD.test(rest);) forms.push((rest = rest.replace(LEAD, '')));
  return forms.filter((form, at) => at === 0 || form.includes(' '));
}

function slipsAllowed(length: number): number {
  return length < 8 ? 0.5 : length < 14 ? 1 : 2;
}

/** What the names of a list are looked up in; made once for each list. */
interface NameIndex<Option extends ChoiceOption> {
  byKey: Map<string, Option>;
  near: ReturnType<typeof createSlipIndex>;
  starts: Set<string>;
  shortest: number;
  longest: number;
  /** The last message, and what was found in it, by what an option is called: several questions look in the same list. */
  last?: { message: string; found: Map<readonly string[], ChoiceMention<Option>[]> };
}

const indexes = new WeakMap<readonly ChoiceOption[], NameIndex<ChoiceOption>>();

function indexOf<Option extends ChoiceOption>(options: readonly Option[]): NameIndex<Option> {
  const known = indexes.get(options);
  if (known) return known as NameIndex<Option>;
  const byKey = new Map(
    options.flatMap((option) => writings(option.name).map((form) => [squash(form), option])),
  );
  const keys = [...byKey.keys()];
  const lengths = keys.map(({ length }) => length);
  const index: NameIndex<Option> = {
    byKey,
    near: createSlipIndex(keys),
    starts: new Set(keys.map((key) => key.slice(0, 2))),
    shortest: Math.min(...lengths) - 2,
    longest: Math.max(...lengths) + 2,
  };
  indexes.set(options, index);
  return index;
}

/**
 * Finds options named in a running text: by their name, slips allowed, or right after a word such as "opgave".
 * Passes over single words that may mean something else.
 * @param nouns what an option is called
 */
export function findChoices<Option extends ChoiceOption>(
  text: string,
  options: readonly Option[],
  nouns: readonly string[] = NO_NOUNS,
): ChoiceMention<Option>[] {
  const message = text.slice(0, LONGEST_MESSAGE);
  const index = indexOf(options);
  if (index.last?.message !== message) index.last = { message, found: new Map() };
  const { found } = index.last;
  const before = found.get(nouns) ?? lookUp(message, options, index, nouns);
  found.set(nouns, before);
  return [...before];
}

function lookUp<Option extends ChoiceOption>(
  message: string,
  options: readonly Option[],
  { byKey, near, starts, shortest, longest }: NameIndex<Option>,
  nouns: readonly string[],
): ChoiceMention<Option>[] {
  const tokens = tokenise(message);
  const found: ChoiceMention<Option>[] = [];
  for (let first = 0; first < tokens.length; first++) {
    if (!starts.has(tokens[first]!.text.slice(0, 2))) continue;
    let key = '';
    let best: { option: Option; last: number; distance: number } | undefined;
    for (let last = first; last < Math.min(tokens.length, first + LONGEST_NAME); last++) {
      key += squash(tokens[last]!.text);
      if (key.length > longest) break;
      if (key.length < shortest || tokens[last]!.kind === 'sign') continue;
      const [hit] = near(key, slipsAllowed(key.length));
      const option = hit && byKey.get(hit.key);
      if (option && hit.distance <= (best?.distance ?? Infinity))
        best = { option, last, distance: hit.distance };
    }
    if (!best) continue;
    const { start } = tokens[first]!;
    const { end } = tokens[best.last]!;
    found.push({ option: best.option, text: message.slice(start, end), start, end });
    first = best.last;
  }
  const others = markedChoices(message, tokens, options, nouns).filter(
    ({ start, end }) => !found.some((one) => start < one.end && end > one.start),
  );
  return [...found, ...others].sort((a, b) => a.start - b.start);
}

/** The one option a running text names; several when it names more. */
export function findChoice<Option extends ChoiceOption>(
  text: string,
  options: readonly Option[],
  nouns: readonly string[] = NO_NOUNS,
): Choice<Option> {
  const found = findChoices(text, options, nouns);
  return choiceOf(
    found.map(({ option }) => option),
    found,
  );
}
