import type { Span } from './takenBack.ts';
import { fold } from '../text/fold.ts';

/** Words that carry nothing of their own around an answer. */
const EMPTY = new Set(
  `ja jazeker jawel nee hoor de het een en of in op te aan bij van voor met om als is zijn ben was wordt dat die dit deze dan maar
  wel ook al er ik wij we u uw je jij mij me ons onze mijn haar hem hij zij ze zich graag liefst liever doe doen kies neem wil willen
  zou kan mag moet heet heten gaat naar toe over onder tot uit via per svp aub alstublieft alsjeblieft dank dankjewel bedankt u merci
  naam functie mail email e-mail mailadres emailadres e-mailadres adres nummer telefoon telefoonnummer tel mobiel gsm gemeente regio
  opgave thema keus keuze voorkeur eerste tweede tweedekeus betreft namelijk gewoon even dus nou oke ok prima goed lijkt komt werkt werk
  melden meld aanmelden aanmelding inschrijven opgeven startdag april ambassadeur bezoek aanvragen aanvraag hierbij hallo beste geachte
  dag goedemorgen goedemiddag hoi groet groeten vriendelijke hartelijke mvg heer mevrouw mevr mw dhr meneer collega persoon iemand zelf
  ikzelf mezelf bereikbaar bereiken the my is i am for and of to please het't 't hè hé eh euh uh tja nou zo daar hier heb heeft hebben
  vindt vind denk natuurlijk uiteraard eigenlijk toch nog alle drie allemaal weet zeker samen wonen weer hart ligt schrijft schrijf
  noteer zet staat keuze optie nr dag dagen week omdat want sorry wacht bedoel correctie`.split(/\s+/),
);

/** Letters of a text that says something. */
const SOMETHING = 3;
/** More than this is told, not left. */
const LONGEST = 160;

/**
 * What a reading of a text leaves unread: its clauses that hold a word of their own and nothing that was read.
 * @param spans what the reading rests on
 * @returns each as it was typed
 */
export function unreadOf(text: string, spans: readonly Span[]): string[] {
  const clauses = [...text.matchAll(/[^,.;!?\n()]+(?:\.(?=\S)[^,.;!?\n()]*)*/gu)];
  return clauses.flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    if (spans.some((span) => span.start < end && start < span.end)) return [];
    const said = match[0].trim();
    const words = (fold(said).match(/[\p{L}\p{N}][\p{L}\p{N}'@.-]*/gu) ?? []).filter((word) => !EMPTY.has(word));
    const tells = words.some((word) => word.length >= SOMETHING);
    return tells && said.length <= LONGEST ? [said] : [];
  });
}
