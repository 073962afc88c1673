import { readYesNo } from '../language/yesNo/read.ts';
import { typeOf } from './fieldTypes.ts';
import { byClause } from './groupClauses.ts';
import { findAnswers } from './findAnswers.ts';
import type { Field, Group } from './form.ts';
import type { AnswerRead, Reader } from './answerRead.ts';
import { NOTHING, takenFrom } from './taken.ts';
import type { Answers } from '../text/answer.ts';
import { folded } from '../text/fold.ts';

/** A yes to some of the questions only. */
const EXCEPT = /(?<!\p{L})(?:maar|behalve|alleen|niet|geen|but|except|only|not)(?!\p{L})/iu;
/** "a en b wel, c niet", "1 en 2 ja 3 nee": each by its letter or number, with what is said of it. */
const LETTERED =
  /(?<![\p{L}\p{N}])(\(?[a-h1-8]\)?(?:(?: ?[,&+] ?(?:en )?| en | )\(?[a-h1-8]\)?){0,7}) ?(?:[:=] ?|(?:is|zijn|dat|geldt|gelden|klopt|kloppen) )?(wel|niet|ja|nee|klopt niet|klopt|jawel)(?![\p{L}\p{N}])/giu;

/** Reads one answer to a few questions of yes or no. */
export function readGroup(text: string, group: Group, asked: Field[], reader: Reader): AnswerRead {
  const { form, context } = reader;
  const said = text.toLowerCase();
  const filled = (answers: Answers): AnswerRead => ({
    kind: 'filled',
    taken: { answers, rivals: {}, spans: [{ start: 0, end: text.length }] },
  });
  const all = () => filled(Object.fromEntries(asked.map(({ id }) => [id, true])));
  if ((group.words ?? []).some((word) => said.includes(word.toLowerCase()) && !/\b(niet|geen)\b/.test(said)))
    return all();
  const lettered = byLetter(withLetters(text), asked);
  if (lettered) return filled({ ...others(withLetters(text), asked, lettered), ...lettered });
  const opening = readYesNo(text).kind;
  if (everyOne(text, asked.length) || THREE_TIMES.test(text) || opening === 'yes') return all();
  if (opening === 'yes-but' && !EXCEPT.test(text)) return all();
  const named = byClause(text, asked);
  const isAll = named && asked.every(({ id }) => named[id] !== undefined);
  if (named && (isAll || !Object.values(named).includes(false))) return filled(named);
  const [one] = asked;
  const reading = one ? typeOf(one).read(text, one, context) : { kind: 'none' as const };
  if (reading.kind === 'value')
    return reading.value === true && !EXCEPT.test(text) ? all() : { kind: 'split' };
  if (reading.kind === 'wrong' && one) return { kind: 'wrong', reading, field: one, along: NOTHING };
  return { kind: 'none', along: takenFrom(findAnswers(text, reader.others, context, { form }), form) };
}

/** "a en b wel, c niet": those that are named by letter or number; undefined when none is. */
function byLetter(text: string, asked: Field[]): Answers | undefined {
  const answers: Answers = {};
  for (const match of text.matchAll(LETTERED)) {
    const yes = !/niet|nee/i.test(match[2] ?? '');
    for (const sign of (match[1] ?? '')
      .toLowerCase()
      .replace(/en/g, ' ')
      .match(/[a-h1-8]/g) ?? []) {
      const field = asked[/\d/.test(sign) ? Number(sign) - 1 : sign.charCodeAt(0) - 'a'.charCodeAt(0)];
      if (field) answers[field.id] = yes;
    }
  }
  for (const match of text.matchAll(LETTERS))
    for (const sign of (match[2] ?? '').toLowerCase().replace(/en/g, ' ').match(/[a-h]/g) ?? []) {
      const field = asked[sign.charCodeAt(0) - 'a'.charCodeAt(0)];
      if (field) answers[field.id] ??= match[1]?.toLowerCase() !== 'behalve';
    }
  return Object.keys(answers).length > 0 ? answers : undefined;
}

/** "hij zegt drie keer ja" */
const THREE_TIMES =
  /(?<!\p{L})(?:drie|3|twee|2|vier|4) ?(?:x|keer|maal) (?:een )?(?:ja|jazeker|volmondig ja)(?!\p{L})/iu;
const ORDINALS = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde'];

/** "de eerste wel, de derde niet" by their letters; "ook" goes for yes. */
function withLetters(text: string): string {
  return text
    .replace(/(?<!\p{L})(?:de|het) (eerste|tweede|derde|vierde|vijfde)(?!\p{L})/giu, (_, word: string) =>
      String.fromCharCode('a'.charCodeAt(0) + ORDINALS.indexOf(word.toLowerCase())),
    )
    .replace(/(?<=(?<!\p{L})[a-h] )ook(?!\p{L})/giu, 'wel');
}

const LETTERS =
  /(?<!\p{L})(alleen|behalve|enkel|slechts) (\(?[a-h]\)?(?:(?: ?[,&] ?(?:en )?| en | )\(?[a-h]\)?){0,7})(?![\p{L}\p{N}])/giu;

/** "ja, alleen c niet": what is not named is the contrary. */
function others(text: string, asked: Field[], named: Answers): Answers {
  const values = Object.values(named);
  const open =
    readYesNo(text).kind.startsWith('yes') || /(?<!\p{L})(?:alleen|behalve|enkel)(?!\p{L})/iu.test(text);
  if (!open || new Set(values).size !== 1) return {};
  return Object.fromEntries(
    asked.filter(({ id }) => named[id] === undefined).map(({ id }) => [id, values[0] !== true]),
  );
}

/** "ja, ja en ja", "kent de opgave: ja. Belang: ja. Verbinding: ja" */
function everyOne(text: string, count: number): boolean {
  const words = folded(text).split(/[^\p{L}]+/u);
  const yes = words.filter((word) => /^(?:ja|jazeker|jawel|yes)$/.test(word)).length;
  return yes >= count && !words.some((word) => /^(?:nee|niet|geen|no|not|alleen|behalve|maar)$/.test(word));
}
