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
  hij zij ze u hierbij zich sinds neemt weet gemeente de ben bent zijn was
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

/** Whose something is that is told behind a function. */
export const WHOSE = words('mijn haar zijn hun ons onze uw');

/** What announces an address or a number. */
export const CONTACT = [
  'email',
  'e-mail',
  'mail',
  'mailadres',
  'tel',
  'telefoon',
  'mobiel',
  'bereikbaar',
  'te bereiken',
];

/** Behind "en" and by themselves: words with which something else is told. */
export const AND_ELSE = words('ik zij ze hij we wij is ben heeft wil kan');
export const ELSE = words(`
  maar want omdat zij ze hij ik hier daar zegt zei denk dacht geloof volgens heet dus
`);

/** Words at which a function is over: what they open is a sentence. */
export const OVER = [
  ...words(`
    vraagt vroeg wil zegt kiest gaat stuurt heeft had meldt komt doet denkt mij me hem haar hij zij ze ik ook nog graag sinds die dat
    want maar bereikbaar
  `),
  'te bereiken',
];

/** Words of a sentence: what holds one is no part of a function. */
export const IN_SENTENCE = words(`
  ik wij we u hij zij ze je is ben heb heeft had kan mag nog maar want sinds dat bel bellen bereikbaar werk werkt werkzaam kom komt
  volgend vanaf tot daarvoor vroeger graag trouwens overigens hoor toch denk geloof dus
`);
