import type { GapEntry } from '../letters/facts.ts';
import { fill } from '../../text/fill.ts';
import { dutchDay } from '../../time/dutch.ts';
import { addressOf } from '../letters/address.ts';
import { letterLine } from '../letters/letter.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { wordsOf } from '../reading/words.ts';
import { leadOf } from './passageButtons.ts';
import type { Understanding } from './understanding.ts';

/** A word must be this long to be named as the subject of a question. */
const NAMEABLE = 5;

const ALL_OF = new Intl.ListFormat('nl');

/** @returns the words nobody knows, longest first: what the question most likely is about */
function subjectIn(text: string, lexicon: Lexicon): string | undefined {
  return wordsOf(text)
    .filter(({ text: word, capital }) => !capital && word.length >= NAMEABLE && /^\p{L}+$/u.test(word))
    .filter(({ text: word }) => !lexicon.isFiller(word) && lexicon.read(word).some(({ known }) => !known))
    .map(({ text: word }) => word)
    .sort((a, b) => b.length - a.length)[0];
}

/**
 * @param nearest questions that a letter does answer, or a passage to read, that come close, the closest first
 * @returns an honest "no letter says", naming the subject where there is one, and what can be asked instead
 */
export function notSaid(
  text: string,
  english: boolean,
  nearest: string[],
  lexicon: Lexicon,
  { letters, questions }: Knowledge,
): { reply: string; suggestions: string[] } {
  const { unknown, suggestionsWhenLost } = questions;
  const suggestions = nearest.length > 0 ? nearest : suggestionsWhenLost;
  const topics = ALL_OF.format(letters.slice(0, 3).map(({ letter }) => `“${letter.subject}”`));
  if (english) return { reply: fill(unknown.english, { topics }), suggestions };
  const subject = subjectIn(text, lexicon);
  const not = subject ? fill(unknown.named, { subject }) : unknown.unnamed;
  if (nearest.length === 0) return { reply: subject ? not : fill(unknown.far, { topics }), suggestions };
  const lead = leadOf(unknown.passage);
  const asked = nearest.flatMap((one) => (one.startsWith(lead) ? [] : `“${one}”`)).join(' of ');
  const passage = nearest.find((one) => one.startsWith(lead));
  const offers = [
    ...(asked === '' ? [] : [fill(unknown.closest, { questions: asked })]),
    ...(passage === undefined ? [] : [fill(unknown.reading, { passage })]),
  ];
  return { reply: [not, ...offers].join(' '), suggestions };
}

/** As many letters are listed: more does not fit a phone. */
const LISTED = 5;

/** @returns the letters that are known, the newest first, as they stand in a sentence */
export function lettersKnown({ letters }: Pick<Knowledge, 'letters'>): string {
  const known = letters.slice(0, LISTED).map(({ letter }) => `${letterLine(letter)} (${letter.subject})`);
  return `${known.join('; ')}${letters.length > LISTED ? '; …' : ''}`;
}

/** As many letters are listed to who asks which there are. */
const LISTED_BELOW = 10;

/** @returns the letters that are known, the newest first, each with its date, subject and link as a paragraph */
export function letterList({ letters, questions }: Pick<Knowledge, 'letters' | 'questions'>): string {
  const { open, andMore } = questions.letters;
  const known = letters.slice(0, LISTED_BELOW).map(({ letter }) => {
    const { number, date, subject } = letter;
    const name = [`**${number || subject}**`, ...(date === '' ? [] : [dutchDay(date)])].join(', ');
    const address = addressOf(letter);
    const link = address === undefined ? '' : ` [${open}](${address})`;
    return `${name}${number === '' ? '' : `: ${subject}`}.${link}`;
  });
  const more = letters.length - known.length;
  return [...known, ...(more > 0 ? [fill(andMore, { more })] : [])].join('\n\n');
}

/** @returns that a letter is not there, and which are */
export function unknownLetter(name: string, knowledge: Knowledge): Understanding {
  const { unknown, suggestionsWhenLost } = knowledge.questions;
  const list = lettersKnown(knowledge);
  const reply = fill(unknown.letter, { letter: name, letters: list });
  return { kind: 'unknown', reply, noLetter: name, suggestions: suggestionsWhenLost };
}

/** @returns that no letter says it; with the list that does, where an editor named one, and its source */
export function gapReply({ gap }: GapEntry, { lists }: Pick<Knowledge, 'lists'>): string {
  const choices = gap.list === undefined ? undefined : lists.choices[gap.list];
  if (gap.list === undefined || !choices) return gap.reply;
  const names = choices.map(({ name }, at) => `${at + 1}. ${name}`);
  return [gap.reply, names.join('\n'), `Bron van deze lijst: ${lists.sources[gap.list]}`].join('\n\n');
}
