const list = (text: string): string[] => text.split('|').map((one) => one.trim());

const GIVEN = list(
  'Sanne|Jan|Willem-Jan|Hendrik Jan|Anna Maria|José|Fatima|Mohammed|Emma Sophie|Özlem|Ans|Wil|Mei|Roos|Bo|Thijs|J.P.|H.|A.B.C.|Th.|Ibrahim|Wei|Sjoerd|Tjitske|Zoë|Chantal|Kofi|Ngozi',
);
const PARTICLES = list(
  "||van|de|van de|van der|van den|ter|ten|te|in 't|van 't|'t|op de|aan de|el|El|bin|du|di|von|la|der|uit de|van der",
);
const SURNAMES = list(
  "Jong|Vries|Bakker|Haar|Wel|Vrijdag|Graag|Dag|Zondag|Maart|Mei|Raad|Zorg|Bos|Terpstra|Núñez|O'Brien|Yılmaz|Amrani|Hoek|Broek|Groot|Water|Werk|Klimaat|Wonen|Groen|Boer|Koning|Graaf|Kok|Berg|Heide|Meer|Niet|Geen|Tweede|Nagel|Vrij|Goed|Hof|Prins|Nguyen|Chan|Oude Elferink|Groot Koerkamp|Klein Haar|Tjon En Fa|Heuker of Hoek|Wit|Zwart|Lang|Best|Ede|Utrecht|Gouda",
);
const TITLES = ['', '', '', '', 'drs. ', 'mr. ', 'dr. ir. ', 'prof. dr. '];

type Dice = (count: number) => number;

/** A fixed row of chances, so that every run makes the same names. */
export function diceOf(seed: number): Dice {
  let state = seed;
  return (count) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

const pick = (dice: Dice, from: readonly string[]): string => from[dice(from.length)] ?? '';

function surname(dice: Dice): string {
  const particle = pick(dice, PARTICLES);
  return particle === '' ? pick(dice, SURNAMES) : `${particle} ${pick(dice, SURNAMES)}`;
}

/** A sign with blanks around it joins surnames where a small word follows; else it may part a name from something else. */
function doubled(dice: Dice): string {
  if (dice(4) > 0) return surname(dice);
  const [one, other] = [surname(dice), surname(dice)];
  return `${one}${/^\p{Ll}/u.test(other) ? pick(dice, ['-', ' - ', ' – ']) : '-'}${other}`;
}

/** A name as it is written with capitals. */
export const nameOf = (dice: Dice): string => `${pick(dice, TITLES)}${pick(dice, GIVEN)} ${doubled(dice)}`;

/** A way to type a name as an answer, and what is to be kept of it. */
export function answerOf(dice: Dice): { text: string; name: string } {
  const name = nameOf(dice);
  switch (dice(8)) {
    case 0:
      return { text: name.toUpperCase(), name: name.toUpperCase() };
    case 1:
      return { text: `mevrouw ${name}`, name };
    case 2:
      return { text: `  ${name}. `, name };
    case 3: {
      const particle = pick(
        dice,
        PARTICLES.filter((one) => one !== ''),
      );
      const [given, last] = [pick(dice, GIVEN), pick(dice, SURNAMES)];
      return { text: `${last}, ${given} ${particle}`, name: `${given} ${particle} ${last}` };
    }
    case 4:
      return { text: `Mijn naam is ${name}`, name };
    default:
      return { text: name, name };
  }
}

/** Sentences that name somebody: what stands before and behind. */
export const FRAMES: readonly (readonly [string, string])[] = [
  ['Ik wil mijn collega ', ' aanmelden voor de startdag'],
  ['Hierbij meld ik mevrouw ', ' aan voor opgave 4.'],
  ['Afgevaardigde: ', ', beleidsadviseur, gemeente Ede'],
  ['De heer ', ' komt namens onze gemeente.'],
  ['Naam: ', '\nFunctie: adviseur'],
  ['Wij sturen wethouder ', ' naar de startdag.'],
  ['Graag inschrijven: mevrouw ', ' (beleidsmedewerker)'],
  ['Mijn naam is ', ' en ik werk bij de gemeente Gouda.'],
  ['Onze contactpersoon ', ', bereikbaar op 06-12345678'],
  ['Voor ons gaat collega ', ' mee.'],
];
