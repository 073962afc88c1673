import { DAY, isoDay } from '../../time/calendar.ts';
import type { Day } from '../../time/calendar.ts';
import { exactly } from '../dateTime/meaning.ts';
import type { Entity, Naming } from '../dateTime/meaning.ts';
import type { FoundTime } from '../dateTime/read.ts';

const sameRow =
  /^[ -]$|^-?\s*(?:\([^()\d\n]{0,20}\)\s*)?(?:(?:,|of|en|\/|\+|&|, of|, en|en\/of)\s*(?:(?:op|in|de)\s*)*)?$/i;

/** `volgende week dinsdag of donderdag`, `elke dinsdag en woensdag in week 15`, `dinsdag of donderdagmiddag volgende week`: a row of weekdays in one week. */
export function inOneWeek(found: readonly FoundTime[], text: string): FoundTime[] {
  const mondays = found.map(({ entity }) => namingIn(entity).ofWeek);
  const linked = (i: number): boolean => sameRow.test(text.slice(found[i - 1]?.end, found[i]?.start));
  const leads = (i: number): boolean => {
    const entity = found[i]?.entity;
    return entity?.kind === 'date' && entity.date.weekLeads === true;
  };
  for (let i = 1; i < found.length; i++) if (linked(i)) mondays[i] ??= mondays[i - 1];
  for (let i = found.length - 1; i > 0; i--) if (linked(i) && !leads(i)) mondays[i - 1] ??= mondays[i];
  return found.map((one, i) => {
    const monday = mondays[i];
    const weekday = /^\(?XXXX-WXX-(\d)(?:T|,|$)/.exec(timexOf(one.entity))?.[1];
    if (!weekday || monday === undefined || namingIn(one.entity).ofMonth !== undefined) return one;
    return { ...one, entity: onDay(one.entity, monday + Number(weekday) - 1) };
  });
}

function namingIn(entity: Entity): Naming {
  if (entity.kind === 'date') return entity.date;
  if (entity.kind === 'datetime') return entity.moment;
  return entity.kind === 'datetimerange' ? entity : {};
}

function timexOf(entity: Entity): string {
  if (entity.kind === 'date') return entity.date.timex;
  if (entity.kind === 'datetime') return entity.moment.readings[0]?.timex ?? '';
  if (entity.kind === 'set') return /^XXXX-WXX-\d$/.test(entity.timex) ? entity.timex : '';
  return entity.kind === 'datetimerange' ? (entity.spans[0]?.timex ?? '') : '';
}

/** The same hours on another day. */
function onDay(entity: Entity, day: Day): Entity {
  const named = (timex: string): string => timex.replace(/XXXX-WXX-\d/g, isoDay(day));
  const moved = (moment: number): number => day * DAY + (moment % DAY);
  if (entity.kind === 'date' || entity.kind === 'set') return { kind: 'date', date: exactly(day) };
  if (entity.kind === 'datetime') {
    const readings = entity.moment.readings.map(({ timex, moment }) => ({
      timex: named(timex),
      moment: moved(moment),
    }));
    return { ...entity, moment: { ...entity.moment, readings } };
  }
  if (entity.kind !== 'datetimerange') return entity;
  const spans = entity.spans.map(({ timex, from, to }) => ({
    timex: named(timex),
    ...(from === undefined ? {} : { from: moved(from) }),
    ...(to === undefined ? {} : { to: moved(to) }),
  }));
  return { ...entity, spans };
}
