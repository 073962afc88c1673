import { dayOf, easter, weekdayOf } from '../../../time/calendar.ts';
import type { Day } from '../../../time/calendar.ts';

/** The day that a feast falls on in a year. */
export type InYear = (year: number) => Day;

const fixed =
  (month: number, date: number): InYear =>
  (y) =>
    dayOf(y, month, date);
const fromEaster =
  (days: number): InYear =>
  (y) =>
    easter(y) + days;

/** The nth weekday of a month; the last with n = -1. */
export function nthWeekday(y: number, month: number, weekday: number, n: number): Day {
  const first = dayOf(y, month, 1);
  if (n > 0) return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1);
  const last = dayOf(y, month + 1, 0);
  return last - ((weekdayOf(last) - weekday + 7) % 7) + 7 * (n + 1);
}

const nth =
  (month: number, weekday: number, n: number): InYear =>
  (y) =>
    nthWeekday(y, month, weekday, n);

/** King's Day is 27 April, the 26th when that is a Sunday (Koninklijk besluit of 2013). */
const kingsDay: InYear = (y) => dayOf(y, 4, weekdayOf(dayOf(y, 4, 27)) === 7 ? 26 : 27);

const names: readonly (readonly [InYear, string])[] = [
  [fixed(1, 1), 'nieuwjaar|nieuwjaarsdag|nieuw jaar|eerste nieuwjaarsdag'],
  [fixed(1, 6), 'driekoningen|drie koningen'],
  [fixed(2, 2), 'groundhog day|grondhogdag|maria lichtmis'],
  [fixed(2, 14), 'valentijnsdag|valentijn'],
  [fixed(3, 8), 'internationale vrouwendag|vrouwendag'],
  [fixed(3, 17), "saint patrick's day|st. patrick's day|st patricks day|sint-patricksdag|st patrick's day"],
  [fixed(4, 1), '1 april grap|april fools|aprilgrap|een april grap'],
  [fixed(4, 22), 'dag van de aarde|dag van de planeet'],
  [kingsDay, 'koningsdag'],
  [fixed(4, 26), 'koningsnacht'],
  [fixed(4, 30), 'koninginnedag'],
  [fixed(5, 1), 'dag van de arbeid|dag van de arbeiders'],
  [fixed(5, 4), 'dodenherdenking|nationale dodenherdenking'],
  [fixed(5, 5), 'bevrijdingsdag'],
  [nth(5, 7, 2), 'moederdag|moedersdag'],
  [nth(6, 7, 3), 'vaderdag|vadersdag'],
  [fixed(6, 19), 'juneteenth|vrijheidsdag|jubilee day|jubileumdag'],
  [nth(6, 6, -1), 'veteranendag|nederlandse veteranendag'],
  [fixed(7, 4), 'onafhankelijkheidsdag|onafhankelijksdag|independence day'],
  [
    fixed(8, 15),
    'maria-hemelvaart|maria hemelvaart|o.l.v. hemelvaart|olv hemelvaart|onze lieve vrouw hemelvaart|moederkesdag',
  ],
  [nth(9, 2, 3), 'prinsjesdag'],
  [nth(9, 1, 1), 'labor day|labour day'],
  [fixed(10, 3), 'leidens ontzet'],
  [fixed(10, 4), 'dierendag|werelddierendag'],
  [nth(10, 1, 2), 'columbus day|columbusdag'],
  [fixed(10, 31), 'halloween|hervormingsdag'],
  [fixed(7, 11), 'feest van de vlaamse gemeenschap|vlaamse feestdag|guldensporendag'],
  [fixed(7, 21), 'nationale feestdag|belgische nationale feestdag'],
  [fixed(11, 1), 'allerheiligen|allerheilige'],
  [fixed(11, 2), 'allerzielen'],
  [
    fixed(11, 11),
    'sint maarten|sint-maarten|sintmaarten|wapenstilstandsdag|wapenstilstand|veterans day|11 van de 11e',
  ],
  [nth(11, 4, 4), 'thanksgiving|thanksgiving day|thanksgivingdag'],
  [(y) => nthWeekday(y, 11, 4, 4) + 1, 'black friday'],
  [(y) => nthWeekday(y, 11, 4, 4) + 4, 'cyber monday'],
  [fixed(12, 5), 'sinterklaasavond|pakjesavond|sinterklaas|sint nicolaas|sinterklaasfeest'],
  [fixed(12, 15), 'koninkrijksdag'],
  [fixed(12, 24), 'kerstavond'],
  [fixed(12, 25), 'kerst|kerstmis|eerste kerstdag|kerstdag|xmas|christmas'],
  [fixed(12, 26), 'tweede kerstdag|stefanusdag'],
  [
    fixed(12, 31),
    'oudejaarsavond|oudjaarsavond|oudjaar|oudejaarsdag|oudjaarsdag|oud en nieuw|oudejaar|oudejaarsnacht',
  ],
  [nth(1, 1, 3), 'martin luther king dag|martin luther king day|mlk day|mlk-dag'],
  [nth(2, 1, 3), "presidentsdag|presidents day|president's day"],
  [nth(5, 1, -1), 'memorial day|herdenkingsdag'],
  [fromEaster(-49), 'carnaval|carnavalszondag|vastelaovend'],
  [fromEaster(-47), 'vastenavond|mardi gras'],
  [fromEaster(-46), 'aswoensdag'],
  [fromEaster(-7), 'palmzondag|palmpasen|palmenzondag'],
  [fromEaster(-3), 'witte donderdag'],
  [fromEaster(-2), 'goede vrijdag'],
  [fromEaster(-1), 'stille zaterdag|paaszaterdag'],
  [fromEaster(0), 'pasen|eerste paasdag|paaszondag'],
  [fromEaster(1), 'tweede paasdag|paasmaandag'],
  [
    fromEaster(39),
    'hemelvaart|hemelvaartsdag|hemelvaartdag|o.l.h. hemelvaart|o.h. hemelvaart|olh hemelvaart|o.l.h.-hemelvaart|onze heer hemelvaart',
  ],
  [fromEaster(49), 'pinksteren|eerste pinksterdag|sinksen|sinksenzondag|pinksterzondag'],
  [fromEaster(50), 'tweede pinksterdag|sinksenmaandag|pinkstermaandag'],
  [fromEaster(60), 'sacramentsdag'],
];

const RANKS: readonly (readonly [string, string])[] = [
  ['eerste', '1e|1ste'],
  ['tweede', '2e|2de'],
];

/** A name with its ordinal in words and in figures. */
function spellings(form: string): string[] {
  const rank = RANKS.find(([word]) => form.startsWith(`${word} `));
  return rank ? [form, ...rank[1].split('|').map((figure) => form.replace(rank[0], figure))] : [form];
}

/** The names of feasts, in every spelling, with their day in a year. */
export const FEASTS: readonly (readonly [string, InYear])[] = names.flatMap(([inYear, forms]) =>
  forms.split('|').flatMap((form) => spellings(form).map((one) => [one, inYear] as const)),
);
