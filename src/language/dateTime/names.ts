import { where } from '../grammar/place.ts';
import { isGivenName } from '../people/givenNames.ts';
import type { Token } from '../tokens.ts';

const titles = /^(?:mevrouw|mevr|mw|heer|dhr|meneer|mijnheer|familie|fam|drs|mr|dr|ir|ing|prof)$/;
const prefix = /^(?:van|de|der|den|ten|ter|vd|v|d|\.|'t)$/;
const naming = /^(?:naam|achternaam|voornaam|familienaam|heet|heette|heten|genaamd)$/;
/** From so many words back a prefix belongs to a name. */
const LONGEST_PREFIX = 4;

/** The place of the last token before one that is no part of a prefix: of `van der`. */
function beforePrefix(tokens: readonly Token[], at: number): number {
  let place = at - 1;
  while (place > at - 1 - LONGEST_PREFIX && prefix.test(tokens[place]?.text ?? '')) place--;
  return place;
}

/** `mevrouw van maart`, `Piet van Vrijdag`: a title or a first name with a prefix behind it */
function hasPrefix(tokens: readonly Token[], at: number): boolean {
  const place = beforePrefix(tokens, at);
  const before = tokens[place]?.text ?? '';
  const words = tokens.slice(place + 1, at).filter(({ kind }) => kind === 'word');
  if (words.length === 0) return false;
  return titles.test(before) || (/^v/.test(words[0]!.text) && isGivenName(before));
}

/** `mijn naam is jan mei`, `naam: maart` */
function isTold(tokens: readonly Token[], at: number): boolean {
  const place = beforePrefix(tokens, at);
  const first = isGivenName(tokens[place]?.text ?? '') ? place - 1 : place;
  const lead = /^(?:is|:|=)$/.test(tokens[first]?.text ?? '') ? first - 1 : first;
  return naming.test(tokens[lead]?.text ?? '');
}

/** Reads nothing, where no title, initial, hyphen or first name makes a surname of the word: `dhr. Vrijdag`, `A. Zondag`. */
export const noSurname = where(({ tokens }, at) => {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (!token || !before) return true;
  if (hasPrefix(tokens, at) || /^fam(?:ilie)?$/.test(before.text)) return false;
  if (!token.capital) return true;
  const stuck = before.text === '-' && !before.gap && !token.gap && tokens[at - 2]?.capital === true;
  const word = before.text === '.' ? tokens[at - 2] : before;
  const initial = before.text === '.' && word?.capital === true && word.end - word.start === 1;
  return !(stuck || initial || titles.test(word?.text ?? ''));
});

const leads = /^(?:ik|ben|de|den)$/;
const familyName = /^(?:van|de|den|der|ten|ter)$/;

/** Reads nothing, where a month is no name: not in `Jan Jansen`, `Mei-Lin`, `mevrouw maart` or `mijn naam is jan mei`. */
export const noName = where(({ tokens }, at) => {
  const [before, token, next, after] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  const [title] = [before?.text === '.' ? tokens[at - 2] : before, tokens[at - 3]].filter((word) =>
    titles.test(word?.text ?? ''),
  );
  if (title || hasPrefix(tokens, at) || isTold(tokens, at)) return false;
  if (!token || (token.text === 'jan' && familyName.test(next?.text ?? ''))) return false;
  if (!token.capital) return true;
  const surname = next?.kind === 'word' ? next.capital || familyName.test(next.text) : false;
  const double = next?.text === '-' && !next.gap && after?.capital === true;
  const full = before?.kind === 'word' && before.capital && tokens[at - 2]?.kind !== undefined;
  return !(
    surname ||
    full ||
    double ||
    leads.test(before?.text ?? '') ||
    (token.text === 'jan' && next?.kind !== 'digits')
  );
});
