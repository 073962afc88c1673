import { slips } from '../fuzzy.ts';
import type { Token } from '../tokens.ts';
import { isGivenName } from './givenNames.ts';

/** Ends of words that name a function: "programmamanager", "wijkregisseur". */
const ENDS = `
  medewerker medewerkster adviseur adviseuse wethouder burgemeester secretaris manager griffier directeur directrice
  coordinator projectleider leider leidster strateeg regisseur consulent ambtenaar jurist econoom planoloog controller
  voorzitter bestuurder raadslid statenlid minister analist trainee stagiair stagiaire onderzoeker ondersteuner assistent
  assistente beheerder ontwikkelaar specialist expert deskundige makelaar ontwerper architect verbinder aanjager kwartiermaker
  woordvoerder communicatieadviseur redacteur inspecteur toezichthouder handhaver medewerkers inkoper ingenieur inspectrice
  gedeputeerde dijkgraaf chef teamhoofd afdelingshoofd sectorhoofd bureauhoofd portefeuillehouder liaison lobbyist
  secretaresse diensthoofd accountmanager procesbegeleider begeleider bestuurssecretaris concerncontroller planner econometrist archivaris
  programmasecretaris officer consultant advisor boa
`
  .trim()
  .split(/\s+/);

/** Words that only are a function when something follows: "hoofd Wonen". */
const HEADS = new Set(['hoofd', 'lid', 'chef', 'manager', 'trekker', 'afdelingsmanager']);

/** Words that stand before a function and belong to it. */
const BEFORE = new Set(
  `senior junior medior sr jr strategisch strategische bestuurlijk ambtelijk plaatsvervangend plv loco waarnemend wnd
  interim eerste algemeen technisch juridisch juridische financieel beleidsmatig concern coordinerend zelfstandig adjunct hoofd
  programma beleids project demissionair oud-`.split(/\s+/),
);

/** Words at which what a function is about ends. */
const STOP = new Set(
  `bij van te uit namens vanuit voor is wil wilt zou kan heeft gaat komt wordt werkt werkzaam doet mag meldt graag die dat
  als met per aan ik wij we in op om telefoon tel email e-mail mail mailadres opgave aanmelden naar onder uw mijn ons
  hij zij ze u hierbij zich sinds neemt weet gemeente de ben bent zijn was`.split(/\s+/),
);
const LINKS = new Set(['en', '&', '/', '-', "'"]);
const LONGEST_SUBJECT = 7;

/** Letters from which on a word is known in spite of a slip. */
const LONG = 7;

/** @returns the word for a function that a word is a slip of: "wethoudr"; undefined when it is one, or near none */
export function functieMeant(word: string): string | undefined {
  if (word.length < LONG || isFunctie(word)) return undefined;
  return ENDS.find((end) => end.length >= LONG && slips(word, end, 1) < Infinity);
}

function isFunctie(word: string): boolean {
  return (
    word.length > 2 &&
    ENDS.some((end) => word === end || (word.length > end.length + 1 && word.endsWith(end)))
  );
}

/** @returns whether words open with one for a function: "hoofd van de afdeling Ruimte" */
export function opensFunctie(tokens: readonly Token[]): boolean {
  const [first, second] = tokens;
  return first !== undefined && (isFunctie(first.text) || (HEADS.has(first.text) && second !== undefined));
}

/** Tokens of a function, `first` up to and including `last`. */
export interface FunctieSpan {
  readonly first: number;
  readonly last: number;
}

/** A first name with a surname behind it: "wethouder corrie nijenhuis" */
function opensName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next?.kind === 'word' && !STOP.has(next.text) && !isFunctie(next.text) && next.text !== 'interim';
}

function subjectEnd(tokens: readonly Token[], head: number): number {
  let last = head;
  for (let at = head + 1; at <= head + LONGEST_SUBJECT && at < tokens.length; at++) {
    const { text, kind, gap } = tokens[at]!;
    if (isGivenName(text) && opensName(tokens, at)) break;
    if (kind === 'word' && !STOP.has(text)) last = at;
    else if (!LINKS.has(text) || (text === '-' && gap)) break;
  }
  return last;
}

/** The functions named in a text, with what they are about: "senior beleidsadviseur wonen en zorg", "hoofd Ruimte". */
export function findFuncties(tokens: readonly Token[]): FunctieSpan[] {
  const found: FunctieSpan[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word') continue;
    const heads = HEADS.has(token.text) && subjectEnd(tokens, at) > at;
    if (!isFunctie(token.text) && !heads) continue;
    if (tokens[at + 1]?.text === '@' || tokens[at - 1]?.text === '@') continue;
    const before = found.at(-1)?.last ?? -1;
    let first = at;
    while (first > before + 1 && (BEFORE.has(tokens[first - 1]!.text) || isHyphened(tokens, first))) first--;
    const last = subjectEnd(tokens, at);
    found.push({ first, last });
    at = last;
  }
  return found;
}

function isHyphened(tokens: readonly Token[], at: number): boolean {
  const left = tokens[at - 1];
  if (!left || tokens[at]!.gap) return false;
  return left.text === '-' || (tokens[at]!.text === '-' && left.kind === 'word');
}
