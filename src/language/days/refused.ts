import { EXCEPT_WORDS, NOT_WORDS, TAKES_OUT } from '../exceptWords.ts';
import type { Span } from '../left.ts';
import { inRow, rowOf } from './rows.ts';
import type { Days } from './told.ts';

/** Some days and where the text says them. */
type Day = Span & {
  readonly days: Days;
  readonly weekdays?: readonly number[];
  readonly open?: 'first' | 'last';
};

/** Words that refuse what stands behind them. */
const BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:niet(?: meer(?= op)| altijd)?|(?:afmelden|afgemeld|meld(?:t|en)?(?: (?:ik|we|wij|mij|me|ons|hem|haar|hen|je|u|zich|ons|dan|hierbij|graag))* af) voor|nie|ni|nt|noch|geen|gesloten(?= op)|dicht(?= op)|toe(?= op)|bezet(?= op)|verhinderd(?= op)|(?:${TAKES_OUT})\.?|buiten|uitgesloten|afgezien van|in plaats van|i\.?p\.?v\.?|schrap|annuleer|vergeet|(?:mijn|haar|zijn) (?:vaste )?(?:vrije dag|papadag|mamadag|parttimedag) is|nooit|nergens|waarbij niet)(?:\s+(?:op|in|tijdens|rond|om|de|den|het|die|een|mijn|onze|haar|zijn))*\s*(?:\p{L}*(?:vakantie|verlof|reces|dag|weekend)\s*\(\s*)?$`,
  'iu',
);

const VERB =
  'kan|kunnen|lukt|schijnt|blijkt|past|gaat|schikt|komt|klopt|is|zijn|lijkt|ben|zit|zitten|heb|hebben|heeft|werk|werken|werkt|moet|moeten';
const WHO =
  'ik|het|wij|we|mij|me|ons|hij|zij|ze|dat|er|voor mij|voor ons|bij ons|bij mij|' +
  '(?:mijn|onze|uw|haar|zijn|hun|de|het)\\s+(?!dag|week|maand)\\p{L}+(?:\\s+van\\s+(?:(?:de|het|mijn|onze|haar|zijn)\\s+)?(?:(?:heer|mevrouw|mw\\.?|dhr\\.?)\\s+)?\\p{L}+)?';
const HOW =
  'helaas|al|dan|echt|dus|ook|wel|toch|nu|juist|altijd|meestal|jammer genoeg|helemaal|te|erg|op|nog|heel|volledig|nogal|bijna';
const NO =
  'niet|nie|nooit|geen (?!probleem|bezwaar|punt)\\p{L}+|onmogelijk|lastig|vol|vast|volgeboekt|bezet|weg|verhinderd|druk|vroeg|laat|snel|kort dag|krap|uitgesloten|(?:een|al een) (?:andere )?(?:afspraak|vergadering|overleg|verplichting)|iets anders|iets|' +
  '(?:mijn|haar|zijn|onze|een) (?:vaste )?(?:vrije dag|papadag|mamadag|parttimedag)';
const AWAY =
  'in verlof|in vakantie|met conge|op reis|op cursus|op congres|in het buitenland|elders|toe|dicht|gesloten|jarig|afwezig|ziek|met vakantie|op vakantie|met verlof|vakantie|verlof';

const said = (end: string, joint = ''): RegExp =>
  new RegExp(
    `^[^\\S\\n]*\\)?${joint}[^\\S\\n]*(?:${VERB})\\s+(?:(?:${WHO})\\s+)*(?:(?:${HOW})\\s+)*(?:${end})(?![\\p{L}])`,
    'iu',
  );

const REFUSES = said(NO);
/** `voor 19 september. Dat gaat helaas niet` */
const REFUSED_NEXT = said(NO, String.raw`[.;,!]\s+(?:dat|die dag|die datum|deze datum|dan)`);
/** Where somebody is away: no day for a wish, but the days that are meant where no other is named. */
const IS_AWAY = said(AWAY, ',?');
/** Words and signs by which what stands before them is refused. */
const NOT_THIS = [
  String.raw`(?:[✖✗❌✘🚫]|👎\p{EMod}?)`,
  String.raw`[:=] ?(?:nee|neen|no|niet|x)(?!\p{L})`,
  String.raw`,?\s?(?:nee|neen)(?=[.!/;|\n]|\s[/;|]|$)`,
  String.raw`,\s(?:liever|helaas|absoluut) niet(?=\s*(?:$|[.,;!?)]))`,
  String.raw`(?:(?:al|helemaal|helaas|echt) )*(?:vol|volgeboekt|bezet)(?: (?:zit|zitten|is|zijn))?(?=\s*(?:$|[.,;!)]))`,
  String.raw`(?:(?:dus|is|=|:|,) ?)?(?:nok|no go|nope|niks|nada)(?!\p{L})`,
  String.raw`-(?=$|[,;)\n])`,
  String.raw`,?\s?(?:(?:wel|dan|even) )?(?:${EXCEPT_WORDS.slice(2).join('|')}|afgezien|niet meegerekend|uitgesloten|buiten beschouwing|geschrapt)(?=[,.;!?)]|\s(?:${VERB}|dus|anders|wel|mag)(?!\p{L})|$)`,
  String.raw`(?:valt|vallen) (?:dan )?af(?!\p{L})`,
  String.raw`(?:afvalt|afvallen|vervalt|vervallen)(?!\p{L})`,
  String.raw`,? ?(?:gaat|ging|gingen) (?:helaas |toen )?niet door(?!\p{L})`,
  String.raw`dus (?:dan )?(?:liever|niet|pas|wel)(?!\p{L})`,
  String.raw`(?:liever|absoluut|echt|juist|helaas|toch|dan|zeker|ook)? ?(?:${NOT_WORDS.join('|')})(?!\p{L})(?! (?:op|in|om|voor|na|later|eerder|zo|erg|te|per|meer dan)(?!\p{L}))`,
  String.raw`na(?=\s*(?:$|[.,!;)]))`,
];
const BARE = new RegExp(String.raw`^[^\S\n]*(?:${NOT_THIS.join('|')})`, 'iu');

/** Only where the words say "not": `ben ik niet beschikbaar` refuses, `ben ik beschikbaar` does not. */
const WELCOME =
  /^\s*(?:ben|zijn|zit|zitten)\s+(?:ik|wij|we)\s+(?:(?:al|dan|ook|wel)\s+)*(?:aanwezig|beschikbaar|vrij)(?!\p{L})/iu;

/** `ik ben van 9 t/m 13 april op vakantie` */
const AM =
  /(?<!\p{L})(?:ben|bent|is|zijn|zit|zitten|heb|heeft|hebben)(?:\s+(?:ik|wij|we|zij|hij|ze|er|dan))?(?:\s+(?:van|op|in|nog|tot))*\s*$/iu;
/** `de meivakantie is 28 april - 6 mei`, `wij zijn gesloten van 28 april t/m 6 mei` */
const AWAY_BEFORE =
  /(?<!\p{L})(?:\p{L}*(?:vakantie|verlof) (?:is|zijn|valt|loopt|duurt)|(?:op|met|in) (?:vakantie|verlof|reis)|gesloten|dicht|afwezig|weg)(?: (?:is|zijn|hier|dit jaar|bij ons|er|dan|van|vanaf|tussen|in|nog|namelijk))*[\s:(]*$/iu;
const AWAY_BEHIND = new RegExp(`^\\s*(?:(?:${HOW})\\s+)*(?:${AWAY}|weg)(?!\\p{L})`, 'iu');

const AROUND = /(?<!\p{L})(?:zit|zitten|is|zijn|loopt)(?: (?:de|het|in|heel|hele))*\s*$/iu;
const FULL =
  /^\s*(?:(?:al|helemaal|echt|te|heel|erg|bij ons|voor mij|ook) )*(?:vol|bezet|druk|volgeboekt|dicht|onmogelijk|lastig|ramvol|gesloten)(?!\p{L})/iu;

/** `op maandag en vrijdag na`: all but these; `na` with something behind it is a bound. */
const ALL_BUT = /^ na(?=\s*(?:$|[.,;!?()]|(?!de |het |een |\d|half |kwart )\p{L}))/iu;
const UPON = /(?<!\p{L})op\s+(?:de\s+|een\s+)?$/iu;
/** `liever niet op 18 april, 19 april is beter` */
const WELCOMED =
  /^ ?(?:(?:is|zijn|kan|kunnen|past|lukt|gaat|heeft|lijkt|komt) (?:(?:ik|het|mij|me|ons|dan|ook|voor mij|voor ons) )*)?(?:wel|beter|prima|goed|ok|oke|fijn|ideaal|mogelijk|perfect|de voorkeur)(?!\p{L})/iu;
const NOT_NEXT = new RegExp(
  String.raw`^[\s:,]*(?:${NOT_WORDS.join('|')})\s*(?:(?:op|de|den|in|het)\s+)*$`,
  'iu',
);
/** `als 18 april niet lukt dan 19 april`: both are welcome, in this order */
const CONDITION = /(?<!\p{L})(?:als|indien|mocht|mochten|wanneer)(?: (?:het|dat|u|op|de))* $/iu;
const UNMET = /^ (?:(?:toch|echt|ook|u|jullie|het|dat|uit) )*niet(?: (?!dan(?!\p{L}))\p{L}+){0,2},?(?= )/iu;

/** @returns the words that make a day a condition: `niet lukt` in `als 18 april niet lukt, dan 19 april` */
export function conditionOf(text: string, { start, end }: Span): Span | undefined {
  if (!CONDITION.test(text.slice(Math.max(0, start - FAR), start))) return undefined;
  const unmet = UNMET.exec(text.slice(end, end + FAR));
  return unmet ? { start: end, end: end + unmet[0].length } : undefined;
}
/** `liever 11 april dan 10 april` */
const PREFERRED = /(?<!\p{L})(?:liever|eerder|beter)(?!\p{L})[^,.;]*$/iu;
const THAN = /^ dan(?: (?:op|de))* $/iu;
const FAR = 60;

const JOINED = /(?<!\p{L})(?:en|of|noch)(?!\p{L})|[/&+]/iu;

/** Whether two stand for the same sort of days, and neither is an exception to the other. */
const alike = (a: Day, b: Day): boolean =>
  (a.weekdays === undefined) === (b.weekdays === undefined) &&
  a.open === b.open &&
  !isPart(a, b) &&
  !isPart(b, a);

const isPart = ({ days: part }: Day, { days: whole, weekdays }: Day): boolean =>
  weekdays === undefined &&
  whole.last - whole.first > part.last - part.first &&
  whole.first <= part.first &&
  part.last <= whole.last;

/**
 * Which days of a text are said not to be meant: `niet op maandag of dinsdag`, `vrijdag kan ik niet`.
 * @returns for each the stretch that says so, with the words that refuse it; undefined for what is welcome
 */
export function refusedIn(text: string, days: readonly Day[]): (Span | undefined)[] {
  const refused = days.map((): Span | undefined => undefined);
  const refuse = (at: number, before = 0, behind = 0): void => {
    refused[at] = { start: days[at]!.start - before, end: days[at]!.end + behind };
  };
  const around = days.map(({ start, end }, at) => ({
    before: text.slice(Math.max(days[at - 1]?.end ?? 0, start - FAR), start),
    behind: text.slice(end, Math.min(end + FAR, days[at + 1]?.start ?? Infinity)),
  }));
  let carried = false;
  /** `week 16: niet op woensdag`: what stands between two days refuses one of them */
  const isNext = (at: number): boolean => {
    const next = days[at + 1];
    if (!next || !NOT_NEXT.test(text.slice(days[at]!.end, next.start))) return false;
    return !WELCOMED.test(around[at + 1]!.behind);
  };
  around.forEach(({ before, behind: words }, at) => {
    const behind = isNext(at) || (words === '-' && days[at + 1]?.start === days[at]!.end + 1) ? '' : words;
    const [day, previous] = [days[at]!, days[at - 1]];
    const closing = around[rowOf(days, at, text).at(-1)!]!.behind;
    const lead =
      (at > 0 && NOT_NEXT.test(before) && !isNext(at - 1) ? null : BEFORE.exec(before)) ??
      (FULL.test(closing) ? AROUND.exec(before) : null) ??
      (PREFERRED.test(around[at - 1]?.before ?? '') ? THAN.exec(before) : null);
    const after =
      WELCOME.test(behind) || conditionOf(text, day)
        ? null
        : (REFUSES.exec(behind) ??
          REFUSED_NEXT.exec(behind) ??
          BARE.exec(behind) ??
          (lead && FULL.exec(behind)));
    const joins = carried && previous !== undefined && inRow(text, previous, day) && !WELCOMED.test(behind);
    carried =
      lead !== null || (joins && (alike(previous, day) || (JOINED.test(before) && !before.includes(','))));
    if (carried || after) refuse(at, lead ? before.length - lead.index : 0, after?.[0].length);
  });
  const away = around.map(({ before, behind }, at) =>
    refused[at]
      ? null
      : (IS_AWAY.exec(behind) ??
        (AM.test(before) ? AWAY_BEHIND.exec(behind) : null) ??
        (AWAY_BEFORE.test(before) ? /^/.exec(behind) : null)),
  );
  if (days.some((_, at) => !refused[at] && !away[at]))
    away.forEach((found, at) => found && refuse(at, 0, found[0].length));
  around.forEach(({ behind }, at) => {
    const first = rowOf(days, at, text).find((place) => alike(days[place]!, days[at]!))!;
    const lead =
      ALL_BUT.test(behind) && !refused[at] && days.length > at - first + 1
        ? UPON.exec(around[first]!.before)
        : null;
    for (let place = first; lead && place <= at; place++)
      refuse(
        place,
        place === first ? around[first]!.before.length - lead.index : 0,
        place === at ? ' na'.length : 0,
      );
  });
  // A refusal behind a row refuses all of it: "maandag en dinsdag kan ik niet".
  for (let at = days.length - 1; at > 0; at--) {
    const [before, day, refusal] = [days[at - 1]!, days[at]!, refused[at]];
    const behind = refusal !== undefined && refusal.end > day.end;
    if (behind && !refused[at - 1] && alike(before, day) && inRow(text, before, day))
      refused[at - 1] = { start: before.start, end: refusal.end };
  }
  return refused;
}

/** Whether the words behind a stretch refuse it by themselves: `12 april niet`. */
export const refusesBehind = (text: string, { end }: Span): boolean => BARE.test(text.slice(end, end + FAR));

/** @returns the stretch with the words that refuse it, when it is looked at by itself */
export function refusalOf(text: string, one: Span): Span | undefined {
  const before = BEFORE.exec(text.slice(Math.max(0, one.start - FAR), one.start));
  const rest = text.slice(one.end, one.end + FAR);
  const behind = REFUSES.exec(rest) ?? BARE.exec(rest);
  if (!before && !behind) return undefined;
  return { start: one.start - (before?.[0].length ?? 0), end: one.end + (behind?.[0].length ?? 0) };
}
