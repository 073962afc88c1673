import type { Span } from '../left.ts';
import type { Told } from './told.ts';

const TIMES = String.raw`\p{L}*(?:vakantie|verlof|weekend|weekeinde|week|weken|maand|maanden|dag|dagen|jaar|jaren|kerst|pasen|pinksteren|zomer|winter|herfst|lente|uur|moment|datum|data|tijd)(?!\p{L})`;
const EVENT = new RegExp(
  String.raw`(?<!\p{L})(?:(?:net|vlak|direct|meteen|kort|pas|nog|onmiddellijk|gelijk|aansluitend|ergens|even)\s+)*` +
    String.raw`(?:na|voor|vóór|tijdens|gedurende|bij|tot|aansluitend aan|aansluitend op)\s+` +
    String.raw`(?:(?:de|het|'t|den|een|mijn|onze|ons|uw|zijn|haar|hun)\s+(?!${TIMES})\p{L}{3,}|(?:school|werk|kerk)(?:tijd)?)(?!\p{L})`,
  'giu',
);
const TOUCHES = /^[\s,(:]*$/;
const LEADS = /^[\s,(:)]*(?:(?:om|dus|rond|vanaf|van|start|aanvang|en wel)\s+)*$/iu;

/** Whether between a day and its hour stands no more than what it is beside: `zondag na de mis, 11 uur`. */
export const isEventGap = (gap: string): boolean => {
  const [event] = gap.matchAll(EVENT);
  return (
    event !== undefined &&
    TOUCHES.test(gap.slice(0, event.index)) &&
    LEADS.test(gap.slice(event.index + event[0].length))
  );
};

/**
 * What only says beside what the day or its hours lie, where hours are said too: `dinsdagavond na het eten`,
 * `zondag na de mis, om elf uur`.
 */
export function eventsBeside(told: readonly Told[], text: string): Span[] {
  return [...text.matchAll(EVENT)]
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
    .filter(({ start, end }) => {
      const before = told.findLast((one) => one.end <= start);
      const behind = told.find((one) => one.start >= end);
      const hasHours =
        before?.hours !== undefined ||
        (behind?.hours !== undefined && !behind.days && LEADS.test(text.slice(end, behind.start)));
      return before !== undefined && hasHours && TOUCHES.test(text.slice(before.end, start));
    });
}
