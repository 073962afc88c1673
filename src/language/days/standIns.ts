import { dayOf, partsOf } from '../../time/calendar.ts';
import type { Day } from '../../time/calendar.ts';
import type { Said } from './told.ts';

const SAME =
  /(?<!\p{L})(?:(?:ook )?(?:om |op |rond )?(?:de|het)?zelfde (?:tijd|tijden|tijdstip|tijdstippen|uren|uur)|hetzelfde(?=\s*(?:$|[.,;!?)]))|idem|dito|ook om die tijd|om die tijd)(?!\p{L})/giu;

/** `beide dagen`, `drie data:`: how many have been or will be named */
const TOTAL =
  /(?<!\p{L})(?:alle |de )?(?:(?:beide|allebei|alle ?twee|alle (?:drie|vier|vijf))(?: (?:de )?(?:dagen|data|datums|momenten|opties))?|(?:twee|drie|vier|vijf|[2-9]) (?:dagen|data|datums|momenten|opties)(?= ?:))(?![\p{L}\d])/giu;
/** What is not refused: `op de andere dagen kan het wel` */
const OTHERS =
  /(?<!\p{L})(?:(?:op|alle|de|een|elke|iedere|liefst) )*(?:andere|overige|rest (?:van de|van den|v\.?d\.?|der)) (?:dag|dagen|weekdagen|werkdagen|dag van de week)(?!\p{L})/giu;

/** All that comes after days said before, where no other days follow: `t/m 13 april ben ik weg, daarna prima`. */
const THEREAFTER =
  /(?<!\p{L}|(?:dag|dagen|week|weken|maand|maanden|jaar) )(?:daarna|nadien|erna)(?=(?:(?<=(?:pas|dus|liefst|graag|liever|alleen) \p{L}+)[ \t]*(?:$|[.;!?\n])| (?:wel|prima|goed|ok|is|kan|kunnen|ben|heb|heeft|hebben|zijn|mag|past|altijd|graag|alles|weer|vrij|beschikbaar|open)(?!\p{L})[^\d.;!?\n]*(?:$|[.;!?\n])))/giu;

/** All days behind one, to the end of its year. */
export const allAfter = (from: Day): { first: Day; last: Day } => ({
  first: from + 1,
  last: dayOf(partsOf(from + 1).year, 12, 31),
});

/** What lies between the two days before it. */
const BETWEEN =
  /(?<!\p{L})(?:(?:de|al de|alle) )?(?:(?:twee|drie|vier|vijf|zes|[2-9]) )?(?:(?:volle|hele) )?(?:tussenliggende dag(?:en)?|dag(?:en)? (?:(?:daar|er) ?tussen(?:in)?|tussenin))(?!\p{L})/giu;

/** What is said, with the words that stand for hours or days said before. */
export function withStandIns(said: readonly Said[], text: string): Said[] {
  const found = (
    pattern: RegExp,
    meaning: Pick<Said, 'same' | 'counted' | 'open' | 'fills' | 'between'>,
  ): Said[] =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
      words,
      ...meaning,
    }));
  const words = [
    ...found(TOTAL, { fills: 'total' }),
    ...found(OTHERS, { fills: 'others' }),
    ...found(BETWEEN, { between: true }),
    ...found(SAME, { same: true }),
    ...found(THEREAFTER, { counted: allAfter, open: 'last' }),
  ];
  if (words.length === 0) return [...said];
  const apart = said.filter((one) => !words.some(({ start, end }) => one.start < end && start < one.end));
  return [...apart, ...words].sort((a, b) => a.start - b.start);
}

const COUNTS = [/beide|allebei|twee/iu, /drie/iu, /vier/iu, /vijf/iu];

/** @returns how many are meant: `beide dagen`, `drie data` */
export function totalOf(words: string): number {
  const figure = /\d/.exec(words)?.[0];
  return figure === undefined ? COUNTS.findIndex((count) => count.test(words)) + 2 : Number(figure);
}
