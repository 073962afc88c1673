import { ASIDE_WORDS, EMPTY_WORDS } from '../../language/leftWords.ts';
import { isGivenName } from '../../language/people/givenNames.ts';
import { openingOf } from '../../language/yesNo/read.ts';
import { fold, folded } from '../../text/fold.ts';
import type { Filling } from './filling.ts';
import { remarkField } from './unused.ts';

/** Letters of the shortest word that tells something. */
const TELLING = 3;
/** What joins the rest to a yes. */
const JOINT = /^(?:[\s,;.!:–-]|(?:en|maar|dan|wel|ook|hoor)(?!\p{L}))+/iu;
/** How a message is signed: from there on it tells who writes. */
const SIGNED = /(?<!\p{L})(?:groet|groeten|groetjes|gr|mvg|met vriendelijke)(?!\p{L}).*$/isu;

/**
 * What somebody says beside the yes that sends a form: it would be lost in silence, "ja en graag vegetarisch eten".
 * @returns undefined when every word is one of agreeing, sending or being polite, when it tells nothing of anybody, or where
 *   no remark can go along
 */
export function besidesYes(turn: Filling): string | undefined {
  if (!remarkField(turn)) return undefined;
  const said = restOf(turn.text);
  const tells = turn.tools.wordings.agreement.tells.test(fold(said)) && wordsBeside(turn, said).length > 0;
  return tells ? said.replace(JOINT, '').trim() : undefined;
}

/** @returns whether a message opens with a yes and goes on with nothing but politeness: "Jawel, zo is het in orde. Hartelijk dank." */
export function saysOnlyYes(turn: Filling): boolean {
  const opening = openingOf(turn.text);
  const isClear =
    !turn.text.includes('?') && !turn.tools.wordings.agreement.but.test(folded(opening?.rest ?? ''));
  return opening?.polarity === 'yes' && isClear && wordsBeside(turn, restOf(turn.text)).length === 0;
}

const restOf = (text: string): string => (openingOf(text)?.rest ?? text).replace(SIGNED, '');

/** The words that are none of agreeing, sending or being polite. */
function wordsBeside({ tools }: Filling, text: string): string[] {
  const { beside } = tools.wordings.agreement;
  const isEmpty = (word: string) => EMPTY_WORDS.has(word) || ASIDE_WORDS.has(word) || beside.has(word);
  return (fold(text).match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? []).filter(
    (word) => word.length >= TELLING && !isEmpty(word) && !isGivenName(word),
  );
}
