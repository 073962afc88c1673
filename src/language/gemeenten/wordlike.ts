import { squash } from '../fuzzy.ts';

const words = (text: string) => new Set(text.trim().split(/\s+/));

/** Names that are ordinary Dutch words too: best goed, de buren, losser, wierden. */
const WORDS = words(`
  ambacht assen bergen best beek bosch buren delft doorn duiven echt edam elst goes goor grave haag haren heerde helden
  helder hoeven holten hoorn horst houten huizen hulst kampen kapelle laren leek leiden leur losser made mill monster neede ommen
  putten rijen roden schouwen sluis son stein vlist voorst vries wierden wijchen wolden bilt born
`);

/** Names that are common surnames too, or very short. */
const SURNAMES = words(`
  altena asten baarn bakel beesel berkelland bladel boekel borger borne brielle capelle dongen ede etten gouda haaren
  hattem heeze heusden huissen krimpen leende lisse maasland meppel mierlo muiden noordwijk nop norg oss reusel rheden
  rijswijk rozendaal roosendaal soest someren strijen swf tiel uden urk valkenburg veere vianen vught waterland weert
  westland winsum zwolle zeist boz
`);

/** What else a squashed name can be: an ordinary word, a surname, or nothing else. */
export function elseIs(key: string): 'word' | 'surname' | 'nothing' {
  if (WORDS.has(key)) return 'word';
  return SURNAMES.has(key) || key.length <= 4 ? 'surname' : 'nothing';
}

/** A municipality that bears the name of its land, so that an article fits: het Westland, de Hoeksche Waard. */
export function takesArticle(key: string): boolean {
  return /(waard|meer|polder|land|landen|streek|kwartier|delta|plas|beemster|bildt|venen|marren|meren|maashorst|hogeland|vecht|heuvelrug|marne|wolden|betuwe|haag|bosch|helder|bilt)$/.test(
    key,
  );
}

/** Words before a name that make it something else than the municipality. */
export const OTHER_BEFORE = words(`
  provincie provincies regio regios veiligheidsregio arbeidsmarktregio jeugdregio zorgregio stadsregio metropoolregio
  omgevingsdienst waterschap hoogheemraadschap universiteit hogeschool rechtbank gerechtshof station fc sc ggd station
  luchthaven vliegveld gedeputeerde provinciale bisdom hotel restaurant straat laan
`);

/** Words before a name that make sure that it is the municipality. */
export const GEMEENTE_BEFORE = words(`
  gemeente gemeenten gemeentes gem gemeenteraad gemeentebestuur gemeentehuis gemeentesecretaris stadhuis
  stad stadsbestuur
`);

/** Prepositions a place name stands after. */
export const PLACE_BEFORE = words('in uit te bij naar namens voor van rond nabij omgeving vanuit tussen');

/** Words that make the next name that of a person. */
export const PERSON_BEFORE = words(`
  mevrouw meneer mijnheer mevr mw mej heer dhr hr drs dr mr ir ing prof familie collega collegas heren achternaam heet
  heten naam
`);

/** Public bodies and offices: "burgemeester van Delft" is the one of the town. */
export const OFFICE = words(`
  gemeente gemeenten burgemeester wethouder wethouders college raad gemeenteraad raadslid raadsleden griffier
  gemeentesecretaris secretaris stad dorp inwoners inwoner bewoners ambtenaar ambtenaren beleidsmedewerker
  beleidsadviseur adviseur medewerker bestuur bestuurders bestuurder directeur afgevaardigde collega namens
`);

/** Particles that make the next word a surname, unless the name of the place has them itself. */
export const SURNAME_PARTICLE = words("de den der ter ten het 't la le el al ben van'");

/** The twelve provinces, squashed, with other names and abbreviations, each with the name the list uses. */
export const PROVINCES: ReadonlyMap<string, string> = new Map(
  (
    [
      ['Drenthe', 'dr'],
      ['Flevoland', 'fl'],
      ['Friesland', 'fr', 'fryslan'],
      ['Gelderland', 'gld', 'gl'],
      ['Groningen', 'gr'],
      ['Limburg', 'l', 'lb', 'li'],
      ['Noord-Brabant', 'nb', 'brabant', 'nbr'],
      ['Noord-Holland', 'nh'],
      ['Overijssel', 'ov', 'o'],
      ['Utrecht', 'ut', 'u'],
      ['Zeeland', 'ze', 'z'],
      ['Zuid-Holland', 'zh'],
    ] as const
  ).flatMap(([name, ...others]) => [squash(name), ...others].map((key) => [key, name] as const)),
);
