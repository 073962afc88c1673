import type { Fault } from '../../forms/fault.ts';
import type { Annotation, Fact } from './annotation.ts';
import type { Letter } from './letter.ts';

/** @returns the letter's whole text as quotations are looked up in it: a line for each block */
export function quotable(letter: Letter): string {
  return letter.blocks.map((block) => block.text).join('\n');
}

/** @returns a quotation with blanks folded within its lines, as the letter's blocks are */
export function foldQuote(quote: string): string {
  return quote
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** @returns what keeps a letter from being cited: without a day, or without number and subject, nobody knows which it is */
export function checkLetter({ date, number, subject }: Letter): Fault[] {
  const missing = (is: boolean, what: string): Fault[] =>
    is ? [{ path: [], message: `geen ${what} gevonden in de brief` }] : [];
  return [
    ...missing(date === '', 'datum'),
    ...missing(number === '' && subject === '', 'nummer (Lbr. jj/nnn) en geen onderwerp'),
  ];
}

/** @returns what was not found in a letter that can be cited all the same, for the editor to look at */
export function notFound(letter: Letter): string[] {
  const parts: [keyof Letter, string][] = [
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
  const source = quotable(letter);
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
      if (!source.includes(foldQuote(quote)))
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
