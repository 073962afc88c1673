import type { TimeValue } from './modelResult.ts';
import { isoDay, isoMoment, isoTime } from '../../time/calendar.ts';
import type { Entity, Mod, TimeSpan } from '../dateTime/meaning.ts';
import { clockTimex } from '../dateTime/times/clockFace.ts';

/** The values of an entity as Recognizers-Text lists them: every reading, each once. */
export function valuesOf(entity: Entity): TimeValue[] {
  const { kind: type } = entity;
  switch (entity.kind) {
    case 'date': {
      const { timex, days } = entity.date;
      return unique(days.map((day) => ({ timex, type, value: isoDay(day) })));
    }
    case 'time':
      return unique(
        entity.clocks.map((clock) => ({ timex: clockTimex(clock), type, value: isoTime(clock.seconds) })),
      );
    case 'datetime':
      return unique(
        entity.moment.readings.map(({ timex, moment }) => ({ timex, type, value: isoMoment(moment) })),
      );
    case 'daterange':
      return entity.period.unknown
        ? [{ timex: entity.period.unknown, type, value: 'not resolved' }]
        : spanValues(entity.period.spans, type, isoDay, entity.period.mod);
    case 'timerange':
      return spanValues(entity.spans, type, isoTime, entity.mod);
    case 'datetimerange':
      return spanValues(entity.spans, type, isoMoment, entity.mod);
    case 'duration':
      return [{ timex: entity.timex, type, ...modOf(entity.mod), value: String(entity.seconds) }];
    case 'set':
      return [{ timex: entity.timex, type, value: 'not resolved' }];
  }
}

const modOf = (mod: Mod | undefined): { Mod?: string } => (mod ? { Mod: mod } : {});

function spanValues(
  spans: readonly TimeSpan[],
  type: string,
  print: (value: number) => string,
  mod: Mod | undefined,
): TimeValue[] {
  return unique(
    spans.map(({ timex, from, to }) => ({
      timex,
      type,
      ...modOf(mod),
      ...(from === undefined ? {} : { start: print(from) }),
      ...(to === undefined ? {} : { end: print(to) }),
    })),
  );
}

const same = (a: TimeValue, b: TimeValue): boolean =>
  a.timex === b.timex && a.value === b.value && a.start === b.start && a.end === b.end;

function unique(values: TimeValue[]): TimeValue[] {
  return values.filter((one, i) => !values.slice(0, i).some((other) => same(one, other)));
}
