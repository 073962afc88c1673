import type { Span } from '../left.ts';

/** How a municipality ended: gone into others, divided over others, or only renamed. */
export type EndKind = 'geheel' | 'gesplitst' | 'naamswijziging';

/** A municipality as a line of `knowledge/lists/gemeenten.yaml` has it. */
export interface Gemeente {
  /** CBS code, such as GM0344. */
  readonly code: string;
  readonly name: string;
  readonly province: string;
  /** First day, YYYY-MM-DD; absent when it is older than the list. */
  readonly from?: string;
  /** First day it no longer was there, YYYY-MM-DD. */
  readonly until?: string;
  readonly kind?: EndKind;
  /** Codes of what came after it. */
  readonly successors?: readonly string[];
  /** Other names people use for it. */
  readonly also?: readonly string[];
  /** Places in it that people name instead. */
  readonly places?: readonly string[];
  /** How many people live there, on the day that the list gives. */
  readonly inhabitants?: number;
}

/** The file `knowledge/lists/gemeenten.yaml`. */
export interface GemeentenList {
  readonly source: string;
  readonly as_of: string;
  /** When inhabitants were counted, and by whom. */
  readonly inhabitants?: { readonly as_of: string; readonly source: string };
  readonly items: readonly Gemeente[];
}

/** A network of municipalities in `knowledge/lists/netwerken.yaml`. */
export interface Netwerk {
  readonly code: string;
  readonly name: string;
  readonly about: string;
  /** The day or period the members are of. */
  readonly as_of: string;
  /** Where the members were found. */
  readonly basis: string;
  /** CBS codes. */
  readonly gemeenten: readonly string[];
}

export interface GemeenteName {
  readonly code: string;
  readonly name: string;
}

/**
 * What an answer to "welke gemeente?" says. `reason` is a Dutch sentence for the user.
 * - one: this municipality; a remark when a place in it was named
 * - several: ask which one; merged: no longer there, `gemeenten` came after it; not-yet: only later there
 * - region: the name of a region; none: nothing known, with the nearest names (may be empty)
 * `rests` is where the answer says so; a reading of names alone has none.
 */
export type GemeenteReading =
  | {
      readonly kind: 'one';
      readonly gemeente: GemeenteName;
      readonly remark?: string;
      readonly rests?: readonly Span[];
    }
  | {
      readonly kind: 'several';
      readonly gemeenten: readonly GemeenteName[];
      readonly reason: string;
      readonly rests?: readonly Span[];
    }
  | {
      readonly kind: 'merged' | 'not-yet';
      readonly named: GemeenteName;
      readonly gemeenten: readonly GemeenteName[];
      readonly reason: string;
    }
  | { readonly kind: 'region'; readonly region: string }
  | { readonly kind: 'none'; readonly gemeenten: readonly GemeenteName[]; readonly reason: string };

/** A municipality named in a running text: `text` is `text.slice(start, end)`. */
export interface GemeenteMention {
  /** Present when there is no doubt which one is meant on that day. */
  readonly gemeente?: GemeenteName;
  readonly reading: GemeenteReading;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface GemeenteReader {
  /** Reads an answer to "welke gemeente?". @param day YYYY-MM-DD, decides which municipalities there are */
  read(text: string, day: string): GemeenteReading;
  /** Finds the municipalities named in a running text; passes over ordinary words and surnames. */
  find(text: string, day: string): GemeenteMention[];
  /** @returns the municipality that the domain of a mail address is called after; undefined when there is none, or more */
  ofDomain(domain: string, day: string): GemeenteName | undefined;
}
