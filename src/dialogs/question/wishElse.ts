import type { Form } from '../../forms/form.ts';
import { findAnswers } from '../../forms/findAnswers.ts';
import { findFuncties } from '../../language/people/functies.ts';
import { tokenise } from '../../language/tokens.ts';
import { say } from '../message.ts';
import { answer, contextOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { fold, folded } from '../../text/fold.ts';

/** What is wished: the word before the verb, behind it, or what somebody wants to be registered for. */
const OBJECTS = [
  /(?<![\p{L}-])([\p{L}-]{3,30})(?: met [\p{L}-]{1,30})?(?: voor \p{L}{1,30})? (?:aan te vragen|aanvragen|aanvraag|reserveren|bestellen|boeken|melden|huren|kopen|regelen|nemen|opzeggen|betalen)(?!\p{L})/giu,
  /(?<!\p{L})(?:vraag|reserveer|bestel|boek|meld|huur|koop|regel) (?:\p{L}{1,30} ){0,2}?(?:een|de|het) ([\p{L}-]{3,30})/giu,
  /(?<!\p{L})(?:aanmelden|aan te melden|inschrijven|in te schrijven|opgeven|aanmelding|inschrijving|aan|in) (?:graag )?voor (?:(?:de|het|een|jullie|uw) )?([\p{L}-]{3,30})/giu,
];

/** Words that name nothing else. */
const VAGUE =
  /^(?:iets|dat|dit|die|deze|hem|haar|hen|ons|mij|me|zich|iemand|ook|nog|dag|bijeenkomst|evenement|april)$/iu;

const vocabularies = new WeakMap<Form, ReadonlySet<string>>();

/** What people wish for who wish for a form, and what its file calls it. */
function objectsOf(form: Form): ReadonlySet<string> {
  const known = vocabularies.get(form);
  if (known) return known;
  const called = [
    ...form.words,
    form.title,
    form.noun,
    ...form.fields.flatMap(({ label, words = [] }) => [label, ...words]),
  ];
  const made = new Set([
    ...form.wishes.flatMap((wish) => objectsIn(wish).map(({ word }) => fold(word))),
    ...called.flatMap((text) => fold(text).split(/[^\p{L}-]+/u)),
  ]);
  vocabularies.set(form, made);
  return made;
}

function objectsIn(text: string): { word: string; start: number; end: number }[] {
  return OBJECTS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => {
      const word = match[1] ?? '';
      const start = match.index + match[0].lastIndexOf(word);
      return { word, start, end: start + word.length };
    }),
  );
}

/** @returns whether a wish is for something that this form is not about: a passport, a room, a newsletter */
export function wishesElse(turn: Turn, form: Form): boolean {
  if (turn.tools.wordings.wishes.has(folded(turn.text))) return false;
  const objects = objectsIn(turn.text).filter(
    ({ word }) => !VAGUE.test(word) && findFuncties(tokenise(word)).length === 0,
  );
  const known = objectsOf(form);
  const read = [...findAnswers(turn.text, form.fields, contextOf(turn), { form }).values()];
  const own = objects.some(
    ({ word, start, end }) =>
      fold(word)
        .split('-')
        .some((part) => known.has(part)) ||
      known.has(fold(word)) ||
      read.some((one) => one.start < end && start < one.end),
  );
  return objects.length > 0 && !own;
}

/** What can't be done here, and what can. */
export function notHere(turn: Turn): Decision {
  const { say: phrases, examples } = turn.tools.phrases;
  return answer(turn.state, say(phrases.notHere, examples));
}
