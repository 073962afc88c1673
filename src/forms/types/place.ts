import type { GemeenteName, GemeenteReading } from '../../language/gemeenten/types.ts';
import { findRegion } from '../../language/gemeenten/region.ts';
import { left } from '../../language/left.ts';
import { tokenise } from '../../language/tokens.ts';
import { codeOf, textOf } from '../../text/answer.ts';
import type { FieldContext, FieldReading, FieldType, Found } from '../fieldType.ts';
import { withoutEnd } from '../../text/pattern.ts';
import { isText, readText } from './text.ts';

function candidates(gemeenten: readonly GemeenteName[]): FieldReading {
  return { kind: 'ask', options: gemeenten.slice(0, 3).map((one) => ({ value: one, name: one.name })) };
}

function asReading(read: GemeenteReading): FieldReading {
  switch (read.kind) {
    case 'one':
      return { kind: 'value', value: read.gemeente, ...(read.rests && { rests: read.rests }) };
    case 'several':
      return candidates(read.gemeenten);
    case 'merged':
    case 'not-yet':
      return { kind: 'wrong', reason: 'said', said: read.reason };
    case 'region':
      return { kind: 'wrong', reason: 'no gemeente' };
    case 'none':
      return read.gemeenten.length > 0
        ? candidates(read.gemeenten)
        : { kind: 'wrong', reason: 'no gemeente' };
  }
}

/** Characters of the longest text that may be a gemeente and nothing else: "Bergen (Noord-Holland)". */
const SHORT = 60;

/** "Rijswijk bij Den Haag" */
const NEAR_TO = /^\s*(\p{L}[\p{L}'’ -]{1,29}?) (?:vlak|dicht)?bij \p{L}[\p{L}'’ -]*/iu;

function findGemeenten(text: string, { lists, today }: FieldContext): Found[] {
  const all = text.length <= SHORT ? lists.gemeenten.read(text, today) : undefined;
  if (all?.kind === 'one' && all.rests && left(text, all.rests).length === 0)
    return [{ value: all.gemeente, start: text.search(/[^\s,]/u), end: withoutEnd(text, /[\s,]/u).length }];
  const near = text.length <= SHORT ? NEAR_TO.exec(text) : null;
  const own = near?.[1] === undefined ? undefined : lists.gemeenten.read(near[1], today);
  if (near && own?.kind === 'one') return [{ value: own.gemeente, start: 0, end: near[0].length }];
  return lists.gemeenten
    .find(text, today)
    .flatMap(({ gemeente, start, end }) => (gemeente ? [{ value: gemeente, start, end }] : []));
}

/** A municipality that there is on the day; the answer is its code and name. */
export const gemeente: FieldType = {
  rank: 5,
  place: true,
  free: false,
  closed: true,
  alone: true,
  beside: true,
  missing: 'no gemeente',
  read: (text, _field, { lists, today }) => asReading(lists.gemeenten.read(text, today)),
  find: (text, _field, context) => findGemeenten(text, context),
  show: (value) => (value as GemeenteName).name,
  check: (value, _field, { lists, today }) => {
    if (codeOf(value) === '') return false;
    const { name } = value as Partial<GemeenteName>;
    return typeof name === 'string' && lists.gemeenten.read(name, today).kind !== 'none';
  },
};

/** With the kind of body before it: the GGD of a region is not the region. */
function findRegions(text: string, { lists }: FieldContext): Found[] {
  const found = findRegion(text, tokenise(text));
  if (!found) return [];
  const end = found.end + (/^[\p{L}\p{N}-]+/u.exec(text.slice(found.end))?.[0].length ?? 0);
  const body = lists.sayings.bodies.exec(text.slice(0, found.start))?.[0].length ?? 0;
  const start = found.start - body;
  return [{ value: text.slice(start, end), start, end }];
}

/** A region or a partnership of municipalities, as people call it. */
export const region: FieldType = {
  rank: 5,
  place: true,
  free: false,
  read: readText,
  find: (text, _field, context) => findRegions(text, context),
  show: String,
  check: (value) => typeof value === 'string' && value !== '',
};

/** What tells of a body and does not name it: "een samenwerking van vier gemeenten". */
const DESCRIBES = /^\s*(?:een|de|het|ons|onze|mijn|voor|wij|we|alle|\d+|vereniging)(?!\p{L})/iu;

const WE_ARE = /^\s*(?:wij|we) zijn (?=(?:de |het )?\p{Lu})/u;

const asText = ({ name }: GemeenteName): string => `gemeente ${name}`;

function severalOf(gemeenten: readonly GemeenteName[]): FieldReading {
  return {
    kind: 'ask',
    options: gemeenten
      .slice(0, 3)
      .map(asText)
      .map((name) => ({ value: name, name })),
  };
}

/** A municipality or a region, as text: "gemeente Gouda", "regio Drechtsteden". */
export const organisatie: FieldType = {
  rank: 5,
  place: true,
  free: true,
  alone: true,
  seeksBeside: 'everything',
  read(text, field, context) {
    const read = context.lists.gemeenten.read(text, context.today);
    if (read.kind === 'one') return { kind: 'value', value: asText(read.gemeente) };
    if (read.kind === 'several' && findRegions(text, context).length === 0) return severalOf(read.gemeenten);
    const written = readText(text.replace(WE_ARE, ''), field);
    return written.kind === 'value' && DESCRIBES.test(text) && !/\p{Lu}/u.test(text.trim().slice(1))
      ? { kind: 'ask', options: [{ value: written.value, name: textOf(written.value) }] }
      : written;
  },
  find(text, _field, context) {
    const regions = findRegions(text, context);
    if (regions.length > 0)
      return regions.map((one) => ({ ...one, start: one.start + firstWord(one.value) }));
    return findGemeenten(text, context).map((one) => ({ ...one, value: asText(one.value as GemeenteName) }));
  },
  show: String,
  check: isText,
};

/** The word that says what it is ("regio") stays there to be read by others. */
function firstWord(value: unknown): number {
  return /^\S+\s/.exec(String(value))?.[0].length ?? 0;
}
