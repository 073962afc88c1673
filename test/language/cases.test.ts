import { readPeriods } from '../../src/language/days.ts';
import { createGemeenteReader } from '../../src/language/gemeenten.ts';
import { left } from '../../src/language/left.ts';
import { readFunctie } from '../../src/language/people/readFunctie.ts';
import { readName } from '../../src/language/people/readName.ts';
import { readPerson } from '../../src/language/people/readPerson.ts';
import { gemeenten, rows } from './lists.ts';

const TODAY = '2018-03-20';
const places = createGemeenteReader(gemeenten.items);

/** What a reader makes of a text: `?` is asked, `-` is nothing, and what it left that may change it stands in brackets. */
const readers: Record<string, (text: string) => string> = {
  name(text) {
    const read = readName(text);
    return read.kind === 'one' ? read.value : read.kind;
  },
  inSentence: (text) => readPerson(text).naam?.value ?? '-',
  functie: (text) => readFunctie(text).value,
  gemeente(text) {
    const read = places.read(text, TODAY);
    if (read.kind === 'one') return read.gemeente.name;
    return 'gemeenten' in read ? `?${read.gemeenten.map(({ name }) => name).join('/')}` : '-';
  },
  days(text) {
    const read = readPeriods(text, TODAY);
    if (read.kind !== 'periods') return '-';
    const periods = read.periods.map((one) =>
      typeof one === 'string' ? one : one.from === one.to ? one.from : `${one.from}..${one.to}`,
    );
    const changing = left(text, read.rests).filter(({ changes }) => changes);
    return [...periods, ...changing.map((piece) => `[${piece.text}]`)].join(' ');
  },
};

test.each(rows('cases.tsv'))('%s reads "%s" as %s', (reader, text, value) => {
  expect(readers[reader]?.(text)).toBe(value);
});
