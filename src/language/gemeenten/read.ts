import { tokenise } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { AROUND, cores, keyOfAll } from './answer.ts';
import { findGemeenten } from './find.ts';
import type { NameIndex } from './names.ts';
import { nearly, notRecognised } from './nearest.ts';
import { isProvince, provinceNamed, provinceReading, withProvince } from './province.ts';
import { findRegion } from './region.ts';
import { list, readingOf, restingOn } from './status.ts';
import type { GemeenteMention, GemeenteReading } from './types.ts';

const LONGEST_ANSWER = 1000;
const LONGEST_SUGGESTED = 2;

/** The answer is a name and nothing else that matters. */
function named(
  tokens: readonly Token[],
  pieces: readonly Token[][],
  text: string,
  day: string,
  index: NameIndex,
) {
  for (const piece of pieces) {
    const found = index.get(keyOfAll(piece));
    const [first] = piece;
    if (found.length === 0 || !first || isProvince(tokens, first)) continue;
    const before = tokens[tokens.indexOf(first) - 1]?.text ?? '';
    if (found.every(({ by }) => by === 'place') && /^(?:de|het)$/.test(before)) continue;
    const { start } = first;
    const { end } = piece.at(-1)!;
    return restingOn(readingOf(found, text.slice(start, end), day, index), [{ start, end }]);
  }
  return undefined;
}

/** What the names in a longer answer come to; one that is refused ("niet Almelo maar Almere") does not count. */
function fromMentions(
  mentions: readonly GemeenteMention[],
  tokens: readonly Token[],
): GemeenteReading | undefined {
  const meant = mentions.filter(({ start }) => {
    const at = tokens.findIndex((token) => token.start === start);
    const before = tokens[at - 1]?.text === 'gemeente' ? tokens[at - 2] : tokens[at - 1];
    return before?.text !== 'niet' && before?.text !== 'geen';
  });
  const names = meant.flatMap(({ reading }) => (reading.kind === 'one' ? [reading.gemeente] : []));
  const gemeenten = names.filter(({ code }, at) => names.findIndex((one) => one.code === code) === at);
  if (gemeenten.length < 2) {
    const one = meant.find(({ gemeente }) => gemeente) ?? meant[0];
    return one && restingOn(one.reading, mentions);
  }
  const reason = `U noemt meer gemeenten: ${list(gemeenten.map(({ name }) => name))}. Ik zoek er één.`;
  return { kind: 'several', gemeenten, reason, rests: mentions };
}

/** Creates the reading of answers to "welke gemeente?": exact names first, then names in a sentence, then slips. */
export function createAnswerReader(index: NameIndex): (text: string, day: string) => GemeenteReading {
  return (text, day) => {
    const answer = text.slice(0, LONGEST_ANSWER);
    const tokens = tokenise(answer);
    const words = tokens.filter(({ kind }) => kind === 'word');
    const pieces = cores(words);
    const exact = named(tokens, pieces, answer, day, index);
    if (exact) return exact;
    const region = findRegion(answer, tokens);
    const inRegion = (at: number) => region !== undefined && at >= region.start && at < region.end;
    const mentions = findGemeenten(answer, day, index, true).filter(({ start }) => !inRegion(start));
    const mentioned = withProvince(tokens, day, index) ?? fromMentions(mentions, tokens);
    if (mentioned) return mentioned;
    if (region) return { kind: 'region', region: region.text };
    const province = pieces.map(provinceNamed).find((name) => name !== undefined);
    if (province) return provinceReading(province, day, index);
    const slipped = nearly(pieces, day, index);
    if (slipped && slipped.kind !== 'none') return slipped;
    const core = (pieces.at(-1) ?? []).filter((word) => !AROUND.has(word.text));
    return notRecognised(core.length <= LONGEST_SUGGESTED ? core : [], day, index);
  };
}
