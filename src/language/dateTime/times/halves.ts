import { either } from '../../grammar/choice.ts';
import { words } from '../../grammar/tokens.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import type { Mod } from '../meaning.ts';
import type { DayPart } from './parts.ts';

const TWO_HOURS = 7200;

const early = words(
  'vroege',
  'begin',
  'begin vd',
  'in het begin van de',
  'aan het begin van de',
  'vroeg in de',
  'begin van de',
  'het begin van de',
  'vroeg op de',
  'eerder in de',
  'vroeger in de',
);
const late = words(
  'late',
  'eind',
  'einde',
  'eind vd',
  'aan het eind van de',
  'aan het einde van de',
  'op het eind van de',
  'op het einde van de',
  'laat in de',
  'eind van de',
  'het eind van de',
  'einde van de',
  'het einde van de',
  'later in de',
  'laat op de',
);
const mid = words('midden in de', 'halverwege de', 'het midden van de');

export const half: Rule<Mod> = either<Mod>(
  seq([early], () => 'start'),
  seq([late], () => 'end'),
  seq([mid], () => 'mid'),
);

/** The first or the second half of a part of the day: two hours each. */
export function halved(whole: DayPart, mod: Mod | undefined): DayPart {
  if (mod === 'start') return { ...whole, to: whole.from + TWO_HOURS, mod };
  if (mod === 'end') return { ...whole, from: whole.from + TWO_HOURS, mod };
  return whole;
}
