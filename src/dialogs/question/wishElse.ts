import type { Form } from '../../forms/form.ts';
import { findAnswers } from '../../forms/findAnswers.ts';
import { say } from '../message.ts';
import { answer, contextOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { fold, folded } from '../../text/fold.ts';
import type { Wordings } from '../wordings.ts';

const vocabularies = new WeakMap<Form, ReadonlySet<string>>();

/** What people wish for who wish for a form, and what its file calls it. */
function objectsOf(form: Form, objects: Wordings['objects']): ReadonlySet<string> {
  const known = vocabularies.get(form);
  if (known) return known;
  const called = [
    ...form.words,
    form.title,
    form.noun,
    ...form.fields.flatMap(({ label, words = [] }) => [label, ...words]),
  ];
  const made = new Set([
    ...form.wishes.flatMap((wish) => objectsIn(wish, objects).map(({ word }) => fold(word))),
    ...called.flatMap((text) => fold(text).split(/[^\p{L}-]+/u)),
  ]);
  vocabularies.set(form, made);
  return made;
}

function objectsIn(
  text: string,
  { named }: Wordings['objects'],
): { word: string; start: number; end: number }[] {
  return named.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => {
      const word = match[1] ?? '';
      const start = match.index + match[0].lastIndexOf(word);
      return { word, start, end: start + word.length };
    }),
  );
}

/** @returns whether a wish is for something that this form is not about: a passport, a room, a newsletter */
export function wishesElse(turn: Turn, form: Form): boolean {
  const { wishes, objects: signs } = turn.tools.wordings;
  if (wishes.has(folded(turn.text))) return false;
  const objects = objectsIn(turn.text, signs).filter(({ word }) => !signs.vague.has(fold(word)));
  const known = objectsOf(form, signs);
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
