import { textOf } from '../text/answer.ts';
import { parted } from '../text/blank.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../language/left.ts';
import type { FieldContext, Found } from './fieldType.ts';
import { ranks, typeOf } from './fieldTypes.ts';
import type { Field, Form } from './form.ts';
import { findLabelled } from './labelled.ts';
import { wholePieces } from './pieces.ts';
import { findRanked, pairsOf } from './ranked.ts';
import { signatureIn } from './mailParts.ts';
import { addMeant } from './meantAnswers.ts';
import type { FoundAnswers } from './meantAnswers.ts';
import { distinct, isSpeaker } from './people.ts';
import { candidatesOf } from './rivals.ts';
import { isNegated } from './takenBack.ts';
import { isRuledOut, repeats } from './ruledOut.ts';

/** Types in the order in which they take from a text. */
const RANKS = ranks();

/** More answers to one field than this are a list, of which the first are looked at. */
const MOST = 20;

/** What is known when a text is looked through. */
export interface Looking {
  /** The form, when fewer than all its fields are looked for: what it says to call or to mail is nobody's own. */
  form?: Form;
  /** What is asked: its choices go before people and places that are called alike. */
  asked?: Field | undefined;
  /** Who the form is about, when that is known already. */
  name?: string | undefined;
  /** The text may be a list of answers without their labels, as people open with. */
  list?: boolean;
}

/**
 * Finds every answer in a text, the asked one or not. What one kind of answer takes (an address, a person)
 * is not looked at again by the kinds after it, so that the place in an address is no municipality.
 * @param fields the fields that are looked for, in the order of the form
 */
export function findAnswers(
  text: string,
  fields: Field[],
  context: FieldContext,
  { form, asked, name, list }: Looking = {},
): FoundAnswers {
  const found: FoundAnswers = findLabelled(text, fields, context);
  for (const field of fields) if (isSpeakersOwn(text, field, found, context)) found.delete(field.id);
  for (const [id, one] of impliedBy(text, fields, context, found)) found.set(id, one);
  for (const [id, one] of chosenFirst(text, fields, context, asked, found, form)) found.set(id, one);
  const pieces = list
    ? wholePieces(
        text,
        fields.filter(({ id }) => !found.has(id)),
        context,
        [...found.values()],
      )
    : undefined;
  const names = fields.filter((field) => typeOf(field).person).map(({ id }) => id);
  let rest = [...found]
    .filter(([id]) => !names.includes(id))
    .reduce((left, [, one]) => parted(left, one), text);
  const signature = signedByAnother(text, found, names, context);
  if (signature) rest = parted(rest, signature);
  const { negation } = context.lists.sayings;
  const all = new Map<Field, Found[]>();
  for (const rank of RANKS) {
    const taken: Found[] = [];
    for (const type of rank) {
      let own = rest;
      for (const field of fields.filter((one) => one.type === type && !found.has(one.id))) {
        const candidates = withPieces(
          typeOf(field).find(own, field, context),
          pieces?.get(field.id) ?? [],
          own,
        ).filter(
          (one) =>
            !isRuledOut(one, field, { own, fields, context, form }) &&
            !repeats(one, field, found, all) &&
            (typeOf(field).alone === true || typeOf(field).yesNo === true || !isNegated(text, one, negation)),
        );
        if (candidates.length === 0) continue;
        all.set(field, candidates);
        const here = candidates.slice(0, typeOf(field).alone ? MOST : 1);
        taken.push(...here);
        own = here.reduce(parted, own);
      }
    }
    rest = taken.reduce(parted, rest);
  }
  const many = fields.some((field) => typeOf(field).person && field.several !== undefined);
  for (const field of fields) {
    const lead = fields.find(({ id }) => id === field.line);
    if (!lead || field === asked) continue;
    const at = found.get(lead.id) ?? all.get(lead)?.[0];
    const beside = at && all.get(field)?.filter((one) => !isApart(text, one, at));
    if (beside && beside.length > 0) all.set(field, beside);
    else all.delete(field);
    if (!at) found.delete(field.id);
  }
  addMeant(text, all, found, context, {
    known: name,
    asked,
    forAnother: many && context.lists.sayings.forAnother.test(text),
  });
  return found;
}

