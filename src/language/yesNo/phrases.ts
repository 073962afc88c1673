import { fold } from '../../text/fold.ts';

export type Polarity = 'yes' | 'no' | 'unsure';

const YES = `
  ja | zend maar in | insturen | jeps | jaja | jazeker | ja zeker | jawel | jahoor | jaha | jep | jup | yep | yup | yes | yeah | yess | sure | correct | right | fine | j | y
  oui | da's juist | ok | oke | okay | oki | okido | okidoki | oké | akkoord | eens | mee eens | goedgekeurd
  klopt | klopt als een bus | kloppen | juist | correct | terecht | inderdaad | idd | exact | precies | zeker | zeker weten | natuurlijk | tuurlijk
  uiteraard | vanzelfsprekend | absoluut | graag | graag zelfs | prima | perfect | top | uitstekend | super | fijn | mooi | goed | goed zo | best
  goed idee | prima idee | in orde | orde | komt goed | komt in orde | is goed | is zo | helemaal goed | ziet er goed uit | lijkt goed
  doe maar | doen | doe dat | doe dat maar | doe het | doe het maar | ga je gang | ga uw gang | gaat uw gang | ga door | ga verder | verder | door | doorgaan
  verstuur | verstuur maar | verstuur het | verstuur hem | versturen | verzend | verzend maar | verzenden | stuur maar | stuur maar op | stuur hem maar op | opsturen | indienen | dien maar in | bevestig | bevestigen
  bevestigd | bevestig ik | alle drie | alledrie | allebei | alle twee | geldt | geen bezwaar | geen probleem | geen punt | geen fouten | geen opmerkingen | niets op aan te merken | niks op aan te merken | niets aan te merken | niets te wijzigen
  mag | mag wel | dat mag | kan | van wel | wel | jawohl | tis goed | 't is goed | is oke | is ok | deal | yes please | ja graag | joh ja | joa | jao | jaat | bajaat | jowel | joep | doet u maar | doe je maar | laat maar komen | vind ik ook | niets meer aan doen | zo laten | laat maar zo | laten zo
`;

const NO = `
  nee | neen | neenee | nee nee | neehoor | neeje | neej | neeh | nope | nop | no | nah | nee hoor | nee bedankt | nee dank u | nee dank je | nee dankjewel | no thanks | not | n | non
  niet | liever niet | toch maar niet | maar niet | dan maar niet | liever nog niet | doe maar niet | doe dat maar niet | doe het maar niet | doe niet | niet doen | niet doorgaan | niet versturen | niet verzenden | nog niet | niet verstuurd | verstuur niet | verstuur nog niet | wacht | wacht even | even wachten
  niet akkoord | niet eens | niet mee eens | laat maar | oneens | niet goed | niet juist | niet correct | niet waar | niet oke | niet ok | niet nodig | niet in orde | niet zo | hoeft niet | hoeft niet hoor | niet hoor
  klopt niet | klopt nog niet | klopt niet helemaal | klopt helemaal niet | klopt van geen kant | klopt er niets van | kloppen niet | klopt geen hout van | niet kloppen
  niet helemaal | niet echt | nooit | geen | geen van beide | geen van drieen | geen van de drie | geen van alle drie | hoeft echt niet | geen tweede keus | geen tweede keuze | geen van allen | geen sprake van | zeker niet | absoluut niet | natuurlijk niet | tuurlijk niet | uiteraard niet | helemaal niet | bijlange niet | bij lange na niet | beslist niet | echt niet | van niet | beter van niet | niet dat ik weet | wil niet | wil ik niet | hoef niet | hoef ik niet
  fout | verkeerd | onjuist | incorrect | mis | onzin | ziet er niet goed uit | lijkt niet goed | mag niet | kan niet | gaat niet | liever geen | niet gewenst | stop maar | afwijzen | wijs af | weiger | niet bevestigen
`;

const UNSURE = `
  geen idee | graag gedaan | weet ik niet | weet niet | weet ik nog niet | weet ik niet zeker | weet het niet | weet het nog niet | weet het niet zeker | misschien | wellicht | mogelijk | geen voorkeur | maakt niet uit | maakt mij niet uit
  niet zeker | niet zeker van | geen verstand van | begrijp ik niet | snap ik niet | snap het niet | begrijp het niet | kan ik niet zeggen | niet duidelijk | twijfel
`;

/** Words that change nothing around a yes or no. */
export const AROUND = new Set(
  `hoor nou nu eh ehm uh uhm euh dus dan zo maar dat da dit het 't tis is die deze alles allemaal helemaal zijn ook wel er
  voor mij me ik wat betreft van volgens lijkt vind denk geloof wil heb echt heel erg best zeer u jij je jullie hem even
  gerust alvast toch eigenlijk een aub svp alstublieft alsjeblieft bedankt dank dankjewel dankuwel dankje merci hallo nogmaals
  ach o oh ah aha hm hmm mee daar hier gewoon en fijn graag mevrouw meneer beste nog steeds uit ben ga he zunne zenne zulle volledig helaas t tja hartstikke ontzettend compleet ons joh man sorry hele gegevens samenvatting overzicht
  aanmelding aanvraag staat staan erin in voorlopig zou neh bedankje vriendelijk`.split(/\s+/),
);

/** Words that add nothing after a yes or no either: "ja, dat zie ik". */
export const AFTER = new Set(
  'zie ziet ken kent weet snap doe doet heb heeft kan kunnen hij zij ze ikzelf we wij weten'.split(' '),
);

/** Words that turn a phrase of their clause into its contrary: "klopt dat niet", "niet versturen". */
export const NEGATIONS = new Set(['niet', 'niets', 'niks', 'nooit', 'geenszins']);

function phrases(text: string, polarity: Polarity): [string, Polarity][] {
  return text
    .split(/[|\n]/)
    .map((phrase) => fold(phrase).trim())
    .filter((phrase) => phrase !== '')
    .map((phrase) => [phrase, polarity]);
}

/** What each phrase, folded, says. */
export const PHRASES: ReadonlyMap<string, Polarity> = new Map([
  ...phrases(YES, 'yes'),
  ...phrases(NO, 'no'),
  ...phrases(UNSURE, 'unsure'),
]);

/** Words that are read in spite of a slip of the pen. */
export const MENDABLE = `
  akkoord klopt prima graag inderdaad natuurlijk uiteraard uitstekend perfect zeker jazeker precies verstuur versturen
  verzenden bevestig bevestigd verkeerd onjuist helemaal allemaal liever bedankt
`
  .trim()
  .split(/\s+/);

/** Signs that say yes or no by themselves. */
export const EMOJI: ReadonlyMap<string, Polarity> = new Map([
  ...[...'👍👌✅✔☑🆗💯🙌👏'].map((sign) => [sign, 'yes'] as const),
  ...[...'👎❌✖✗✘🚫⛔🙅'].map((sign) => [sign, 'no'] as const),
]);
