import { MONTHS, WEEKDAYS } from '../../time/dutch.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Small words in surnames; they may be written with a capital too. */
export const PARTICLES = words(`
  van de der den het 't ter ten te in op aan onder over bij voor uit uijt tot toe 's la le les l' du des di da dal del della
  dos das do von vom zu zum zur el al ben bin ibn abu ait ould bou bel ter af los las y e san san't st o' mac mc vd v/d d' t
`);

/** Those of them that mean nothing else before a capital. */
export const SURE_PARTICLES = words("van de der den het ten ter te el al la le 't ’t");

/** Small words that begin a surname, in a text without capitals: no place stands behind them but behind "van". */
export const SMALL_BEFORE_SURNAME = words(`
  van de der den het ten ter te la le du des di da dal della dos von zu el al ben bin ibn abu ait ould af las los vd v/d 's
`);

/** Titles before a name that mean nothing else. */
export const SURE_TITLES = words('drs dr mr ir ing prof');

/** Titles, which belong to a name as written. */
export const TITLES = new Set([
  ...SURE_TITLES,
  ...words('bc ba bsc msc llm ma phd mba ds jhr jkvr bsc. mpa'),
]);

/** Forms of address that mean nothing else. */
export const SURE_ADDRESS = words('mevrouw mevr mw meneer mijnheer heer dhr mej juffrouw');

/** Forms of address, which do not belong to the name; "hr" is human resources as well. */
export const ADDRESS = new Set([...SURE_ADDRESS, 'hr']);

/** Signs within a name. */
export const IN_NAME = /^[-.'()/]$/;

/** Small words that go on with a sentence behind a first name: "sanne komt", no surnames. */
export const SENTENCE_WORDS = words(`
  is was wordt komt gaat kan mag moet heeft doet werkt wil zal zou zei zegt niet ook wel dus weet weer graag hoor want maar dat die
  met via per ja nee meldt belt mailt
`);

/** Words that begin something else behind a name, also with a capital. */
export const HEADINGS = words(`
  gemeente gemeenten provincie regio functie email mail mailadres e-mail telefoon telefoonnummer tel mobiel opgave opgaven startdag
  naam afdeling team organisatie adres nummer groet groeten vriendelijke hartelijke ik wij hij zij ze we u mijn onze
`);

/** Ordinary words that a surname may go on with: "Groot Haar", "Tjon En Fa". */
export const SURNAME_TOO = words('haar wel en');

/** Ordinary words that are first names too: in small letters only behind what introduces somebody. */
export const GIVEN_NAME_TOO = words(`
  ben wil roos job jet ton bo wei hui ming ad an jo ed may floor sem mees tim rein puck evi al elke toon max mien lot
`);

/** Words before a name that tell that a person follows. */
export const LEADS = new Set([
  ...ADDRESS,
  ...words(`
    collega collegas naam afgevaardigde deelnemer deelneemster kandidaat contactpersoon vertegenwoordiger wethouder burgemeester ik
    dat heet
  `),
]);

/** Words before the name in an answer that is one. */
export const SAID_BEFORE = words(`
  mijn naam is ik ben heet dat de het zijn haar wordt collega onze voor namens afgevaardigde meld aan graag hij zij die we
  wij sturen gewoon : wethouder burgemeester
`);

/** Words behind it. */
export const SAID_BEHIND = words('hoor graag svp aub dus natuurlijk dank');

/** Words with which an answer opens that is no name. */
export const NO_NAME = words(`
  weet geen ik ikzelf zelf mezelf niemand onbekend nog later volgt dat wie wat hoe waarom help stop terug opnieuw ja nee ok oke
  hallo hoi hetzelfde dezelfde zie
`);

/** Months that are first names too: in a text about anything, and in an answer that is a name. */
export const MONTH_NAMES = words('april mei juni augustus');
export const MONTHS_IN_NAME = new Set([...MONTH_NAMES, 'maart', 'juli']);

/** Ordinary words: a name has none of them, whatever its capitals. */
export const ORDINARY = words(`
  ik wij we u uw hij zij ze jij je mij me ons onze mijn zijn haar hun is ben was wordt worden wil wilt willen zou zouden kan
  kunnen mag moet moeten heb heeft hebben gaat doet komt werkt graag hierbij aanmelden aanmelding inschrijven inschrijving
  verzoek verzoeken melden meld schrijf geef startdag opgave opgaven gemeente gemeenten provincie regio college raad gemeenteraad beste
  geachte hallo hoi goedemorgen goedemiddag dag met vriendelijke groet groeten en of maar want dus als dat dit die deze welke
  wie wat waar wanneer hoe waarom niet geen wel ook nog al naar tot een voorkeur weet idee zelf mezelf ikzelf
  naam functie telefoon telefoonnummer tel email mail mailadres adres nummer organisatie afdeling team ja nee klopt ${MONTHS.join(' ')}
  ${WEEKDAYS.join(' ')} samenwerking programma interbestuurlijk toekomstbestendig wonen klimaat schulden economie regionale
  sociale zaken ruimte ruimtelijke ordening financien zorg jeugd onderwijs cultuur sport verkeer vervoer natuur milieu
  duurzaamheid energie werk inkomen welzijn openbare orde veiligheid bestuur sociaal domein vng bzk ibp collega tweede eerste twee namens bij morgen vandaag weten later volgt bekend trouwens overigens
`);
