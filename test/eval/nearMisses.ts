/**
 * Turns wordings into near misses: questions about the same subject that ask something else of it. A rule for each kind
 * of asking; nothing here comes from an evaluation set.
 */

/** A near miss, and the kind of asking (knowledge/vraagsoorten.yaml) by which it misses. */
export interface NearMiss {
  kind: string;
  text: string;
}

const QUESTION =
  /^(?:en |maar |dus |ook )?(?:tot (?:en met )?wanneer|vanaf wanneer|sinds wanneer|voor wanneer|wanneer|waarom|waar|door wie|met wie|aan wie|voor wie|bij wie|wie|hoe lang|hoe laat|hoeveel|hoe|wat|op welke \p{L}+|welke? \p{L}+)\s+/iu;
const VERB =
  /^(?:is|zijn|was|waren|kan|kun|kunnen|mag|mogen|moet|moeten|heeft|hebben|wordt|worden|gaat|gaan|komt|komen|krijgt|krijgen|staat|geldt|doet|doen|zit|\p{L}{3,}t)\s/iu;
/** What a wording is about: what stands behind an article, up to a verb or a preposition. */
const NOUN =
  /\b(de|het|een|onze|die|deze|dit|the|een)\s+((?:\p{L}{4,}e\s+)?(?!(?:je|ik|wij|we|u|er|dan|ook|nog)\b)\p{L}{4,})/giu;
const ENDINGS = /[\s?.!]+$/u;

/** Which of a few; the same wording always gives the same. */
function pick<T>(list: readonly T[], text: string, salt: number): T {
  let hash = salt * 2654435761;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return list[(hash >>> 3) % list.length]!;
}

/** Who a wording speaks of, and who does other things. */
const BODY =
  /\b(?:(?:de|het|onze) )?(?:vng|bzk|kabinet|rijk|regering|minister|gemeenten?|secretariaat|burgemeesters?|wethouders?|college|gemeenteraad)\b/iu;
const OTHER_BODIES = [
  'het IPO',
  'de Unie van Waterschappen',
  'het waterschap',
  'de veiligheidsregio',
  'Divosa',
  'de ombudsman',
  'het UWV',
  'Aedes',
  'de Europese Commissie',
  'de politie',
  'de vakbond',
];

/**
 * `{np}` is what the wording is about, `{clause}` the wording as a yes/no question, `{whole}` all of it, `{elsewhere}`
 * all of it with another body in the place of the one it names.
 */
