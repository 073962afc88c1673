import { WEEKDAYS } from '../../../time/dutch.ts';
import { ahead, glued, not, where } from '../../grammar/place.ts';
import { either, greedy, kept } from '../../grammar/choice.ts';
import { lookup, words } from '../../grammar/tokens.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import { EXCEPT_WORDS, NOT_WORDS, WITHOUT_WORDS } from '../../exceptWords.ts';
import { weekdayShort } from '../lexicon.ts';
import { inDashes, inList } from './weekdayRow.ts';
import { full, homographs, isWeekdayName, short } from './weekdayName.ts';

const leadIn = new Set(
  `${[...EXCEPT_WORDS, ...WITHOUT_WORDS, ...NOT_WORDS].join(' ')} op elke iedere volgende komende aanstaande aankomende afgelopen vorige deze of en tot vanaf t/m liefst graag vast alleen enkel past wel geen maar kan lukt past`.split(
    ' ',
  ),
);

/** At the start, or behind a word that leads to a day: `m.u.v. wo`. */
const isLed = where(({ tokens }, at) => {
  const [before, word] = [tokens[at - 1], tokens[at - 2]];
  return (
    !before ||
    leadIn.has(before.text) ||
    (before.text === '.' && /^(?:v|excl|uitgez|uitz|evt)$/.test(word?.text ?? ''))
  );
});

/** `di ✔ wo ✘` */
const MARKED = /^[✓✔✗✘✖☑❌✅👍👎☒]/u;

/** `wo- en vrijdagmiddag`: a weekday that shares its end with the one behind it */
const shortShared = seq(
  [
    lookup([...weekdayShort, ...WEEKDAYS.map((form, i) => [form.replace(/dag$/, ''), i + 1] as const)]),
    glued,
    words('-'),
    ahead(
      seq(
        [
          words('en', 'of'),
          greedy(words('de')),
          where(
            ({ tokens }, at) =>
              startsWeekday.test(tokens[at]?.text ?? '') || isWeekdayName(tokens[at]?.text ?? ''),
          ),
        ],
        () => true,
      ),
    ),
  ],
  ([value]) => value,
);

const startsWeekday = /^(?:maan|dins|woens|donder|vrij|zater|zon)dag/;

/** `ma, di of do`: the first of a row */
const shortFirst = seq(
  [
    where(({ tokens }, at) => !homographs.has(tokens[at]?.text ?? '')),
    short,
    ahead(
      seq(
        [
          greedy(words(',', '/', '+', '&', 'en', 'of', ', of')),
          where(({ tokens }, at) => isWeekdayName(tokens[at]?.text ?? '')),
          either(full, lookup(weekdayShort)),
          where(({ tokens }, at) => tokens[at]?.kind !== 'digits'),
        ],
        () => true,
      ),
    ),
  ],
  ([, value]) => value,
);

const shortDashed = seq([inDashes, short], ([, value]) => value);
const shortListed = seq([inList, short], ([, value]) => value);

/** A shortened weekday that stands alone, behind `op` or a like word, or as the whole text. */
const shortAlone: Rule<number> = seq(
  [isLed, short, not(words('snel', 'veel', 'goed', 'n', 'zeker'))],
  ([, value], { tokens }, at, end) => {
    const next = tokens[end];
    const clear =
      !next || next.kind !== 'word' || next.text === 'of' || next.text === 'en' || next.text === 'om';
    const word = tokens[at]?.text ?? '';
    if (tokens[at - 1] === undefined && next !== undefined && !/^(?:of|en|,|\/)$/.test(next.text))
      return undefined;
    if (homographs.has(word) && /^(?:of|en)$/.test(tokens[at - 1]?.text ?? ''))
      return isWeekdayName(tokens[at - 2]?.text ?? '') ? value : undefined;
    return clear || word === 'zat' || !homographs.has(word) ? value : undefined;
  },
);

const shortMarked = seq(
  [short, where(({ tokens }, at) => MARKED.test(tokens[at]?.raw ?? ''))],
  ([value]) => value,
);

/** `9 t/m 13 april, di niet` */
const shortRefused = seq(
  [
    where(({ tokens }, at) => !homographs.has(tokens[at]?.text ?? '')),
    short,
    where(({ tokens }, at) => /^[,;./]$/.test(tokens[at - 2]?.text ?? ',')),
    ahead(
      words(
        '=',
        ':',
        '->',
        'niet',
        'nie',
        'kan',
        'lukt',
        'past',
        'wel',
        'ook',
        'misschien',
        'liever',
        'liefst',
        'eventueel',
        'evt',
        'desnoods',
        'zou',
      ),
    ),
  ],
  ([, value]) => value,
);

/** `do 19.30`, `ma om 10u`, `di vanaf 9:00`: before a time that shows itself */
const shortTimed = seq(
  [
    where(({ tokens }, at) => !homographs.has(tokens[at]?.text ?? '')),
    short,
    ahead(
      seq(
        [
          greedy(words('om', 'rond', 'vanaf', 'van', 'na', 'voor', 'tot', 'tussen')),
          where(({ tokens }, at) => {
            const [hour, sign, minutes] = [tokens[at], tokens[at + 1], tokens[at + 2]];
            if (hour?.kind !== 'digits' || Number(hour.text) > 24) return false;
            if (/^(?:uur|u|h)$/.test(sign?.text ?? '')) return true;
            return (
              /^[.:]$/.test(sign?.text ?? '') && !sign!.gap && minutes?.text.length === 2 && !minutes.gap
            );
          }),
        ],
        () => true,
      ),
    ),
  ],
  ([, value]) => value,
);

const shortClear = seq(
  [
    lookup([
      ['vr', 5],
      ['woe', 3],
      ['dinsd', 2],
      ['woensd', 3],
      ['donderd', 4],
      ['vrijd', 5],
      ['zaterd', 6],
      ['zond', 7],
    ]),
    not(seq([glued, words('-', '.', '/')], () => true)),
  ],
  ([value]) => value,
);

/** A weekday that can be trusted to be one. */
export const weekday: Rule<number> = kept(
  either(
    full,
    shortShared,
    shortFirst,
    shortListed,
    shortDashed,
    shortAlone,
    shortMarked,
    shortRefused,
    shortTimed,
    shortClear,
  ),
);
