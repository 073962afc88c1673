import type { Form } from '../../forms/form.ts';
import type { Understanding } from '../../knowledge/answering/understanding.ts';
import { folded } from '../../text/fold.ts';
import type { Turn } from '../turn.ts';

/** @returns whether a text has the shape of a question: a question mark at its end, or it opens as one */
export function looksLikeQuestion(text: string, turn: Turn): boolean {
  return /\?[\s"'”)]*$/.test(text) || opensAsQuestion(text, turn);
}

/** Characters in which a question has shown that it is one. */
const OPENING = 200;

/** @returns whether a text opens with the words of a question */
export function opensAsQuestion(text: string, turn: Turn): boolean {
  const said = `${folded(text.slice(0, OPENING))} `;
  return turn.tools.phrases.questionStarts.some((start) => said.startsWith(`${folded(start)} `));
}

const understood = new WeakMap<Turn, { text: string; meant: Understanding }>();

/** Words of a wish that is not taken for something else when more follows it. */
const WHOLE_SENTENCE = 5;

/** @returns the form whose file has this very wish, or one that the message opens with */
function wishIn(turn: Turn, text: string): string | undefined {
  const said = folded(text);
  const known = wishesOf(turn.tools.forms);
  const exact = known.get(said);
  if (exact !== undefined || text.includes('?')) return exact;
  for (const [wish, form] of known) {
    if (!said.startsWith(`${wish} `) || wish.split(' ').length < WHOLE_SENTENCE) continue;
    if (!opensAsQuestion(said.slice(wish.length + 1), turn)) return form;
  }
  return undefined;
}

const wishes = new WeakMap<Form[], Map<string, string>>();

/** @returns the forms by the very words in which their files say that people wish for them */
function wishesOf(forms: Form[]): Map<string, string> {
  const known = wishes.get(forms);
  if (known) return known;
  const made = new Map(forms.flatMap((form) => form.wishes.map((wish) => [folded(wish), form.id] as const)));
  wishes.set(forms, made);
  return made;
}

/** @returns a wish in the very words of a form's file, else what the interpreter makes of a text; worked out once in a turn */
export function understand(turn: Turn, text: string): Understanding {
  const known = understood.get(turn);
  if (known?.text === text) return known.meant;
  const { subject } = turn.state;
  const wished = wishIn(turn, text);
  if (wished !== undefined) return { kind: 'wish', form: wished, confidence: 1 };
  const meant = turn.tools.interpreter.understand({ text, now: turn.now, ...(subject && { subject }) });
  understood.set(turn, { text, meant });
  return meant;
}