const RULES: Record<string, string[]> = {
  reden: [
    'Waarom {clause}?',
    'Waarom {clause} niet?',
    'waarom {clause} eigenlijk',
    'Om welke reden {clause}?',
    'Wat is de reden dat {np} zo is?',
    'hoezo {np}?',
    'Waarom is er gekozen voor {np}?',
    'Waarom niet een andere keuze dan {np}?',
    'Hoe komt het dat {np} er is?',
    'Why {clause}?',
    'Waarom loopt {np} zo en niet anders?',
    'Waarom staat {np} er wel in en de rest niet?',
    'waarom {np} en niet gewoon per brief',
  ],
  jaar: [
    '{whole} in {year}?',
    'En in {year}, {whole}?',
    'Hoe was dat in {year}: {whole}?',
    '{whole} (in {year})?',
    'Hoe ging het in {year} met {np}?',
    'in {year}: {clause}?',
  ],
  tijd: [
    '{whole} vorig jaar?',
    'Hoe was {np} vroeger geregeld?',
    '{whole} volgend jaar?',
    'Hoe ging {np} bij de vorige editie?',
  ],
  later: [
    'Hoe is het uiteindelijk afgelopen met {np}?',
    'Hoe is {np} verlopen?',
    'Is {np} later nog gewijzigd?',
    'Is {np} inmiddels geevalueerd?',
    'Wat is er achteraf van {np} terechtgekomen?',
    'Bestaat {np} vandaag nog steeds?',
    'Is {np} uiteindelijk doorgegaan?',
    '{whole} uiteindelijk?',
    'Wat kwam er uit {np}?',
    'Hoeveel gemeenten hebben {np} inmiddels gebruikt?',
    'Werd {np} daarna nog verlengd?',
    'hoe ging {np}?',
    'Wat stond er in het eindverslag over {np}?',
    'Kwam er een eindrapport over {np}?',
    'Wat deed het volgende kabinet met {np}?',
    'Wat leverde {np} op?',
    'Wat gebeurde er met {np}?',
    'Hoeveel mensen kwamen er op {np} af?',
    'Wanneer werd {np} opgeheven?',
  ],
  mening: [
    'Wat vindt de schrijver van {np}?',
    'Wat vonden gemeenten van {np}?',
    'Is {np} wel een goed idee?',
    'Was het verstandig om {np} zo te doen?',
    'Hoe kijkt de directeur aan tegen {np}?',
    'Wat denkt u van {np}?',
    'Zijn gemeenten tevreden over {np}?',
    'Wat is uw mening over {np}?',
    'Is {np} niet overdreven?',
    'Raadt u {np} aan?',
    'hoe reageerden wethouders op {np}',
    'Is {np} niet veel te laat?',
    'Is {np} niet wat krap, vindt u niet?',
    'Zouden wij er verstandig aan doen om {np} te gebruiken?',
    'Kunnen we met {np} beter wachten?',
    'Wat denken secretarissen van {np}?',
    'Is {np} niet te vaag?',
    'Was {np} niet te ambitieus?',
  ],
  betekenis: [
    'Wat betekent {noun} precies?',
    'Wat is de definitie van {np}?',
    'Wat wordt verstaan onder {noun}?',
    'betekenis {noun}',
    'Wat is een {noun} eigenlijk?',
    'Waar staat de afkorting van {noun} voor?',
    'Wat bedoelen ze met {noun}?',
    'Wat houdt {noun} precies in?',
    'Wat bedoelt men exact met {noun}?',
    'Wat verstaat men onder {noun}?',
    'Wat is {noun} nou precies voor iets?',
  ],
  prijs: [
    'Wat kost {np}?',
    'Hoeveel kost {np} per gemeente?',
    'Is {np} gratis?',
    'Wie betaalt {np}?',
    'kosten {np}',
    'Wat gaat {np} ons kosten?',
    'Hoeveel euro is er voor {np}?',
  ],
  geld: [
    'Welk budget is er voor {np}?',
    'Hoeveel subsidie krijgt {np}?',
    'Hoe hoog is het bedrag voor {np}?',
  ],
  beloning: [
    'Wat verdient iemand per uur met {np}?',
    'Welk uurtarief geldt voor {np}?',
    'Welk salaris hoort bij {np}?',
  ],
  vergelijking: [
    'Wat is het verschil tussen {np} en de vorige?',
    'Is {np} beter dan een andere aanpak?',
    'Is {np} strenger dan in Belgie?',
    'Hoe verhoudt {np} zich tot andere landen?',
    'Krijgen wij meer {noun} dan andere gemeenten?',
    'Welke is beter, {np} of iets anders?',
    'Is {np} groter dan vorig jaar?',
    'Is {np} belangrijker dan de rest?',
    'Lopen grote gemeenten voor op kleine met {np}?',
    'Is {np} strenger dan de vorige keer?',
    'Welke gemeente is het verst met {np}?',
    'Doen provincies meer aan {np} dan gemeenten?',
    'Wat is belangrijker, {np} of de begroting?',
    'Wie heeft de meeste ervaring met {np}?',
    'Helpt {np} beter dan een adviesbureau?',
    'Zijn steden of dorpen zwaarder getroffen door {np}?',
    'Gaat {np} in Brabant sneller dan in Limburg?',
  ],
  fax: ['Wat is het faxnummer voor {np}?', 'fax {np}', 'Naar welke fax kan ik {np} sturen?'],
  mobiel: ['Wat is het 06-nummer van {np}?', 'Heeft {np} een mobiel nummer?', 'Kan ik over {np} appen?'],
  postadres: ['Naar welke postbus stuur ik {np}?', 'Wat is het bezoekadres van {np}?', 'postcode {np}'],
  nummer: ['Onder welk dossiernummer staat {np}?', 'Wat is het zaaknummer van {np}?'],
  leeftijd: ['Hoe oud is {name}?', 'In welk jaar is {name} geboren?'],
  persoonlijk: ['Van welke partij is {name} lid?', 'Wat is de opleiding van {name}?'],
  opvolging: [
    'Wie is de opvolger van {name}?',
    'Wie was de voorganger van {name}?',
    'Wie volgde {name} op?',
    'Door wie werd {name} vervangen?',
  ],
  elders: [
    'Was {name} ook in een andere gemeente burgemeester?',
    'In welke raden van toezicht zit {name}?',
    'Welke functie kreeg {name} elders?',
    'Heeft {name} ook ergens anders gewerkt?',
    'Is {name} nog ergens commissaris?',
    'Hoe ging {np} in andere gemeenten?',
    'Bestaat {np} ook elders?',
  ],
  aandeel: [
    'Hoeveel procent van de gemeenten heeft {np} al?',
    'Welk percentage hoort bij {np}?',
    'Welk deel van de gemeenten doet mee aan {np}?',
  ],
  bedrag: ['Hoeveel euro is {np}?', 'Welk bedrag hoort bij {np}?', 'Hoeveel geld gaat er om in {np}?'],
  persoon: [
    'Wat zegt meneer Jansen over {np}?',
    'Is mevrouw De Vries betrokken bij {np}?',
    'Wat is de rol van Pietersen bij {np}?',
    'Gaat Klaas Bakker over {np}?',
    'Wie is de directeur van het IPO?',
    'Hoe heet de voorzitter van de Unie van Waterschappen?',
    'Wie presenteerde {np} in de raad?',
    'Wie was toen minister voor {np}?',
    'Wie is de wethouder van Utrecht voor {np}?',
    'Hoe heet de contactpersoon bij Divosa voor {np}?',
    'Wie is namens de provincie verantwoordelijk voor {np}?',
  ],
  rol: [
    'Wat doet het IPO bij {np}?',
    'Welke rol heeft het waterschap bij {np}?',
    'Wat betekent {np} voor de Unie van Waterschappen?',
    'Wat moet de provincie met {np}?',
    'Welke taak heeft de veiligheidsregio bij {np}?',
    'Wat doen woningcorporaties aan {np}?',
    '{whole} voor het waterschap?',
    '{whole} volgens de Tweede Kamer?',
    'Wat vraagt Europa over {np}?',
    'Wat is de inbreng van de vakbonden bij {np}?',
    '{elsewhere}?',
    '{elsewhere} ?',
    'En {elsewhere}?',
    '{elsewhere}',
  ],
  sinds: [
    'Sinds wanneer bestaat {np}?',
    'Wanneer werd {np} voor het eerst bedacht?',
    'In welk jaar is {np} ontstaan?',
    'Wanneer is {np} ingevoerd?',
  ],
  datum: [
    'Wanneer is de volgende {noun}?',
    'Wanneer wordt {np} geevalueerd?',
    'Op welke dag is er over {np} vergaderd?',
    'Wanneer stemt de raad over {np}?',
    'Wanneer krijgen we bericht over {np}?',
    'wanneer is de tweede {noun}',
  ],
  totwanneer: [
    'Tot wanneer kan bezwaar worden gemaakt tegen {np}?',
    'Hoe lang blijft {np} geldig?',
    'Wanneer vervalt {np}?',
  ],
  duur: ['Hoe lang duurt {np}?', 'Hoeveel uur kost {np}?', 'duur {np}'],
  hoelaat: ['Hoe laat begint {np}?', 'Om hoe laat is {np} afgelopen?', 'aanvangstijd {np}'],
  frequentie: ['Hoe vaak is {np}?', 'Om de hoeveel weken is {np}?'],
  hoeveel: [
    'Hoeveel mensen werken er aan {np}?',
    'Hoeveel gemeenten doen mee met {np}?',
    'Hoeveel aanvragen waren er voor {np}?',
    'Hoe groot is {np}?',
  ],
  waar: ['In welke zaal is {np}?', 'Waar wordt {np} gehouden?', 'In welke stad is {np}?'],
  wie: [
    'Wie heeft {np} bedacht?',
    'Wie is de projectleider van {np}?',
    'Wie zit {np} voor?',
    'Wie was er tegen {np}?',
  ],
  gevolg: [
    'Welke boete staat er op {np}?',
    'Wat gebeurt er als {np} niet doorgaat?',
    'Wat zijn de gevolgen van {np} voor inwoners?',
    'Wat als wij {np} niet doen?',
  ],
  stuk: [
    'Waar vind ik het verslag van {np}?',
    'Kunt u mij de presentatie over {np} sturen?',
    'Zijn er notulen van {np}?',
  ],
  voorbeeld: ['Geef een voorbeeld van {np}.', 'Zijn er voorbeelden van gemeenten met {np}?'],
};

