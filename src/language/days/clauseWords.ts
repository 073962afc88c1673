import { EXCEPT, EXCEPT_WORDS, NOT_WORDS } from '../exceptWords.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What sets a clause against the one before it, as a pattern. */
export const TURNS = `maar|doch|echter|dus|daarom|vandaar|daarna|nadien|anders|(?<!werkt? |werken |ben |zit )(?:alleen|enkel)|${EXCEPT}|voor de rest|voor het overige|verder|daarentegen`;

/** Behind these `maar` sets nothing against anything: `kom maar`, `mag maar`. */
export const SOFTENED =
  'kom|komt|komen|doe|zet|kies|zeg|neem|geef|laat|bel|mail|plan|boek|noteer|schrijf|mag|kan|moogt|dan|liever|toch|gerust|pas|nog|niet|het|als';

/** By these a clause goes along with what was said before. */
export const ALSO = words('ook eveneens tevens zowel zelfs bovendien');

/** What makes a case of a clause. */
export const CONDITIONAL = words('als indien mocht mochten wanneer tenzij mits zodra');

/** Words that refuse. */
export const NO = words(`
  ${NOT_WORDS.join(' ')} nooit niemand geen niks nee neen nope noch nergens zonder ${EXCEPT_WORDS.join(' ')} verhinderd onmogelijk vergeet schrap
`);

/** Words that say that days suit, or ask for them. */
export const WELCOME = words(`
  ja jawel jep yes wel ok oke okee okido oki prima goed gd bon fijn ideaal perfect top beter best kan kunnen kun kunt past passen schikt
  schikken lukt lukken mag mogen moogt welkom beschikbaar vrij thuis plek plaats ruimte open mogelijk akkoord graag liefst liever
  gerust voorkeur favoriet voorstel aanwezig moogde kunde kunnek tof leuk uitkomt
`);

/** Words that ask for days, where nobody is said to do them: `kom 12 april`, not `12 april doe ik mee`. */
export const ASKING = words('kom kies noteer schrijf boek reserveer plan zet doe bel spreek neem');
export const SUBJECTS = words('ik k we wij hij zij ze ge gij je jij u jullie er');

/** Words of a wish that do as much for what is only told. */
export const WISHED = words('wil willen wilt wensen zou zouden hoop hopen komen komt verwacht verwachten');

/** What takes somebody's time. */
export const BUSY = words(`
  vakantie verlof vrijaf conge druk bezet vol volgeboekt weg afwezig ziek elders buitenland reis cursus congres markt tandarts
  dokter ziekenhuis kapper begrafenis uitvaart trouw trouwen bruiloft huwelijk verjaardag jarig feest feestje kermis carnaval examen
  examens tentamen toets vergadering raad staf overleg dienst nachtdienst werken werk chaos onderweg dicht gesloten toe
`);

/** Verbs that say where somebody is or what they do, with a word that says what. */
export const OCCUPIES = words(`
  zit zitten ben zijn sta staan ga gaan moet moeten heb hebben heeft rijd rijden vlieg vliegen vertrek vertrekken werk werkt werken
  lig liggen slaap verblijf verblijven geef loop lopen vier vieren speel spelen doe doen
`);

/** Of these, those with which somebody is elsewhere, whatever else the clause says. */
export const STAYS = words(
  'zit zitten rijd rijden vlieg vliegen vertrek vertrekken lig liggen verblijf verblijven',
);

/** With these `vrij` is a day off: `maandag heeft het kantoor vrij`. */
export const HAS_OFF = words('heb hebt heeft hebben');
export const REASONS = words('wegens vanwege verband ivm omdat want aangezien');

/** What makes another day of one that is asked for first: `als 12 april vol is, 26 april`. */
export const FULL = words('vol volgeboekt bezet druk niet beter');
