import { hasNo } from './denied.ts';
import { EMPTY_WORDS, JOINING_WORDS } from '../leftWords.ts';
import { tokenise } from '../tokens.ts';

/** Words between two wishes with which people go on to the next, beside those that say nothing. */
export const GOES_ON: ReadonlySet<string> = new Set(
  `anders liever eventueel evt liefst desnoods telkens steeds allebei beide zowel noch hetzij echter bijvoorbeeld bv bijv alternatief uitwijk
  waarvan reserve uitwijkdatum reservedatum keuze voorkeur optie data mogelijkheden mogelijkheid komma punt ff he ruimte plaats plek nog zelfs eerst pas alleen enkel`.split(
    /\s+/,
  ),
);
/** Where `niet` opens the way to the next: `lukt dat niet dan`. */
const IF_NOT =
  /(?<!\p{L})(?:(?:als|indien|mocht|wanneer|lukt|kan|past|gaat|schikt)[^,.;!?\n]{0,20} niet(?: \p{L}+en)?|(?:vol|bezet)(?: is)? ?\?|zo niet|waarom niet|maakt (?:mij |me |ons )?niet(?:s)? uit)(?!\p{L})/giu;
/** Under what proviso: `o.v.b.` */
const PROVISO = /(?<!\p{L})o\.v\.(?:b\.)?|(?<!\p{L})onder (?:enig )?voorbehoud(?!\p{L})/giu;
/** What comes then: `mocht dat niet schikken, dan thee op` */
const ELSEWISE = /^[^|\p{L}]*,? dan(?: \p{L}+){1,3} (?:op )?$/iu;
/** What makes of the one before it a ground for the next, or a fact. */
const GROUND =
  /(?<!\p{L})(?:dus|kies|kiezen|want|omdat|aangezien|daarom|vandaar|doordat|is (?:het|er|de|een|al)|zijn dat|was)(?!\p{L})/iu;
const MARKS = /[\p{Extended_Pictographic}\p{P}\p{S}\d\ufe0f]/u;

/** Of these, what tells of a cause whatever the clauses say of their days. */
const CAUSE = /(?<!\p{L})(?:dus|want|omdat|aangezien|daarom|vandaar|doordat|was)(?!\p{L})/iu;

/** @returns whether words make of what stands before them a ground for what follows */
export const isGround = (gap: string): boolean => CAUSE.test(gap.replace(IF_NOT, ' '));

/** `wethouder De Vries: 18 april. Wethouder Bos: 19 april` */
const LABEL = /^[ ?)]{0,3}[.;,/\n)–-] ?[^|.,;:\n]{1,40}: ?(?:(?:op|om|van|de) )*$/iu;

/** @returns whether between two wishes stands no more than for whom or what the second is */
export const isLabelled = (gap: string): boolean => LABEL.test(gap) && !hasNo(gap);

/** @returns whether what stands between two wishes does no more than join them; bars stand for what was read */
export function joinsWishes(gap: string): boolean {
  const bare = gap.replace(IF_NOT, ' ').replace(PROVISO, ' ');
  if (bare !== gap && ELSEWISE.test(bare) && !hasNo(bare) && !GROUND.test(bare)) return true;
  return (
    !GROUND.test(bare) &&
    tokenise(bare).every(
      ({ text, kind }) =>
        (kind !== 'word' && MARKS.test(text)) ||
        EMPTY_WORDS.has(text) ||
        JOINING_WORDS.has(text) ||
        GOES_ON.has(text),
    )
  );
}
