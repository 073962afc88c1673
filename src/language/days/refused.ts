import type { Span } from '../left.ts';
import { inRow, rowOf } from './rows.ts';

const BEFORE =
  /(?:\bniet|\bgeen|\bbehalve|\bbuiten|\buitgezonderd|\bexclusief|\bexcl\.?|\buitgesloten|\bin plaats van|\bi\.?p\.?v\.?|\bipv|\bm\.?u\.?v\.?|\bmet uitzondering van|\bnooit|\bnergens|\btenzij|\bzonder)(?:\s+(?:op|in|tijdens|rond|om|de|den|het|die|een))*\s*$/i;
const AFTER = new RegExp(
  `^[^\\S\n]*(?:${[
    `(?:kan|kunnen|lukt|past|gaat|schikt|komt|is|zijn|lijkt)\\s+(?:(?:ik|het|wij|we|mij|me|ons|helaas|echt|dus|voor|mij|ook|dan|er)\\s+)*(?:niet|geen goed idee|onmogelijk|lastig|vol|bezet)\\b`,
    `na\\s*(?:$|[.,!;)])`,
    `niet\\b(?!\\s+(?:op|in|om|voor|na|later|eerder|zo|erg))`,
    `(?:zit|ben|zijn|zitten)\\s+(?:ik|wij|we)\\s+(?:(?:helaas|al|dan|echt|niet|op)\\s+)*(?:vol|bezet|weg|vrij|aanwezig|beschikbaar)\\b`,
    `(?:valt|vallen)\\s+af\\b`,
    `dus\\s+(?:dan\\s+)?(?:liever|niet|pas|wel)\\b`,
    `(?:liever|absoluut|echt|juist|helaas)\\s+niet\\b`,
  ].join('|')})`,
  'i',
);
/** Where somebody is away: no day for a wish, but the days that are meant where no other is named. */
const AWAY =
  /^\s*(?:ben|zijn|is|zit|zitten)\s+(?:ik|wij|we|het \p{L}+|de \p{L}+)\s+(?:(?:helaas|al|dan|echt|niet|met|op|er)\s+)*(?:toe|dicht|gesloten|jarig|afwezig|ziek|vakantie|verlof)(?!\p{L})/iu;
/** Only where the words before say "not": `ben ik niet beschikbaar` refuses, `ben ik beschikbaar` does not. */
const WELCOME =
  /^\s*(?:ben|zijn|zit|zitten)\s+(?:ik|wij|we)\s+(?:(?:al|dan|ook|wel)\s+)*(?:aanwezig|beschikbaar|vrij)\b/i;
/** `op maandag en vrijdag na`: all but these; `na` with something behind it is a bound. */
const AFTER_ALL = /^ na(?=\s*(?:$|[.,;!?)]|(?!de |het |een |\d|half |kwart )\p{L}))/iu;
const FAR = 40;

/**
 * Which days of a text are said not to be meant: `niet op maandag of dinsdag`, `vrijdag kan ik niet`.
 * @returns for each the stretch that says so, with the words that refuse it; undefined for what is welcome
 */
export function refusedIn(
  text: string,
  days: readonly (Span & { readonly weekdays?: readonly number[] })[],
): (Span | undefined)[] {
  let out = false;
  let last = 0;
  const refused = days.map(({ start, end, weekdays }, at) => {
    const from = Math.max(last, start - FAR);
    const before = BEFORE.exec(text.slice(from, start));
    const behind = text.slice(end, Math.min(end + FAR, days[at + 1]?.start ?? Infinity));
    const after = WELCOME.test(behind) ? null : AFTER.exec(behind);
    const previous = days[at - 1];
    const alike = (previous?.weekdays === undefined) === (weekdays === undefined);
    const carried = out && alike && previous !== undefined && inRow(text, previous, { start, end });
    out = before !== null || carried;
    last = end;
    if (!before && !carried && !after) return undefined;
    return { start: before ? from + before.index : start, end: end + (after?.[0].length ?? 0) };
  });
  // A refusal behind a row refuses all of it: "maandag en dinsdag kan ik niet".
  const away = days.map((day, at) => (refused[at] ? null : AWAY.exec(text.slice(day.end, day.end + FAR))));
  if (days.some((_, at) => !refused[at] && !away[at]))
    away.forEach((found, at) => {
      if (found) refused[at] = { start: days[at]!.start, end: days[at]!.end + found[0].length };
    });
  days.forEach((day, at) => {
    if (!refused[at] && AFTER_ALL.test(text.slice(day.end))) {
      const first = rowOf(days, at, text)[0]!;
      const lead = /(?<!\p{L})op\s+(?:de\s+|een\s+)?$/iu.exec(text.slice(0, days[first]!.start));
      if (lead && first > 0)
        for (let place = first; place <= at; place++)
          refused[place] = {
            start: place === first ? lead.index : days[place]!.start,
            end: days[place]!.end + (place === at ? 3 : 0),
          };
    }
  });
  for (let at = days.length - 1; at > 0; at--)
    if (
      refused[at] &&
      refused[at]!.end > days[at]!.end &&
      !refused[at - 1] &&
      (days[at - 1]!.weekdays === undefined) === (days[at]!.weekdays === undefined) &&
      inRow(text, days[at - 1]!, days[at]!)
    )
      refused[at - 1] = { start: days[at - 1]!.start, end: refused[at]!.end };
  return refused;
}

const CORRECTED =
  /(?<!\p{L})(?:nee|neen|sorry|correctie|pardon|oeps|(?:ik )?bedoel(?:de)?|wordt|werd|verplaatst naar|verzet naar|verschoven naar)(?!\p{L})/iu;

/** @returns how many of the first days are taken back: `donderdag 12, nee sorry vrijdag 13` */
export function takenBack(text: string, days: readonly Span[]): number {
  return days.findLastIndex((day, at) => at > 0 && CORRECTED.test(text.slice(days[at - 1]!.end, day.start)));
}
