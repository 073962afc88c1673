import { textOf } from '../text/answer.ts';
import type { Candidate, FieldContext, Found, Wrong } from './fieldType.ts';
import { typeOf } from './fieldTypes.ts';
import type { Field } from './form.ts';
import { distinct, isSpeaker } from './people.ts';
import { candidatesOf, meantOf } from './rivals.ts';
import type { Around } from './rivals.ts';

/**
 * What a message about anything says, by field id; with `rivals` when several answers may be meant, `partial` when what
 * is meant is not said in full: then the person is asked.
 */
export type FoundAnswers = Map<string, Found & { rivals?: Candidate[]; partial?: Wrong }>;

/**
 * Adds of each field the answer that is meant, the person first: addresses and numbers are that person's.
 * @param all what was found for each field
 * @param known who it is about, when that is known already
 */
export function addMeant(
  text: string,
  all: Map<Field, Found[]>,
  found: FoundAnswers,
  context: FieldContext,
  { known, asked, forAnother }: { known: string | undefined; asked: Field | undefined; forAnother: boolean },
): void {
  const around: Around = {
    text,
    sayings: context.lists.sayings,
    others: [],
    forAnother,
    ...(known !== undefined && { name: { value: known, start: 0, end: 0 } }),
  };
  const fields = [...all.keys()].sort(
    (a, b) => Number(typeOf(b).person ?? false) - Number(typeOf(a).person ?? false),
  );
  for (const field of fields) {
    const candidates = all.get(field)!;
    if (around.unsure && typeOf(field).ofPerson) continue;
    const meant = meantHere(candidates, field, around);
    const [one] = meant;
    if (!one) continue;
    const unsure =
      meant.length > 1
        ? field.several === undefined || isEither(text, meant) || actsOn(text, meant, context)
        : field !== asked && isOnlySpeaker(one, field, around);
    const rivals = unsure ? candidatesOf(meant, field, context) : undefined;
    const whole = typeOf(field).person && typeOf(field).read(textOf(one.value), field, context);
    const partial = whole && whole.kind === 'wrong' ? whole : undefined;
    found.set(field.id, { ...one, ...(rivals && { rivals }), ...(partial && { partial }) });
    if (!typeOf(field).person) continue;
    around.unsure = rivals !== undefined;
    around.others = candidates.filter(({ value }) => value !== one.value).map(({ value }) => textOf(value));
    if (!rivals) around.name = { value: textOf(one.value), start: one.start, end: one.end };
  }
}

/** What a message means of what was found: of other choices each, as which of them is not told. */
function meantHere(candidates: Found[], field: Field, around: Around): Found[] {
  if (typeOf(field).alone) return meantOf(candidates, field, around);
  return typeOf(field).options ? distinct(candidates) : candidates.slice(0, 1);
}

/** "Pim Verstraten of Kim Post": one of the two. */
function isEither(text: string, [one, other]: Found[]): boolean {
  return one !== undefined && other !== undefined && EITHER.test(text.slice(one.end, other.start));
}

/** "Mijn directeur Ad Kuiper heeft Hans Zomer aangewezen": who does something to another need not be who it is about. */
function actsOn(text: string, [one, other]: Found[], { lists }: FieldContext): boolean {
  if (one === undefined || other === undefined) return false;
  const between = text.slice(one.end, other.start);
  return lists.sayings.about.acts.test(between) && !/[.!?;\n]/.test(between);
}

const EITHER = /^,?\s+of(?:wel)?\s+(?:\p{Ll}+\s+){0,2}$/u;

/** Who speaks may register another: where one of many can be meant, that is asked. */
function isOnlySpeaker(one: Found, { several }: Field, { text, sayings }: Around): boolean {
  return several !== undefined && isSpeaker(text, one, sayings) && !sayings.oneself.test(text);
}
