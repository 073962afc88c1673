import type { Passage } from '../../knowledge/answering/understanding.ts';
import type { Letter } from '../../knowledge/letters/letter.ts';
import { placeOf } from '../../knowledge/letters/place.ts';
import { readCommand } from '../commands.ts';
import { say } from '../message.ts';
import type { Reply } from '../message.ts';
import type { Decision, Turn } from '../turn.ts';
import { goingOn } from './goingOn.ts';
import { citationOf, quoted, sourceLine } from './letters.ts';

/** So much of a section is shown at a time, in characters: longer is read on the letter's page. */
const SHOWN = 1500;

/** "Lees verder": what was quoted last, with what stands around it. A form that is open waits. */
export function readOn(turn: Turn): Decision | undefined {
  if (readCommand(turn.text, turn.tools.wordings) !== 'read on') return undefined;
  const { quoted: last } = turn.state;
  const section = last && turn.tools.sectionOf(last);
  return goingOn(turn, section ?? say(turn.tools.phrases.say.nothingToRead));
}

/** @returns whether a letter says more around a passage than the passage itself */
export function hasMore(letter: Letter, passage: Passage): boolean {
  const around = placeOf(letter, passage)?.around ?? [];
  return around.some(({ text }) => !passage.text.includes(text));
}

/**
 * @param link the way to the letter
 * @returns the section that a passage stands in, from just before the passage where it is long; undefined when it is not there
 */
export function sectionReply(
  letter: Letter,
  passage: Passage,
  link: { word: string; url: string | undefined },
): Reply | undefined {
  const place = placeOf(letter, passage);
  if (!place) return undefined;
  const shown = fitting(
    place.around.map(({ text }) => text),
    place.at,
  );
  const text = [quoted(shown.join('\n')), sourceLine(letter, passage.section, 1, link)].join('\n\n');
  return { ...say(text), citations: [citationOf(letter, passage, link.url)] };
}

/** @returns all of these when there is room, else what fits from the one before this one on */
function fitting(texts: string[], at: number): string[] {
  const lengthOf = (some: string[]) => some.join('\n').length;
  if (lengthOf(texts) <= SHOWN) return texts;
  const from = Math.max(0, at - 1);
  let end = at + 1;
  while (end < texts.length && lengthOf(texts.slice(from, end + 1)) <= SHOWN) end += 1;
  return texts.slice(from, end);
}
