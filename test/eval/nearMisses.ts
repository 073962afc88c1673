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

/** `{np}` is what the wording is about, `{clause}` the wording as a yes/no question, `{whole}` all of it. */
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
  ],
  betekenis: [
    'Wat betekent {noun} precies?',
    'Wat is de definitie van {np}?',
    'Wat wordt verstaan onder {noun}?',
    'betekenis {noun}',
    'Wat is een {noun} eigenlijk?',
    'Waar staat de afkorting van {noun} voor?',
    'Wat bedoelen ze met {noun}?',
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
  persoon: [
    'Wat zegt meneer Jansen over {np}?',
    'Is mevrouw De Vries betrokken bij {np}?',
    'Wat is de rol van Pietersen bij {np}?',
    'Gaat Klaas Bakker over {np}?',
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
  const name = known.find((one) => whole.includes(one));
  const filled: Record<string, string | undefined> = {
    whole,
    clause,
    np: subject?.np,
    noun: subject?.noun,
    name,
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