const YEARS = ['2003', '2009', '2011', '2015', '2016', '2019', '2020', '2022', '2025'];

/** @returns what a wording is about: with its article and without, or undefined when that can't be told */
function subjectOf(text: string): { np: string; noun: string } | undefined {
  const found = [...text.matchAll(NOUN)].map(([, article = '', noun = '']) => ({
    np: `${article} ${noun}`,
    noun,
  }));
  return found.at(-1);
}

/** @returns whom of these people a text names, in full or by surname */
function nameIn(text: string, known: readonly string[]): string | undefined {
  const words = text.split(/[^\p{L}-]+/u);
  return known
    .flatMap((one) => [one, one.split(' ').at(-1)!])
    .find((one) => (one.includes(' ') ? text.includes(one) : words.includes(one)));
}

/**
 * @param text a wording of a fact
 * @param known names that the letters have
 * @param salt tells one draw from another
 * @returns near misses of it, one for each kind that can be made
 */
export function nearMissesOf(text: string, known: readonly string[] = [], salt = 0): NearMiss[] {
  const whole = text.replace(ENDINGS, '');
  const rest = whole.replace(QUESTION, '');
  const clause = VERB.test(rest) ? rest.charAt(0).toLowerCase() + rest.slice(1) : undefined;
  const subject = subjectOf(whole);
  const name = nameIn(whole, known);
  const body = pick(OTHER_BODIES, text, salt + 2);
  const filled: Record<string, string | undefined> = {
    whole,
    clause,
    np: subject?.np,
    noun: subject?.noun,
    name,
    elsewhere: BODY.test(whole) ? whole.replace(BODY, body) : undefined,
    year: pick(YEARS, text, salt + 1),
  };
  return Object.entries(RULES).flatMap(([kind, templates]) => {
    const usable = templates.filter((one) =>
      [...one.matchAll(/\{(\w+)\}/g)].every(([, key]) => filled[key!] !== undefined),
    );
    if (usable.length === 0) return [];
    const template = pick(usable, text, salt);
    return [{ kind, text: template.replace(/\{(\w+)\}/g, (_, key: string) => filled[key]!) }];
  });
}
