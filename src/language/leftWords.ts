import { EXCEPT_WORDS, WITHOUT_WORDS } from './exceptWords.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that carry no answer by themselves: politeness, pronouns, auxiliaries, small words. */
export const EMPTY_WORDS = words(`
  hallo hoi hey hai dag goedemorgen goedemiddag goedenavond goedendag beste geachte lieve groet groeten groetjes gr mvg vriendelijke
  hartelijke met alvast dank bedankt dankjewel dankuwel dankzij merci graag gaarne liefst svp aub alstublieft alsjeblieft please
  oke ok okee prima goed fijn mooi top leuk super perfect hoor joh zeg nou nu eh ehm uh uhm euh hm hmm ach o oh ah ja jawel zeker
  natuurlijk uiteraard inderdaad eigenlijk gewoon even eens misschien wellicht denk dacht denken vind vinden hoop hopelijk sorry
  ik jij je u hij zij ze wij we jullie men mij me hem haar hen hun ons onze mijn uw jouw zijn dit dat deze die het de een 't 'n 'k
  er hier daar zo dus dan toch ook nog wel al maar want en of-zo plus
  is ben bent was waren wordt worden zou zouden zal zullen kan kun kunt kunnen mag mogen moet moeten wil wilt willen wou heb hebt heeft
  hebben gaat ga gaan doe doet doen maak maken kom komt komen past passen schikt schikken lukt lukken uit uitkomt uitkomen heet heten
  bedoel bedoelde bedoelen geef geven neem nemen zet zetten schrijf noteer noteren vul vullen kies kiezen staat staan weet laten laat
  van voor bij op in aan te ten ter om tot naar over per als binnen rond tijdens namens door qua betreft wat dit
  meneer mevrouw mijnheer mevr mw dhr heer mij zelf eventueel heel erg echt best zeer helemaal allemaal alles alle keer gelieve
  naam voornaam achternaam email mail mailadres emailadres e-mailadres adres e telefoon telefoonnummer nummer tel mobiel
  gemeente functie datum dag dagen week weken maand tijd tijdstip moment voorkeur afspraak bezoek gesprek overleg langs agenda
  opgave thema keuze keus optie antwoord collega groetend bereikbaar beschikbaar mogelijk handig
`);

/** Words that begin or end an answer and say nothing there. */
export const ASIDE_WORDS = words(
  'kijken kijk zien even zegt zeggen hoor u wel hartelijk vast bij voorbaat denken wacht he t',
);

/** Of the words that say nothing, those of which one alone is an answer. */
export const ANSWER_WORDS = words('ja jawel zeker prima ok oke okee goed ik zelf mij alles allemaal');

/** Words by themselves with which people begin and end. */
export const OPENING_WORDS = words('nou tja ach oh o ja');
export const CLOSING_WORDS = words('hoor graag svp aub dus alstublieft alsjeblieft alvast aup');

/** Words that may make another value of what stands beside them. */
export const CHANGING_WORDS = words(`
  ${[...EXCEPT_WORDS, ...WITHOUT_WORDS].join(' ')} buiten uitzondering niet geen nooit nergens noch nee neen of ofwel oftewel anders liever
  mits alleen slechts enkel uitsluitend elk elke ieder iedere telkens steeds wekelijks tweewekelijks veertiendaags maandelijks
  daarna daarop erna ervoor daarvoor vervolgens aansluitend zelfde rest dagelijks toestel tst doorkies even-weken oneven ipv plaats voorheen vroeger voormalig oud fout verkeerd onjuist
`);

/** The same in more words. */
export const CHANGING_PHRASES: readonly RegExp[] = [
  /\bom de (?:andere )?(?:dag|week|maand|twee|drie|2|3)\b/gi,
  /\b(?:in de )?(?:on)?even (?:week|weken)\b/gi,
  /\bdan wel\b/gi,
  /(?<!\p{L})\p{L}{0,12}(?:vakantie|verlof|weekend)(?!\p{L})/giu,
  /(?<!\p{L})(?:lunch|borrel|diner|ontbijt)(?!\p{L})/giu,
];

/** Words that only join two things that were both read. */
export const JOINING_WORDS = words(
  `en of ofwel oftewel dan wel anders ook en/of plus tot met + & / , ; - – en-of`,
);

/** Words behind which `voor` before a day says until when. */
export const UNTIL_WORDS = words(`
  liefst graag nog er zal vol het dit dat en of niet wel maar moet moeten ook kan kunnen kunt wil willen zou zouden lukt past alleen
  ergens altijd ik wij we is zijn was wordt komt komen klaar gereed binnen reageren antwoord reactie aanmelden inleveren weg terug thuis
  vertrekken vertrek dagen weken maanden uur jaar zo uiterlijk vrij rond iets plaatsvinden gebeuren indienen ingediend me mij ons je
  jou u zich hem haar hij zij ze jullie iemand niemand hier daar dan toch al pas eerst net bijna vast gewoon dus geval
`);
