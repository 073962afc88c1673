import { z } from 'zod';
import { fold } from '../../text/fold.ts';
import { expression } from './expression.ts';

/** What can be asked of a subject, whatever it is: knowledge/vraagsoorten.yaml. */
export const askingSchema = z.strictObject({
  kinds: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z]+$/, 'een soort heet naar een woord in kleine letters'),
      asked: z.array(expression).min(1).describe('Waaraan de vraag te herkennen is.'),
      holds: expression.optional().describe('Wat in een antwoord moet staan.'),
      aside: z
        .boolean()
        .default(false)
        .describe('Wie dit vraagt, is met een dag of een regel uit een lijst niet geholpen.'),
    }),
  ),
  bodies: z
    .array(z.array(z.string().trim().min(1)).min(1))
    .describe('Overheden en organisaties; namen van dezelfde staan bij elkaar.'),
});
export type AskingFile = z.infer<typeof askingSchema>;

/** What a question asks, freed from its subject. */
export interface Asking {
  /** Kinds of asking by their place in the file, the most particular first; none for "startdag 5 april". */
  kinds: number[];
  /** Of those the kinds that a day or a line of a list does not answer. */
  aside: number[];
  /** Years that are named. */
  years: string[];
  /** Bodies that are named, by their place in the file. */
  bodies: number[];
}

/** Reads what is asked of a text. Pure. */
export interface AskingReader {
  /** The kinds there are, by name. */
  names: string[];
  read: (question: string) => Asking;
  /** @returns the kind of asking, the most particular one; undefined when the text shows none */
  kindOfAsking: (question: string) => string | undefined;
  /** @returns for each kind whether a text has what an answer to it must hold; undefined where nothing is needed */
  holds: (text: string) => (boolean | undefined)[];
  /** @returns the bodies that a text of any length names, by their place in the file */
  bodiesIn: (text: string) => number[];
  /** Whether the question asks what no day and no line of a list answers. */
  asksAside: (question: string) => boolean;
}

/** What is asked stands within so many characters; patterns may look back and forth over no more. */
const LONGEST = 400;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** @param file as it stands in knowledge/vraagsoorten.yaml */
export function createAskingReader({ kinds, bodies }: AskingFile): AskingReader {
  const asked = kinds.map((kind) => kind.asked.map((pattern) => new RegExp(pattern, 'u')));
  const held = kinds.map(({ holds }) => (holds === undefined ? undefined : new RegExp(holds, 'u')));
  const places = new Map(bodies.flatMap((names, at) => names.map((name) => [fold(name), at] as const)));
  const longest = Math.max(0, ...[...places.keys()].map((name) => name.split(' ').length));
  const kindsIn = (said: string) =>
    asked.flatMap((patterns, at) => (patterns.some((one) => one.test(said)) ? at : []));
  const read = (question: string): Asking => {
    const said = fold(question.slice(0, LONGEST)).trim();
    const all = kindsIn(said);
    return {
      kinds: all,
      aside: all.filter((at) => kinds[at]!.aside),
      years: [...new Set(said.match(YEAR) ?? [])],
      bodies: bodiesIn(said, places, longest),
    };
  };
  return {
    names: kinds.map(({ id }) => id),
    read,
    kindOfAsking: (question) => kinds[read(question).kinds[0] ?? -1]?.id,
    holds: (text) => held.map((pattern) => pattern?.test(text)),
    bodiesIn: (text) => bodiesIn(fold(text), places, longest),
    asksAside: (question) => read(question).aside.length > 0,
  };
}

/** @returns the bodies that a folded text names, each once */
function bodiesIn(said: string, places: Map<string, number>, longest: number): number[] {
  const words = said.match(/[\p{L}\p{N}&'-]+/gu) ?? [];
  const found = new Set<number>();
  for (let at = 0; at < words.length; at++)
    for (let length = 1; length <= longest; length++) {
      const place = places.get(words.slice(at, at + length).join(' '));
      if (place !== undefined) found.add(place);
    }
  return [...found];
}
