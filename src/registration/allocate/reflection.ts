/** A person with or without a place, as far as the reflection of the members goes. */
export interface Counted {
  gemeente: string;
  /** The opgave of the place, or of first choice for who waits. */
  opgave: string;
  placed: boolean;
}

/** A part of the members: a province, a network. */
export interface Part {
  name: string;
  /** CBS codes. */
  gemeenten: readonly string[];
}

export interface OpgaveLine {
  opgave: string;
  /** People with a place, the different municipalities they are of, and people who wait. */
  people: number;
  gemeenten: number;
  waiting: number;
}

export interface PartLine {
  name: string;
  /** Municipalities that are members, that signed up, and that have a place. */
  members: number;
  signedUp: number;
  withPlace: number;
  people: number;
  /** Share in percents: of all members, and of all municipalities with a place. A good reflection has them alike. */
  shareOfMembers: number;
  shareOfPlaces: number;
}

/** @returns how the places are spread over the opgaven, in the given order */
export function perOpgave(counted: readonly Counted[], opgaven: readonly string[]): OpgaveLine[] {
  return opgaven.map((opgave) => {
    const here = counted.filter((one) => one.opgave === opgave);
    const placed = here.filter((one) => one.placed);
    return {
      opgave,
      people: placed.length,
      gemeenten: different(placed).size,
      waiting: here.length - placed.length,
    };
  });
}

/**
 * How good a reflection of the members those with a place are, as the letter of 16 March 2018 asks
 * ("een goede afspiegeling ... van onze leden").
 * @param members the CBS codes of all municipalities
 */
export function perPart(
  counted: readonly Counted[],
  parts: readonly Part[],
  members: readonly string[],
): PartLine[] {
  const signedUp = different(counted);
  const withPlace = different(counted.filter(({ placed }) => placed));
  const people = new Map<string, number>();
  for (const { gemeente, placed } of counted)
    if (placed) people.set(gemeente, (people.get(gemeente) ?? 0) + 1);
  const there = new Set(members);
  return parts.map(({ name, gemeenten }) => {
    const own = gemeenten.filter((code) => there.has(code));
    const placed = own.filter((code) => withPlace.has(code)).length;
    return {
      name,
      members: own.length,
      signedUp: own.filter((code) => signedUp.has(code)).length,
      withPlace: placed,
      people: own.reduce((sum, code) => sum + (people.get(code) ?? 0), 0),
      shareOfMembers: percents(own.length, members.length),
      shareOfPlaces: percents(placed, withPlace.size),
    };
  });
}

function different(counted: readonly Counted[]): Set<string> {
  return new Set(counted.map(({ gemeente }) => gemeente));
}

function percents(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}
