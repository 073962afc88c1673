import { ASIDE_WORDS, EMPTY_WORDS } from '../../language/leftWords.ts';
import { isGivenName } from '../../language/people/givenNames.ts';
import { openingOf } from '../../language/yesNo/read.ts';
import { fold, folded } from '../../text/fold.ts';
import type { Filling } from './filling.ts';
import { remarkField } from './unused.ts';

/** So many words that are none of a yes tell something, whatever they are. */
const A_STORY = 3;
/** Letters of the shortest word that tells something. */
const TELLING = 3;
/** What joins the rest to a yes. */
const JOINT = /^(?:[\s,;.!:–-]|(?:en|maar|dan|wel|ook|hoor)(?!\p{L}))+/iu;

/**
 * What somebody says beside the yes that sends a form: it would be lost in silence, "ja en graag vegetarisch eten".
 * @returns undefined when every word is one of agreeing, sending or being polite, when it tells nothing of anybody, or where
 *   no remark can go along
 */
export function besidesYes(turn: Filling): string | undefined {
  if (!remarkField(turn)) return undefined;
  const said = restOf(turn);
  const beside = wordsBeside(turn, said).length;
  const tells = turn.tools.wordings.agreement.tells.test(fold(said)) && beside > 0;
  return tells || beside >= A_STORY ? said.replace(JOINT, '').trim() : undefined;
}

/** @returns whether a message opens with a yes and goes on with nothing but politeness: "Jawel, zo is het in orde. Hartelijk dank." */
export function saysOnlyYes(turn: Filling): boolean {
  const opening = openingOf(turn.text);
  if (opening?.polarity !== 'yes' || turn.text.includes('?')) return false;
  const { but, except, tells } = turn.tools.wordings.agreement;
  const behind = folded(withoutGoodbye(turn.text.slice(opening.end), turn)).replace(NO_BUT, '');
  if (but.test(behind) || except.test(behind)) return false;
  const beside = wordsBeside(turn, restOf(turn));
  return tells.test(behind) ? beside.length === 0 : beside.every(isGivenName);
}

/** "maar" that takes nothing back: "stuur maar", "maar gewoon in". */
export const NO_BUT =
  /(?<!\p{L})(?:u |je )?maar (?=in|op|door|weg|(?:ver)?stu|verzend|gewoon)|(?<=(?:stuur|verzend|dien)(?: het| hem)?) maar(?!\p{L})/gu;

const withoutGoodbye = (text: string, { tools }: Filling): string =>
  text.replace(tools.lists.sayings.mail.goodbye, '');

const restOf = (turn: Filling): string => withoutGoodbye(openingOf(turn.text)?.rest ?? turn.text, turn);

/** The words that are none of agreeing, sending or being polite. */
function wordsBeside({ tools }: Filling, text: string): string[] {
  const { beside } = tools.wordings.agreement;
  const isEmpty = (word: string) => EMPTY_WORDS.has(word) || ASIDE_WORDS.has(word) || beside.has(word);
  return (fold(text).match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? []).filter(
    (word) => word.length >= TELLING && !isEmpty(word),
  );
}