/** "Mijn naam is Anna de Wit, maar het gaat om mijn collega": the name of who speaks of another. */
function isSpeakersOwn(text: string, field: Field, found: FoundAnswers, { lists }: FieldContext): boolean {
  const one = typeOf(field).person && field.several !== undefined ? found.get(field.id) : undefined;
  return one !== undefined && lists.sayings.forAnother.test(text) && isSpeaker(text, one, lists.sayings);
}

/** Who fills in a list for somebody else, signs with numbers of their own. */
function signedByAnother(
  text: string,
  labelled: FoundAnswers,
  names: readonly string[],
  { lists }: FieldContext,
): Span | undefined {
  const person = names.map((id) => labelled.get(id)).find((one) => one !== undefined);
  const signature = person && signatureIn(text, lists.sayings.mail);
  if (!person || !signature || person.start >= signature.start) return undefined;
  const last = fold(textOf(person.value)).split(' ').at(-1) ?? '';
  return fold(text.slice(signature.start)).includes(last) ? undefined : signature;
}

/** Whether two things are said in two sentences. */
function isApart(text: string, one: Span, other: Span): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return /[.!?]\s|\n/.test(text.slice(first.end, second.start));
}

/** What was found, and the pieces of a list in which nothing was; what is taken is blank. */
function withPieces(found: Found[], pieces: readonly Found[], left: string): Found[] {
  const more = pieces.filter(
    (piece) =>
      !/^,+$/.test(left.slice(piece.start, piece.end)) &&
      !found.some(({ start, end }) => start < piece.end && piece.start < end),
  );
  return [...found, ...more].sort((a, b) => a.start - b.start);
}

/** "Organisatie: gemeente Gouda": what follows from an answer stands in the same words. */
function impliedBy(text: string, fields: Field[], context: FieldContext, found: FoundAnswers): FoundAnswers {
  const implied: FoundAnswers = new Map();
  for (const { id, again = [] } of fields) {
    const one = found.get(id);
    const follows = one ? fields.filter((field) => again.includes(field.id) && !found.has(field.id)) : [];
    if (!one || follows.length === 0) continue;
    const inside = findAnswers(text.slice(one.start, one.end), follows, context);
    for (const [other, { value }] of inside) implied.set(other, { value, start: one.start, end: one.end });
  }
  return implied;
}

/** First and second choices, and the choice that is asked: these words are nobody's name and no place. */
function chosenFirst(
  text: string,
  fields: Field[],
  context: FieldContext,
  asked: Field | undefined,
  found: FoundAnswers,
  form: Form | undefined,
): FoundAnswers {
  const first: FoundAnswers = new Map();
  for (const pair of pairsOf(fields, form?.fields)) {
    if ([pair.first, pair.second].some((field) => field && found.has(field.id))) continue;
    const ranked = findRanked(text, pair, context);
    if (ranked?.first && pair.first) first.set(pair.first.id, ranked.first);
    if (ranked) first.set(pair.second.id, ranked.second);
  }
  const isSecondAlone = [...first.keys()].some(
    (id) => fields.find((one) => one.id === id)?.differs === asked?.id,
  );
  if (asked && typeOf(asked).options && !first.has(asked.id) && !found.has(asked.id) && !isSecondAlone) {
    const type = typeOf(asked);
    const named = distinct(
      type
        .find(text, asked, context)
        .filter((each) => !isNegated(text, each, context.lists.sayings.negation)),
    );
    const [one] = named;
    const isOneOf =
      named.length > 1 &&
      !context.lists.sayings.ranks.reserve.test(text) &&
      type.read(text, asked, context).kind === 'ask';
    if (one) first.set(asked.id, { ...one, ...(isOneOf && { rivals: candidatesOf(named, asked, context) }) });
  }
  return first;
}
