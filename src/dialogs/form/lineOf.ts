import type { Filling } from './filling.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import { ownLines } from '../../forms/lines.ts';
import { textOf } from '../../text/answer.ts';
import type { Correction } from './correction.ts';

/** Words of the longest surname. */
const LONGEST_SURNAME = 5;

const BEFORE_VALUE =
  /^[:.)=]? ?(?:moet (?:(?:zijn|worden) )?|(?:klopt (?:toch )?niet|is (?:niet goed|fout|verkeerd))[,:;.]? ?(?:(?:het|dat|die|hij|zij|ze|ik) (?:is|ben|wordt|moet|heet) )?|is |wordt )?/iu;

/** "regel 3 moet strateeg zijn", "2: Sanne de Jong", "nummer 2 klopt niet": a line of the summary. */
export function byLine({ form, draft, question, text, tools }: Filling): Correction | undefined {
  const found = question ? null : tools.wordings.correction.line.exec(text);
  const number = Number(found?.[1] ?? found?.[2] ?? 0);
  const field = ownLines(form, draft.answers)[number - 1];
  if (!found || !field) return undefined;
  const rest = text
    .slice(found[0].length)
    .replace(BEFORE_VALUE, '')
    .replace(/ (?:zijn|worden)[.!]?$/iu, '');
  return { certain: true, leads: false, labels: false, field, rest: rest.trim() };
}

const SURNAME =
  /(?<!\p{L})(?:heet|(?:met|van) achternaam|achternaam is) (?:(?:met achternaam|van achternaam|eigenlijk|trouwens|niet \S{1,40} maar) ){0,3}(\S.*)$/isu;

/** "Tom heet met achternaam Verheij" */
export function renamed({ form, draft, text }: Filling): Correction | undefined {
  const field = form.fields.find((one) => typeOf(one).person && typeof draft.answers[one.id] === 'string');
  const surname = field && SURNAME.exec(text)?.[1]?.replace(/[.!]$/, '').trim();
  const [given = ''] = field ? textOf(draft.answers[field.id]).split(' ') : [];
  const before = surname ? text.slice(0, text.indexOf(surname)).toLowerCase() : '';
  const isHere = before.includes(given.toLowerCase()) || /^(?:hij|zij|ze|ik)(?!\p{L})/iu.test(before);
  if (!field || !surname || !isHere || surname.split(' ').length > LONGEST_SURNAME) return undefined;
  const rest = surname.toLowerCase().startsWith(given.toLowerCase()) ? surname : `${given} ${surname}`;
  return { certain: true, leads: false, labels: false, field, rest };
}
