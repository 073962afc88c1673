import { readFunctie } from '../../language/people/readFunctie.ts';
import { readName } from '../../language/people/readName.ts';
import { readPerson } from '../../language/people/readPerson.ts';
import { recognizePeople } from '../../language/people/find.ts';
import type { FieldType, Found } from '../fieldType.ts';
import { isText, readText } from './text.ts';

function found(part: { value: string; start: number; end: number } | undefined): Found[] {
  return part ? [part] : [];
}

/** The name of a person, as written. */
export const name: FieldType = {
  rank: 4,
  free: false,
  person: true,
  beside: true,
  read(text, field) {
    const read = readName(text);
    if (read.kind === 'one') return readText(read.value, field);
    return read.kind === 'wrong'
      ? { kind: 'wrong', reason: 'said', said: read.reason }
      : { kind: 'wrong', reason: 'no name' };
  },
  find(text) {
    const all = recognizePeople(text);
    return all.length > 0 ? all : found(readPerson(text).naam);
  },
  show: String,
  check: isText,
};

/** Without a name beside it, only these words make it the function of who it is about. */
const INTRODUCED =
  /(?<!\p{L})(?:ik ben|hij is|zij is|ze is|functie(?: is)?:?|werkzaam als|als)\s+(?:een\s+)?$/iu;

/** What someone is: beleidsadviseur wonen, wethouder. */
export const functie: FieldType = {
  rank: 4,
  free: true,
  read: (text, field) => readText(readFunctie(text).value, field),
  find(text) {
    const { naam, functie: part } = readPerson(text);
    return naam || (part && INTRODUCED.test(text.slice(0, part.start))) ? found(part) : [];
  },
  show: String,
  check: isText,
};

const ON_BEHALF =
  /[Nn]amens\s+(?:(?:onze|ons|de|het|mijn|uw|zijn|haar)\s+)?((?:wethouder|burgemeester|portefeuillehouder|voorzitter|bestuurder|gedeputeerde|dijkgraaf|loco-burgemeester|mevrouw|mw\.?|dhr\.?|heer)(?:\s+(?:(?:van|de|der|den|het|ten|ter|el)\s+)*(?!Gemeente|Regio)\p{Lu}[\p{L}'-]+)*)/u;

/** On whose behalf: a name, a function, or both. */
export const bestuurder: FieldType = {
  rank: 3,
  free: true,
  beside: true,
  read: (text, field) => readText(text.replace(/^(?:ik\s+(?:vraag|doe)\s+dit\s+)?namens\s+/iu, ''), field),
  find(text) {
    const behalf = ON_BEHALF.exec(text)?.[1];
    if (behalf === undefined) return [];
    const start = text.indexOf(behalf);
    return [{ value: behalf, start, end: start + behalf.length }];
  },
  show: String,
  check: isText,
};
