import type { Filling } from './filling.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import type { Field } from '../../forms/form.ts';
import { asksSomething } from '../../forms/sentence.ts';
import { SPEAKS_OF_US } from '../../forms/sound/ours.ts';
import { fromForm, understandHere } from './formQuestion.ts';
import type { Certainty, Reading } from './reading.ts';
import { goOn } from './goOn.ts';
import { sideAnswer } from './sideAnswer.ts';
import { isOtherWish, isWish, wish, wishInside } from './wish.ts';
import { looksLikeQuestion, opensAsQuestion } from '../question/sideQuestion.ts';
import { contextOf } from '../turn.ts';

/** From here on what has no shape of a question at all is taken for what the interpreter says. */
const CERTAIN = 0.9;
/** The topics of what means nothing, and of a bare ja or nee: in a form that is an answer, right or wrong. */
const NO_ASIDE = ['onleesbaar', 'ja-of-nee'];
/** Words that are too few to be sure of anything. */
const A_FEW = 3;
/** Longer than this, what has no shape of a question is an answer, or meant as one. */
const SHORT = 6;
/** From here on a question is one where somebody's own words are asked for, when it is not about themselves. */
const CLEAR = 0.7;
/** Words of the longest question about the form itself. */
const MOST_WORDS = 16;
/** Who gives an address, asks nothing. */
const ADDRESS = /\S@\S/;
/** Characters of the longest question where somebody's own words are asked for: more is the answer. */
const LONGEST_QUESTION = 100;

/** A question in between, a wish for another form, or a word of thanks: dealt with, then the question again. */
export function asideQuestion(turn: Filling): Reading | undefined {
  const { question } = turn;
  const field = question?.kind === 'field' ? question.field : undefined;
  if (field && typeOf(field).ownWords) return besideOwnWords(turn);
  if (ADDRESS.test(turn.text) && !turn.text.includes('?')) return undefined;
  const free = field !== undefined && typeOf(field).free;
  const words = turn.text.split(/\s+/).length;
  const shaped = looksLikeQuestion(turn.text, turn) && (opensAsQuestion(turn.text, turn) || words > A_FEW);
  if (question && !free && !shaped && isAnswer(turn) && !isGreeting(turn)) return undefined;
  const side = (certainty: Certainty, act = () => sideAnswer(turn)): Reading => ({
    kind: 'question',
    certainty,
    act,
  });

  if (fromForm(turn, turn.text) !== undefined && words <= MOST_WORDS) return side('certain');

  const inside = free ? wishInside(turn) : undefined;
  if (inside) return inside;
  const meant = understandHere(turn, turn.text);
  switch (meant.kind) {
    case 'wish':
      if (isOtherWish(turn, meant)) return wish(turn, meant.form);
      if (!isWish(turn, meant)) return undefined;
      return field && free && !findsIn(turn, field)
        ? side('certain', () => goOn(turn, [], 'brief'))
        : undefined;
    case 'smalltalk':
      return NO_ASIDE.includes(meant.topic) || (free && words > A_FEW && !shaped)
        ? undefined
        : side('certain');
    case 'answer':
      if (shaped) return side('certain');
      return !free && meant.confidence >= CERTAIN && words > 1 && words <= SHORT
        ? side('certain')
        : undefined;
    case 'otherWish':
      return undefined;
    case 'unknown':
      if (!shaped || (question && !free && isAnswer(turn) && !asksBack(turn))) return undefined;
      return side(opensAsQuestion(turn.text, turn) ? 'certain' : 'likely');
  }
}

/** "Zijn de ambassadeurs er volgend jaar ook nog?" asks; "kan het op 3 december?" answers. */
function asksBack({ text }: Filling): boolean {
  return /\?\s*$/.test(text) && !PROPOSES.test(text);
}

const PROPOSES =
  /^\W*(?:(?:en|of|dan)\s+)?(?:kan|kunnen|kunt|mag|mogen|zou|is|past|schikt|lukt|komt|doe)(?!\p{L})/iu;
/** Words of the longest question about the question itself: "mag dat ook kort?" */
const A_SHORT_QUESTION = 9;
const TO_US = /(?<!\p{L})(?:dit|dat|hier|u|je|jullie|ik|mijn)(?!\p{L})/iu;
/** What the form itself is about. */
const THIS =
  /(?<!\p{L})(?:dat|dit|het|die|deze|zo'n) (?:bezoek|gesprek|formulier|aanvraag|aanmelding)(?!\p{L})/iu;

/** Where someone answers in their own words, only a question that a letter answers for sure is one, and a short wish or word of thanks. */
function besideOwnWords(turn: Filling): Reading | undefined {
  const side = (): Reading => ({ kind: 'question', certainty: 'certain', act: () => sideAnswer(turn) });
  if (turn.text.trim().endsWith('?')) {
    const meant = understandHere(turn, turn.text);
    if (isOtherWish(turn, meant)) return wish(turn, meant.form);
    const clear =
      meant.kind === 'answer' && meant.confidence >= CLEAR && turn.text.length <= LONGEST_QUESTION;
    const short = turn.text.split(/\s+/).length <= A_SHORT_QUESTION && TO_US.test(turn.text);
    const aboutThis = short || (THIS.test(turn.text) && turn.text.length <= LONGEST_QUESTION);
    if (short && asksSomething(turn.text) && !SPEAKS_OF_US.test(turn.text)) return side();
    return (clear || aboutThis) && opensAsQuestion(turn.text, turn) && !SPEAKS_OF_US.test(turn.text)
      ? side()
      : undefined;
  }
  if (turn.text.split(/\s+/).length > SHORT) return undefined;
  const meant = understandHere(turn, turn.text);
  if (meant.kind === 'smalltalk' && !NO_ASIDE.includes(meant.topic)) return side();
  return isOtherWish(turn, meant) ? wish(turn, meant.form) : undefined;
}

/** A greeting or a word of thanks where the nearest choice would be a guess. */
function isGreeting(turn: Filling): boolean {
  if (turn.read()?.kind !== 'ask') return false;
  const meant = understandHere(turn, turn.text);
  return meant.kind === 'smalltalk' && !NO_ASIDE.includes(meant.topic);
}

/** Whether the wish for this same form holds an answer to what is asked. */
function findsIn(turn: Filling, field: Field): boolean {
  return typeOf(field).find(turn.text, field, contextOf(turn)).length > 0;
}

function isAnswer(turn: Filling): boolean {
  const kind = turn.read()?.kind;
  return kind === 'filled' || kind === 'split' || kind === 'ask';
}
