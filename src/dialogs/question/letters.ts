import type { Passage } from '../../knowledge/answering/understanding.ts';
import { letterLine } from '../../knowledge/letters/letter.ts';
import type { Letter } from '../../knowledge/letters/letter.ts';
import { anchorOf, pageNameOf, placeOf } from '../../knowledge/letters/place.ts';
import type { Citation } from '../message.ts';

/** Limits of the Teams citation entity, in characters. */
const NAME = 80;
const ABSTRACT = 160;

/** @returns the text cut at a word, with an ellipsis when something went */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = text.slice(0, most - 1);
  return `${room.slice(0, Math.max(room.lastIndexOf(' '), most / 2)).trimEnd()}…`;
}

/** @returns lines as a quotation in Markdown */
export const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n>\n');

/**
 * @param bot the address that the bot is reached at, where it shows letters as pages; undefined when nobody can
 * @returns where a letter can be read: where its editor says it stands, or the bot's own page with the passage marked
 */
export function addressOf(letter: Letter, passage: Passage, bot: string | undefined): string | undefined {
  if (letter.url !== undefined) return letter.url;
  if (bot === undefined) return undefined;
  const place = placeOf(letter, passage);
  const page = new URL(`/brieven/${encodeURIComponent(pageNameOf(letter))}`, bot).href;
  return place ? `${page}#${anchorOf(place.block)}` : page;
}

/** @returns a passage as Teams shows it under the message */
export function citationOf(letter: Letter, passage: Passage, url: string | undefined): Citation {
  return {
    name: cut(`${letterLine(letter)}, ${letter.subject}`, NAME),
    abstract: cut(passage.text.replaceAll('\n', ' '), ABSTRACT),
    ...(url !== undefined && { url }),
  };
}

/** @returns the line under a passage: the letter, where in it, the number of the citation, and the way to it */
export function sourceLine(
  letter: Letter,
  section: string,
  number: number,
  link: { word: string; url: string | undefined },
): string {
  const line = `${letterLine(letter)}${section === '' ? '' : `, ${section}`} [${number}]`;
  return link.url === undefined ? line : `${line} · [${link.word}](${link.url})`;
}
