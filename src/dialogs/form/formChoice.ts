import { findAnswers } from '../../forms/findAnswers.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import type { Form } from '../../forms/form.ts';
import type { Understanding } from '../../knowledge/answering/understanding.ts';
import { isQuestion, sentencesOf } from '../../knowledge/reading/sentences.ts';
import type { Span } from '../../language/left.ts';
import { introducesSpeaker, withIntroduction } from '../question/introduced.ts';
import { looksLikeQuestion } from '../question/sideQuestion.ts';
import { wholeWord } from '../../text/pattern.ts';
import { contextOf, formOf } from '../turn.ts';
import type { Turn } from '../turn.ts';
import { isOpen } from './formStart.ts';
import { isNamed, surerWish, wishedIn } from './wish.ts';

/** As many answers in one message are no coincidence: it fills in a form. So are fewer, when one is a choice of its own. */
const FILLS = 3;
/** So many, or one in a few words, are meant for some form. */
const SAYS = 2;
const A_FEW_WORDS = 6;
/** A wish that is less sure than this is none, where somebody only tells who they are. */
const LIKELY = 0.5;

/** What a message fills in of a form. */
interface Filled {
  form: Form;
  things: Span[];
  /** Whether one of these is a choice out of a list. */
  chooses: boolean;
}

/**
 * @returns the form that a message is for; `unsaid` when it holds what belongs in a form and does not tell in which;
 *   undefined when it is for none
 */
export function formChosen(turn: Turn, meant: Understanding): Form | 'unsaid' | undefined {
  if (meant.kind === 'smalltalk') return wishedIn(turn);
  const sure = meant.kind === 'wish' ? surerWish(turn, meant) : wishedIn(turn);
  if (sure && (!isGone(turn, sure) || isNamed(turn, sure))) return sure;
  const whole = withIntroduction(turn);
  const filled = filledBy(whole);
  const [best] = filled;
  if (best && (fills(filled) || isMeant(turn, best)))
    return meant.kind === 'otherWish' ? 'unsaid' : best.form;
  if (sure) return best ? 'unsaid' : sure;
  const tells = introducesSpeaker(turn) || (best !== undefined && saysMuch(whole, best));
  if (meant.kind !== 'wish') {
    if (asks(turn)) return undefined;
    const says = meant.kind === 'unknown' ? tells || best : best && best.things.length >= SAYS;
    return says ? 'unsaid' : undefined;
  }
  const wished = formOf(turn, meant.form);
  if (wished && isGone(turn, wished) && best) return 'unsaid';
  const doubtful = meant.confidence < LIKELY || (wished !== undefined && !isOpen(wished, turn.today));
  return tells && doubtful ? 'unsaid' : wished;
}

/** Whether something is asked, or said to be a question. */
const asks = ({ text, tools }: Turn): boolean =>
  tools.wordings.wonders.test(text) || sentencesOf(text).some((one) => isQuestion(one.text));

/** Whether a form can't be begun any more, or not yet. */
const isGone = ({ today }: Turn, form: Form): boolean => form.outside === 'refuse' && !isOpen(form, today);

/** Whether so much is filled in of the first form that it is meant, and less of any other. */
function fills([best, second]: Filled[]): boolean {
  const most = best?.things.length ?? 0;
  const enough = most >= FILLS || (most >= SAYS && best?.chooses === true);
  return enough && most > (second?.things.length ?? 0);
}

/** Whether two things are told of a form that the message names. */
function isMeant({ text }: Turn, { form, things }: Filled): boolean {
  return things.length >= SAYS && form.words.some((word) => wholeWord(word).test(text));
}

/** What a message fills in of each form that is open, the most first. */
function filledBy(turn: Turn): Filled[] {
  if (looksLikeQuestion(turn.text, turn)) return [];
  return turn.tools.forms
    .filter((form) => isOpen(form, turn.today))
    .map((form) => ({ form, ...thingsSaid(turn, form) }))
    .filter(({ things }) => things.length > 0)
    .sort((a, b) => b.things.length - a.things.length);
}

function saysMuch({ text }: Turn, { things }: Filled): boolean {
  return things.length >= SAYS || text.trim().split(/\s+/).length <= A_FEW_WORDS;
}

/** The different words of a message that are answers; a municipality is one thing, whatever fields it fills. */
function thingsSaid(turn: Turn, form: Form): Omit<Filled, 'form'> {
  const all = findAnswers(turn.text, form.fields, contextOf(turn), { form, list: true });
  const follows = form.fields.flatMap(({ id, again = [] }) => (all.has(id) ? again : []));
  const found = [...all].filter(([id]) => !follows.includes(id)).map(([, one]) => one);
  const things = found.filter(
    (one, at) => !found.slice(0, at).some(({ start, end }) => start < one.end && one.start < end),
  );
  const chooses = form.fields.some(
    (field) => typeOf(field).options && field.line === undefined && all.has(field.id),
  );
  return { things, chooses };
}
