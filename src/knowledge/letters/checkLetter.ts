import type { Fault } from '../../forms/fault.ts';
import type { Annotation, Fact } from './annotation.ts';
import type { Letter } from './letter.ts';
import { quotedFrom } from './quotes.ts';

/** @returns what keeps a letter from being cited: without number and subject nobody knows which it is */
export function checkLetter({ number, subject }: Letter): Fault[] {
  if (number !== '' || subject !== '') return [];
  const message =
    'geen nummer (Lbr. jj/nnn) en geen onderwerp gevonden in de brief. Zet boven de tekst een regel als ' +
    '"Ons kenmerk: Lbr. 19/014" of "Onderwerp: Zwembaden", of schrijf het in feiten.yaml onder head';
  return [{ path: [], message }];
}

/** @returns what was not found in a letter that can be cited all the same, for the editor to look at */
export function notFound(letter: Letter): string[] {
  const parts: [keyof Letter, string][] = [
    ['date', 'datum'],
    ['number', 'nummer'],
    ['subject', 'onderwerp'],
    ['kenmerk', 'kenmerk'],
    ['phone', 'telefoonnummer'],
    ['signer', 'ondertekenaar'],
  ];
  return parts.filter(([part]) => letter[part] === '').map(([, name]) => name);
}

/** @returns the faults in what stands beside a letter: quotations, ids, days and questions */
export function checkAnnotation(annotation: Annotation, letter: Letter, formIds: string[]): Fault[] {
  const find = quotedFrom(letter);
  const factIds = new Set(annotation.facts.map((fact) => fact.id));
  const eventIds = new Set(annotation.events.map((event) => event.id));
  const faults: Fault[] = [];
  const fault = (path: Fault['path'], message: string) => faults.push({ path, message });

  const seen = new Map<string, string>();
  const unique = (id: string, path: Fault['path']) => {
    if (seen.has(id)) fault(path, `de id "${id}" komt twee keer voor`);
    seen.set(id, id);
  };
  const next = (ids: string[], path: Fault['path']) =>
    ids.forEach((id, at) => {
      if (!factIds.has(id)) fault([...path, 'next', at], `er is geen feit "${id}"`);
    });

  annotation.facts.forEach((fact: Fact, at) => {
    unique(fact.id, ['facts', at, 'id']);
    next(fact.next, ['facts', at]);
    fact.quotes.forEach((quote, n) => {
      if (find(quote) === undefined)
        fault(
          ['facts', at, 'quotes', n],
          `dit citaat staat niet woord voor woord in ${letter.number || letter.id}`,
        );
    });
    if (fact.event && !eventIds.has(fact.event))
      fault(['facts', at, 'event'], `er is geen gebeurtenis "${fact.event}"`);
    if (fact.form && !formIds.includes(fact.form))
      fault(['facts', at, 'form'], `er is geen formulier "${fact.form}"`);
  });
  annotation.gaps.forEach((gap, at) => {
    unique(gap.id, ['gaps', at, 'id']);
    next(gap.next, ['gaps', at]);
  });
  annotation.events.forEach((event, at) => {
    if (!event.from && !event.until)
      fault(['events', at], `"${event.id}" heeft geen dag: zet from of until erbij`);
    if (event.from && event.until && event.until < event.from)
      fault(['events', at, 'until'], `"${event.id}" eindigt voor het begint`);
  });
  return faults;
}

/** Wordings with whose they are and where the list of them stands. */
export interface PlacedWordings {
  owner: string;
  texts: string[];
  path: Fault['path'];
}

/** Every list of wordings of a letter's facts and gaps. */
export function wordings(annotation: Annotation): PlacedWordings[] {
  return [
    ...annotation.facts.flatMap((fact, at) =>
      (['questions', 'yes', 'no'] as const).map((list) => ({
        owner: fact.id,
        texts: fact[list],
        path: ['facts', at, list],
      })),
    ),
    ...annotation.gaps.map(({ id, questions }, at) => ({
      owner: id,
      texts: questions,
      path: ['gaps', at, 'questions'],
    })),
  ];
}
