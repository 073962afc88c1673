import type { Mod } from '../meaning.ts';

const H = 3600;

/** A part of the day with its hours as Recognizers-Text has them; seconds since midnight. */
export interface DayPart {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  readonly mod?: Mod;
}

export const part = (code: string, from: number, to: number): DayPart => ({
  code,
  from: from * H,
  to: to * H,
});

export const morning = part('MO', 8, 12);
export const afternoon = part('AF', 12, 16);
export const evening = part('EV', 16, 20);
export const night: DayPart = { code: 'NI', from: 20 * H, to: 24 * H - 1 };

/** The parts that stick to a weekday or a word for a day: `maandagochtend`, `gisteravond`. */
export const stuckParts: readonly (readonly [string, DayPart])[] = [
  ['ochtend', morning],
  ['morgen', morning],
  ['voormiddag', morning],
  ['middag', afternoon],
  ['namiddag', afternoon],
  ['achternoen', afternoon],
  ['noen', afternoon],
  ['vooravond', evening],
  ['vm', morning],
  ['nm', afternoon],
  ['avond', evening],
  ['nacht', night],
  ['ocht', morning],
  ['ocht.', morning],
  ['mid', afternoon],
  ['midd', afternoon],
  ['midd.', afternoon],
];
