import { lookup, words } from '../grammar/tokens.ts';
import type { Rule } from '../grammar/rule.ts';

const monthForms: readonly (readonly [number, string])[] = [
  [1, 'januari jan'],
  [2, 'februari feb febr'],
  [3, 'maart mrt'],
  [4, 'april apr'],
  [5, 'mei'],
  [6, 'juni jun'],
  [7, 'juli jul'],
  [8, 'augustus aug'],
  [9, 'september sep sept'],
  [10, 'oktober okt october oct'],
  [11, 'november nov'],
  [12, 'december dec'],
];

/** Months, whole and shortened: 1–12. */
export const monthName: Rule<number> = lookup(
  monthForms.flatMap(([month, forms]) => forms.split(' ').map((form) => [form, month] as const)),
);

/** Months in a shortened form, which may have a point behind it. */
export const monthShort: Rule<number> = lookup(
  monthForms.flatMap(([month, forms]) =>
    forms
      .split(' ')
      .slice(1)
      .map((form) => [form, month] as const),
  ),
);

/** Shortened weekdays. Several are ordinary words too: only to be read where a date is expected. */
export const weekdayShort: readonly (readonly [string, number])[] = [
  ['ma', 1],
  ['di', 2],
  ['wo', 3],
  ['woe', 3],
  ['do', 4],
  ['don', 4],
  ['vr', 5],
  ['vrij', 5],
  ['za', 6],
  ['zat', 6],
  ['zo', 7],
  ['zon', 7],
  ['dinsd', 2],
  ['dins', 2],
  ['woensd', 3],
  ['woens', 3],
  ['donderd', 4],
  ['dond', 4],
  ['vrijd', 5],
  ['zaterd', 6],
  ['zond', 7],
];

/** Units of time. `size` counts seconds, days or months. */
export interface Unit {
  readonly code: 'S' | 'M' | 'H' | 'D' | 'B' | 'W' | 'WE' | 'MON' | 'Y';
  readonly size: number;
  readonly of: 'seconds' | 'days' | 'months';
}

const unitForms: readonly (readonly [Unit, string])[] = [
  [{ code: 'S', size: 1, of: 'seconds' }, 'seconde seconden sec secs'],
  [{ code: 'M', size: 60, of: 'seconds' }, 'minuut minuten min mins minuutje'],
  [{ code: 'H', size: 3600, of: 'seconds' }, 'uur uren uurtje uurtjes u'],
  [{ code: 'D', size: 1, of: 'days' }, 'dag dagen etmaal etmalen nacht nachten'],
  [{ code: 'B', size: 1, of: 'days' }, 'werkdag werkdagen'],
  [{ code: 'W', size: 7, of: 'days' }, 'week weken weekje wk'],
  [{ code: 'WE', size: 3, of: 'days' }, 'weekend weekenden weekends weekeinde'],
  [{ code: 'MON', size: 1, of: 'months' }, 'maand maanden mnd'],
  [{ code: 'MON', size: 3, of: 'months' }, 'kwartaal kwartalen'],
  [{ code: 'Y', size: 12, of: 'months' }, 'jaar jaren jaartje'],
  [{ code: 'Y', size: 120, of: 'months' }, 'decennium decennia'],
  [{ code: 'Y', size: 1200, of: 'months' }, 'eeuw eeuwen'],
];

export const unitName: Rule<Unit> = lookup(
  unitForms.flatMap(([unit, forms]) => forms.split(' ').map((form) => [form, unit] as const)),
);

/** Which one of a row is meant: the last, this, the next; `near` counts from today, not by weeks. */
export interface Which {
  readonly swing: -1 | 0 | 1;
  readonly near: boolean;
}

const whichForms: readonly (readonly [Which, string])[] = [
  [{ swing: -1, near: false }, 'vorige|vorig|voorgaande|voorgaand|voorafgaande|voorafgaand|verleden'],
  [{ swing: -1, near: true }, 'afgelopen|laatste|jongstleden|j.l.|jl.|jl'],
  [{ swing: 0, near: false }, 'deze|dit|dees|huidige|huidig|lopende'],
  [
    { swing: 1, near: false },
    'volgende|volgend|toekomende|opvolgende|vlg|vlg.|volg|volg.|vlgnde|vlgde|vlgd|volgde|vlgnd|vgde',
  ],
  [
    { swing: 1, near: true },
    'komende|komend|aankomende|aankomend|aanstaande|aanstaand|eerstvolgende|eerstkomende|a.s.|a.s|as.',
  ],
];

export const which: Rule<Which> = lookup(
  whichForms.flatMap(([value, forms]) =>
    forms
      .split('|')
      .flatMap((form) => (value.near ? [form, `deze ${form}`] : [form]))
      .map((form) => [form, value] as const),
  ),
);

/** A point behind a shortened word. */
export const point = words('.');
