import type { Filling } from './filling.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import type { FoundAnswer, Understanding } from '../../knowledge/answering/understanding.ts';
import { CERTAIN } from '../intents.ts';
import type { Intent } from '../intents.ts';
import { looksLikeQuestion, understand } from '../question/sideQuestion.ts';
import { folded } from '../../text/fold.ts';
import { wholeWord } from '../../text/pattern.ts';

/** Less certain than this, what the form is about is only near: "mag ik ook zelf komen?" asks for no day. */
const SURE_OF_ABOUT = 0.62;

/**
 * @returns what a text means to somebody who is busy with a form: the letter it rests on is what they have in mind, and
 *   another letter answers only when it is named
 */
export function understandHere(turn: Filling, text: string): Understanding {
  const { form, now, tools } = turn;
  const meant = understand(turn, text);
  if ((meant.kind !== 'answer' && meant.kind !== 'unknown') || namesOther(turn, text)) return meant;
  const about = form.about !== undefined && looksLikeQuestion(text, turn) ? [form.about] : [];
  const subject = { letter: form.letter, facts: about, untold: true, age: 0 };
  const here = tools.interpreter.understand({ text, now, subject });
  if (here.kind === 'answer') {
    const sure = here.confidence >= SURE_OF_ABOUT;
    const found = here.found.filter((one) => isOf(one, form.letter) && (sure || one.fact !== form.about));
    if (found.length > 0) return { ...here, found };
  } else if (here.kind !== 'unknown' || here.subject === undefined || here.subject.letter === form.letter)
    return here;
  return { kind: 'unknown', reply: tools.phrases.say.notInThisLetter, suggestions: [], subject };
}

const isOf = ({ passages }: FoundAnswer, letter: string): boolean =>
  passages.length === 0 || passages.some((passage) => passage.letter === letter);

/** @returns whether a text names what another form is about */
export function namesOther({ form, tools }: Filling, text: string): boolean {
  return tools.forms
    .filter(({ letter }) => letter !== form.letter)
    .flatMap(({ title, words }) => words.filter((word) => title.indexOf(word) > 0))
    .some((word) => wholeWord(word).test(text));
}

/** @returns what the form itself says on whom to reach, what is done with the data, or what comes next; undefined when that is not asked */
export function fromForm(turn: Filling, text: string): string | undefined {
  const { form, tools } = turn;
  const said = folded(text);
  const { contact, privacy, confirmation } = tools.wordings.asksOfForm;
  const meant = tools.intentOf(text, 'filling');
  const sounds = (intent: Intent) =>
    meant?.intent === intent && meant.likely >= CERTAIN && understandHere(turn, text).kind !== 'answer';
  const asks = (intent: Intent, wordings: readonly RegExp[]) =>
    wordings.some((one) => one.test(said)) || sounds(intent);
  if (asks('contact', contact)) return form.contact;
  if (asks('privacy', privacy)) return form.privacy;
  if (asks('confirmation', confirmation))
    return form.confirmation ?? form.fields.find((field) => typeOf(field).mail)?.help;
  return undefined;
}
