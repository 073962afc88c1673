import { MONTHS, WEEKDAYS } from '../../time/dutch.ts';
import { EMPTY_WORDS } from '../leftWords.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Ends of words that name a function: "programmamanager", "wijkregisseur". */
export const FUNCTIES = words(`
  medewerker medewerkster adviseur adviseuse wethouder burgemeester secretaris manager griffier directeur directrice
  coordinator projectleider leider leidster strateeg regisseur consulent ambtenaar jurist econoom planoloog controller
  voorzitter bestuurder raadslid statenlid minister analist trainee stagiair stagiaire onderzoeker ondersteuner assistent
  assistente beheerder ontwikkelaar specialist expert deskundige makelaar ontwerper architect verbinder aanjager kwartiermaker
  woordvoerder communicatieadviseur redacteur inspecteur toezichthouder handhaver medewerkers inkoper ingenieur inspectrice
  gedeputeerde dijkgraaf chef teamhoofd afdelingshoofd sectorhoofd bureauhoofd portefeuillehouder liaison lobbyist
  secretaresse diensthoofd accountmanager procesbegeleider begeleider bestuurssecretaris concerncontroller planner econometrist archivaris
  programmasecretaris officer consultant advisor boa
`);

/** Words that only are a function when something follows: "hoofd Wonen". */
export const HEADS = words('hoofd lid chef manager trekker afdelingsmanager');

/** Words that stand before a function and belong to it. */
export const BEFORE_FUNCTIE = words(`
  senior junior medior sr jr strategisch strategische bestuurlijk ambtelijk plaatsvervangend plv loco waarnemend wnd
  interim eerste algemeen technisch juridisch juridische financieel beleidsmatig concern coordinerend zelfstandig adjunct hoofd
  programma beleids project demissionair oud-
`);

/** Words at which what a function is about ends. */
export const ENDS_SUBJECT = words(`
  bij van te uit namens vanuit voor is wil wilt zou kan heeft gaat komt wordt werkt werkzaam doet mag meldt graag die dat
  als met per aan ik wij we in op om telefoon tel email e-mail mail mailadres opgave aanmelden naar onder uw mijn ons
  hij zij ze u hierbij zich sinds neemt weet gemeente de ben bent zijn was dus punt komma vraagteken zet neer hier daar onzer
`);

/** Words and signs that join what a function is about. */
export const JOINS_SUBJECT = words("en & / - '");

/** Offices that others speak for. */
export const OFFICES = words(`
  wethouder burgemeester portefeuillehouder portefeuillehoudster bestuurder voorzitter gedeputeerde dijkgraaf schepen
  gemeentesecretaris directeur bestuur college
`);

/** Words after which an office is another's: "secretaresse van wethouder De Boer". */
export const OF_ANOTHER = words(`
  namens voor van bij secretariaat secretaresse bestuurssecretaresse ondersteuner assistent assistente adviseur
`);

/** Those that say on whose behalf somebody speaks. */
export const ON_BEHALF = words('namens voor van secretariaat');

/** Small words before an office or a name. */
export const DETERMINERS = words('de het onze ons mijn een haar zijn uw');

/** What an office may be about, between it and a name. */
export const PORTFOLIOS = [
  'sociaal domein',
  'sociale zaken',
  'jeugd',
  'jeugdzorg',
  'zorg',
  'wonen',
  'financiën',
  'wmo',
  'ruimte',
];

/** Words with which an answer opens before the function. */
export const OPENERS = [
  'nou',
  'ja',
  'nee',
  'tja',
  'oke',
  'oké',
  'ok',
  'goed',
  'gewoon',
  'dat is',
  'dus',
  'hallo',
  'hoi',
];

/** Who somebody is told of, and what is said of them before the function. */
export const WHO = ['zij', 'ze', 'hij', 'ik', 'die', 'dat', 'deze persoon'];
export const IS = words('is ben werkt werk zegt schrijft');

/** Since when somebody is that. */
export const SINCE = ['nu', 'inmiddels', 'tegenwoordig', 'al'];
export const SINCE_WHEN = ['kort', 'vandaag', 'gisteren', 'vorig jaar'];

/** Of the words that say nothing by themselves, those that stand in a function: "adviseur bij de gemeente Epe". */
const IN_FUNCTIE = words(`
  van voor bij op in aan te ten ter om naar over per als met binnen de het een en of 't plus uit door
  gemeente dag dagen week tijd agenda afspraak bezoek gesprek overleg thema opgave keuze
`);

/** Words that stand in no function: what they open is something else that is told. */
export const OVER: ReadonlySet<string> = new Set([
  ...[...EMPTY_WORDS].filter((word) => !IN_FUNCTIE.has(word)),
  ...words(`
    vraagt vroeg zegt zeggen schrijft kiest stuurt meldt belt bel bellen mailen mailt bereikbaar bereiken werkt zit zitten ging
    noemt noemen noemde genoemd heette luidt valt geloof gelooft volgens dus want omdat sinds vanaf daarvoor trouwens
    overigens zoals niet geen niks niets nooit iets iemand iedereen ge gij gebeten moogt bekend zogezegd straks tot erbij ervan erover
    punt komma vraagteken uitroepteken regel dacht dachten gaf doen sta stond ligt blijft blijf sorry wacht toen misschien ofzo
    enzo enzovoort etc wegens vanwege terwijl zodat maar hoewel mits tenzij he tegenwoordig inmiddels momenteel voorheen vroeger origine oorsprong reeds onzer
    gisteren eergisteren vandaag
  `),
  ...[...MONTHS, ...WEEKDAYS],
]);

/** Small words that belong to what is behind them: no function ends in one. */
export const LEADS_ON = words(
  "van voor bij op in aan te ten ter om naar over per als met binnen de het een en of 't plus uit door & / -",
);

/** Before and behind a function that somebody is not. */
export const DENIED_BEFORE = /(?<!\p{L})(?:niet|geen|noch)\s+(?:als\s+)?(?:een\s+)?$/iu;
export const DENIED_BEHIND = /^\s+(?:ben|is|was|zijn)\s+(?:\p{L}+\s+){1,2}(?:niet|nooit)(?!\p{L})/iu;
