/** What time it is, as everyone in the house is told. */
export interface Clock {
  /** @returns ISO date-time with the offset of Europe/Amsterdam, to the second */
  now(): string;
}

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The two offsets that Europe/Amsterdam has had since 1977: winter time, summer time. */
const OFFSETS = ['+01:00', '+02:00'];

/**
 * A clock for Europe/Amsterdam.
 * @param today nothing for the real time; a day (YYYY-MM-DD) to live through that day at the real time of day;
 *   a date-time to stand still there, in Dutch time where it carries no offset of its own
 * @param real the time that really passes
 */
export function createClock(today: string | undefined, real: () => Date): Clock {
  if (!today) return { now: oncePerSecond(real, inAmsterdam) };
  if (today.length === 10)
    return {
      now: oncePerSecond(real, (moment) => atWallClock(`${today}T${inAmsterdam(moment).slice(11, 19)}`)),
    };
  const hasOffset = /(Z|[+-]\d{2}:\d{2})$/.test(today);
  const moment = hasOffset ? inAmsterdam(new Date(today)) : atWallClock(today);
  return { now: () => moment };
}

/** Told to the second, so worked out once in each: many turns ask in one. */
function oncePerSecond(real: () => Date, told: (moment: Date) => string): () => string {
  let second = NaN;
  let last = '';
  return () => {
    const moment = real();
    const now = Math.floor(moment.getTime() / 1000);
    if (now !== second) [second, last] = [now, told(moment)];
    return last;
  };
}

function inAmsterdam(moment: Date): string {
  const minutes = offsetAt(moment);
  const wall = new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  return `${wall}+${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Offsets change at a whole hour only, so each hour is looked up once. */
const offsets = new Map<number, number>();
const MOST_HOURS = 100;

/** @returns minutes that Amsterdam is ahead of UTC */
function offsetAt(moment: Date): number {
  const start = Math.floor(moment.getTime() / 3_600_000) * 3_600_000;
  const known = offsets.get(start);
  if (known !== undefined) return known;
  const wall = wallClock.format(start).replace(' ', 'T');
  const minutes = Math.round((Date.parse(`${wall}Z`) - start) / 60_000);
  if (offsets.size >= MOST_HOURS) offsets.clear();
  offsets.set(start, minutes);
  return minutes;
}

/** An hour that summer time skips is moved to the hour after it. */
function atWallClock(wall: string): string {
  const candidates = OFFSETS.map((offset) => inAmsterdam(new Date(`${wall}${offset}`)));
  const seconds = new Date(`${wall}Z`).toISOString().slice(0, 19);
  return candidates.find((candidate) => candidate.startsWith(seconds)) ?? candidates[0] ?? wall;
}
