import { isForwarded, partAt } from './mailParts.ts';
import type { Found } from './fieldType.ts';
import type { Field } from './form.ts';
import type { Around } from './rivals.ts';
import type { Sayings } from './said/sayings.ts';
import type { Span } from '../language/left.ts';
import { same } from '../text/answer.ts';
import { fold } from '../text/fold.ts';

/** @returns the same without what says the same once more */
export function distinct(found: Found[]): Found[] {
  return found.filter((one, at) => found.findIndex(({ value }) => same(value, one.value)) === at);
}

/**
 * Who is greeted or stood in the head of a mail is not who it is about; who signed it is, when it names nobody else. Nor is
 * who has to do with it only: "Piet Bakker heeft gevraagd …", and "namens Piet Bakker" beside another name.
 */
export function people(found: Found[], { several }: Field, around: Around): Found[] {
  const { text, sayings } = around;
  const names = found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          ((other.start <= one.start && isShort(one.value, other.value)) ||
            isBeginOf(one.value, other.value)),
      ),
  );
  const inPart = (part: string) => names.filter((one) => partAt(text, one, sayings.mail) === part);
  const said = inPart('body').filter(
    (one) => several === undefined || !(sayings.forAnother.test(text) && isSpeaker(text, one, sayings)),
  );
  const able = said.filter(({ end }) => !sayings.about.otherBehind.test(text.slice(end)));
  const about = able.filter(({ start }) => !sayings.about.other.test(text.slice(0, start)));
  const body = about.length > 0 ? about : able;
  const signed = isForwarded(text, sayings.mail) ? [] : inPart('signature');
  if (body.length === 0) return signed.length > 0 ? signed : [];
  if (signed.length > 0 && several === undefined) return distinct([...signed, ...body]);
  const meant = body.length > 1 ? body.filter((one) => isObject(one, around)) : body;
  return meant.length === 1 ? meant : body;
}

/** @returns whether a name is how somebody introduces themselves: "u spreekt met Tineke Bos" */
export function isSpeaker(text: string, { start, end }: Span, { about }: Sayings): boolean {
  return about.speaks.test(text.slice(0, start)) || about.speaksBehind.test(text.slice(end));
}

/** "Wil jij Bas ten Have aanmelden", "ik meld Bas ten Have aan". */
function isObject({ start, end }: Span, { text, sayings: { about } }: Around): boolean {
  return about.meant.test(text.slice(0, start)) || about.meantBehind.test(text.slice(end));
}

/** "Yvonne de Bruin" beside "Yvonne de Bruin-Kok". */
const isBeginOf = (one: unknown, other: unknown): boolean =>
  String(other).length > String(one).length && String(other).startsWith(String(one));

/** "F. El Amrani" beside "Fatima El Amrani". */
function isShort(one: unknown, other: unknown): boolean {
  const family = (name: unknown) =>
    fold(String(name))
      .split(/[\s.]+/)
      .at(-1);
  const initial = (name: unknown) => fold(String(name)).charAt(0);
  return family(one) === family(other) && initial(one) === initial(other);
}
