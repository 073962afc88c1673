import type { Filling } from './filling.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import { slips } from '../../language/fuzzy.ts';
import { ORDINARY } from '../../language/people/nameWords.ts';
import { isSmallWord } from '../../language/people/smallWords.ts';
import { textOf } from '../../text/answer.ts';
import { usualCapitals } from '../../language/people/usualCapitals.ts';
import { fold } from '../../text/fold.ts';
import type { Correction } from './correction.ts';

/** Letters of the shortest word that is another with a slip, and with two. */
const SHORTEST = 4;
const LONG = 6;

const CAPITAL = /(?<![\p{L}'’@.-])\p{Lu}[\p{L}'’-]+(?!@)/gu;
/** In small letters, where it is about how it is written: "het verheij is met ij". */
const SMALL = /(?<=(?:is|het|heet|naam) )\p{Ll}[\p{L}'’-]{3,40}(?= (?:is )?met |[.!]?$)/gu;

/** "het is Sanna, met een a", "achternaam verkeerd: Verheij": a word of the name as it should be written. */
export function respelled({ form, draft, text, tools }: Filling): Correction | undefined {
  const { lead, leads, explicit, spells } = tools.wordings.correction;
  const mends = leads.test(lead.exec(text)?.[0] ?? '') || explicit.test(text) || spells.test(text);
  const field = form.fields.find((one) => typeOf(one).person && typeof draft.answers[one.id] === 'string');
  if (!mends || !field) return undefined;
  const said = [...(text.match(CAPITAL) ?? []), ...(text.match(SMALL) ?? [])];
  const isOrdinary = (word: string) =>
    ORDINARY.has(word) || isSmallWord(word) || tools.lists.sayings.options.noName.has(word);
  const old = textOf(draft.answers[field.id]).split(' ');
  for (const word of old.filter(({ length }) => length >= SHORTEST)) {
    const right = said.find((one) => !isOrdinary(fold(one)) && isSlip(fold(one), fold(word)));
    if (right !== undefined && !old.includes(right))
      return { certain: true, leads: false, labels: false, field, old: word, rest: usualCapitals(right) };
  }
  return undefined;
}

function isSlip(one: string, other: string): boolean {
  const most = Math.min(one.length, other.length) >= LONG ? 2 : 1;
  return one !== other && one.length >= SHORTEST && slips(other, one, most) < Infinity;
}
