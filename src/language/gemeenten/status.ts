import { dutchDay } from '../../time/dutch.ts';
import type { Span } from '../left.ts';
import type { Named, NameIndex } from './names.ts';
import type { Gemeente, GemeenteName, GemeenteReading } from './types.ts';

/** "Leerdam, Vianen en Zederik". */
export function list(names: readonly string[], word = 'en'): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;
}

export function nameOf({ code, name }: Gemeente): GemeenteName {
  return { code, name };
}

export function isThere({ from, until }: Gemeente, day: string): boolean {
  return (!from || from <= day) && (!until || day < until);
}

const isPast = ({ until }: Gemeente, day: string) => until !== undefined && until <= day;

function ending(old: Gemeente, after: readonly Gemeente[]): string {
  const since = `sinds ${dutchDay(old.until ?? '')}`;
  const names = list(after.map(({ name }) => name));
  if (old.kind === 'naamswijziging') return `${old.name} heet ${since} ${names}.`;
  if (after.length > 1) return `${old.name} is ${since} verdeeld over ${names}.`;
  const isNew = after[0]?.from === old.until;
  return isNew ? `${old.name} is ${since} ${names}.` : `${old.name} hoort ${since} bij ${names}.`;
}

function merged(old: Gemeente, index: NameIndex, day: string): GemeenteReading {
  const heirs = new Map<string, GemeenteName>();
  const sentences: string[] = [];
  const follow = (gone: Gemeente) => {
    const after = (gone.successors ?? []).flatMap((code) => index.byCode.get(code) ?? []);
    sentences.push(ending(gone, after));
    for (const next of after)
      if (isPast(next, day)) follow(next);
      else heirs.set(next.code, nameOf(next));
  };
  follow(old);
  return { kind: 'merged', named: nameOf(old), gemeenten: [...heirs.values()], reason: sentences.join(' ') };
}

function notYet(coming: Gemeente, index: NameIndex, day: string): GemeenteReading {
  const now = new Map<string, GemeenteName>();
  const collect = (code: string) => {
    for (const gemeente of index.byCode.values())
      if (gemeente.successors?.includes(code))
        if (isThere(gemeente, day)) now.set(gemeente.code, nameOf(gemeente));
        else collect(gemeente.code);
  };
  collect(coming.code);
  const gemeenten = [...now.values()];
  const start = `De gemeente ${coming.name} is er pas vanaf ${dutchDay(coming.from ?? '')}.`;
  const reason =
    gemeenten.length > 0
      ? `${start} Nu is het nog ${list(
          gemeenten.map(({ name }) => name),
          'of',
        )}.`
      : start;
  return { kind: 'not-yet', named: nameOf(coming), gemeenten, reason };
}

const numbers = ['', '', 'twee', 'drie', 'vier'];

/** A reading with where the answer says so, as far as it holds a municipality. */
export function restingOn(reading: GemeenteReading, rests: readonly Span[]): GemeenteReading {
  return reading.kind === 'one' || reading.kind === 'several' ? { ...reading, rests } : reading;
}

function severalWithOneName(named: readonly Gemeente[], text: string): GemeenteReading {
  const provinces = list(named.map(({ province }) => province));
  const count = numbers[named.length] ?? String(named.length);
  const reason = `Er zijn ${count} gemeenten die u kunt bedoelen met ${text}: in ${provinces}.`;
  return { kind: 'several', gemeenten: named.map(nameOf), reason };
}

function byPlace(homes: readonly Gemeente[], text: string): GemeenteReading {
  const names = homes.map(({ name }) => name);
  if (homes.length === 1)
    return { kind: 'one', gemeente: nameOf(homes[0]!), remark: `${text} ligt in de gemeente ${names[0]}.` };
  return {
    kind: 'several',
    gemeenten: homes.map(nameOf),
    reason: `${text} kan in de gemeente ${list(names, 'of')} liggen.`,
  };
}

/**
 * Which municipality a name stands for on a day.
 * One that is there goes before one that was, a municipality before a place, and all before one that is to come.
 * @param named who goes by the name, at least one
 * @param text the name as the user wrote it
 */
export function readingOf(
  named: readonly Named[],
  text: string,
  day: string,
  index: NameIndex,
): GemeenteReading {
  const names = named.filter(({ by }) => by === 'name').map(({ gemeente }) => gemeente);
  const there = names.filter((gemeente) => isThere(gemeente, day));
  if (there.length === 1) return { kind: 'one', gemeente: nameOf(there[0]!) };
  if (there.length > 1) return severalWithOneName(there, text);
  const past = names.filter((gemeente) => isPast(gemeente, day));
  if (past.length > 0) return merged(past.at(-1)!, index, day);
  const homes = named.map(({ gemeente }) => gemeente).filter((gemeente) => isThere(gemeente, day));
  if (homes.length > 0) return byPlace(homes, text);
  const coming = names[0];
  if (coming) return notYet(coming, index, day);
  return { kind: 'none', gemeenten: [], reason: `${text} ken ik niet als gemeente.` };
}
