const FIRST = [
  ...['Noor', 'Daan', 'Sofie', 'Bram', 'Lotte', 'Youssef', 'Emma', 'Ruben', 'Fatima', 'Thijs', 'Eva', 'Sem'],
  ...['Julia', 'Lars', 'Samira', 'Koen', 'Anouk', 'Jesse', 'Maud', 'Tim', 'Iris', 'Omar', 'Femke'],
];
const LAST = [
  ...['de Vries', 'Bakker', 'van Dijk', 'Yilmaz', 'Visser', 'Smit', 'El Amrani', 'de Boer', 'Mulder', 'Bos'],
  ...['Hendriks', 'van Leeuwen', 'Dekker', 'Brouwer', 'de Wit', 'Dijkstra', 'Kok', 'Jacobs', 'Vermeulen'],
];
const FUNCTIONS = [
  ...['beleidsadviseur', 'strateeg', 'programmamanager', 'wethouder', 'adviseur wonen', 'gemeentesecretaris'],
  ...['projectleider', 'concerncontroller'],
];

/** Somebody who is not there. */
export interface Person {
  naam: string;
  functie: string;
  /** At an address that no mail can go to (RFC 2606). */
  email: string;
}

/** @param at which one: the same gives the same. @param place where it works, of which its address is made */
export function inventedPerson(at: number, place: string): Person {
  const first = FIRST[at % FIRST.length]!;
  const last = LAST[(at * 7) % LAST.length]!;
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase();
  return {
    naam: `${first} ${last}`,
    functie: FUNCTIONS[(at * 3) % FUNCTIONS.length]!,
    email: `${plain(first)}.${plain(last)}@${plain(place)}.example`,
  };
}
