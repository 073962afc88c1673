import type { Candidate, FieldContext, Found } from './fieldType.ts';
import { typeOf } from './fieldTypes.ts';
import type { Field } from './form.ts';
import { isForwarded, partAt, sentenceAt } from './mailParts.ts';
import type { Sayings } from './said/sayings.ts';
import { distinct, people } from './people.ts';
import { isNegated, takesBackAt } from './takenBack.ts';
import { isFormer } from '../language/former.ts';
import type { Span } from '../language/left.ts';
import { fold } from '../text/fold.ts';

/** What is looked for in a text about a person: whose it is, and what the text says besides. */
export interface Around {
  text: string;
  sayings: Sayings;
  /** Who the answers are about, and where that stands. */
  name?: { value: string; start: number; end: number };
  /** Others who are named. */
  others: string[];
  /** It is not clear which of them it is about: what somebody is, is not taken. */
  unsure?: boolean;
  /** Who speaks does so for another: what they are themselves is not taken. */
  forAnother?: boolean;
}

/** More than this is a list, of which the first are looked at. */
const MOST = 20;

/**
 * What is left of several answers to one field: those that are denied, taken back or somebody else's go.
 * @returns one when it is clear which is meant; more when the person has to be asked; none when none is
 */
export function meantOf(candidates: Found[], field: Field, around: Around): Found[] {
  const { text, sayings } = around;
  const forwarded = isForwarded(text, sayings.mail);
  const said = candidates
    .slice(0, MOST)
    .filter(
      (one) =>
        !isNegated(text, one, sayings.negation) &&
        !(forwarded && !typeOf(field).closed && partAt(text, one, sayings.mail) === 'signature'),
    );
  const kept = distinct(current(lastWord(said, around), text));
  const type = typeOf(field);
  if (type.ofPerson)
    return nearest(
      elsewhere(
        kept.filter((one) => !(around.forAnother && isOwn(one, around))),
        around,
      ),
      around,
    );
  if (type.person) return people(kept, field, around);
  if (type.mail) return mails(kept, around);
  if (!type.unmistakable) return kept;
  return kept.length > 1 || around.others.length > 0 ? beside(elsewhere(kept, around), around) : kept;
}

/** @returns what can be picked from when a field has more than one answer */
export function candidatesOf(found: Found[], field: Field, context: FieldContext): Candidate[] {
  return found.slice(0, 3).map(({ value }) => ({ value, name: typeOf(field).show(value, field, context) }));
}

/** After "nee wacht" only what follows counts. */
function lastWord(found: Found[], { text, sayings }: Around): Found[] {
  const back = takesBackAt(text, sayings);
  const after = back ? found.filter(({ start }) => start >= back.end) : [];
  return after.length > 0 ? after : found;
}

/** What was so before does not count beside what is so now. */
function current(found: Found[], text: string): Found[] {
  const now = found.filter((one) => !isFormer(text, one));
  return now.length > 0 ? now : found;
}

/** "ik ben stagiair", "als gemeentesecretaris": what the one who speaks is. */
function isOwn({ start }: Span, { text, sayings }: Around): boolean {
  return sayings.about.own.test(text.slice(Math.max(0, start - 20), start));
}

/** The address that fits the name; else one that stands with it, or that nobody else's name is near. */
function mails(found: Found[], around: Around): Found[] {
  const { name, others } = around;
  if (!name) return found;
  const fitting = found.filter(({ value }) => fits(value, name.value));
  if (fitting.length > 0) return fitting;
  const free = found.filter(({ value }) => !others.some((other) => fits(value, other)));
  const near = beside(free, around);
  if (near.length === 1 && near.length < found.length) return near;
  return elsewhere(free, around);
}

/** What stands where the one it is about is named: not under a mail of somebody else, when that one is named in it. */
function elsewhere(found: Found[], { text, name, sayings: { mail } }: Around): Found[] {
  if (!name || name.end === 0 || partAt(text, name, mail) !== 'body') return found;
  return found.filter((one) => partAt(text, one, mail) === 'body');
}

/** Those in the sentence that names the person, when there are any. */
function beside(found: Found[], { text, name }: Around): Found[] {
  if (!name) return found;
  const { start, end } = sentenceAt(text, name);
  const inside = found.filter((one) => one.start >= start && one.end <= end);
  return inside.length > 0 ? inside : found;
}

/** What stands closest to the name, and to no other's: somebody's function. */
function nearest(found: Found[], { text, name, others }: Around): Found[] {
  const far = (one: Span, to: Span) => Math.max(to.start - one.end, one.start - to.end);
  const places = others.flatMap((other) => {
    const start = text.indexOf(other);
    return start < 0 ? [] : [{ start, end: start + other.length }];
  });
  const own = (one: Found) => (name && name.end > 0 ? far(one, name) : undefined);
  return found
    .filter((one) => !places.some((other) => far(one, other) < (own(one) ?? 0)))
    .sort((a, b) => (own(a) ?? a.start) - (own(b) ?? b.start))
    .slice(0, 1);
}

/** Letters of the shortest part of a name that tells somebody from others. */
const TELLING = 3;

/** @returns whether an address is made of a name: j.devries@… or jdv@… of Jan de Vries */
export function fits(address: unknown, name: string): boolean {
  const letters = (text: string) =>
    fold(text)
      .replaceAll('ı', 'i')
      .replace(/[^a-z]/g, '');
  const local = letters(String(address).split('@')[0] ?? '');
  const parts = name.split(/[^\p{L}]+/u).map(letters);
  const initials = parts.map((part) => part.charAt(0)).join('');
  return local === initials || parts.some((part) => part.length >= TELLING && local.includes(part));
}
