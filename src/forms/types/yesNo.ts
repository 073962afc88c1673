import { readYesNo } from '../../language/yesNo/read.ts';
import type { FieldType, Found } from '../fieldType.ts';

const CLAUSE = /[^,.;\n]+/g;

/** A yes or a no. In a text about anything: one of the field's own wordings, with or without "niet". */
export const yesNo: FieldType = {
  rank: 8,
  free: false,
  yesNo: true,
  missing: 'no yes or no',
  quick: 'yes or no',
  read(text) {
    const read = readYesNo(text);
    if (read.kind === 'none') return { kind: 'none' };
    return { kind: 'value', value: read.kind === 'yes' || read.kind === 'yes-but' };
  },
  find(text, field, { lists }) {
    const found: Found[] = [];
    for (const clause of text.matchAll(CLAUSE)) {
      const said = clause[0].toLowerCase();
      if (!(field.words ?? []).some((word) => said.includes(word.toLowerCase()))) continue;
      found.push({
        value: !lists.sayings.negation.clause.test(said),
        start: clause.index,
        end: clause.index + clause[0].length,
      });
    }
    return found;
  },
  show: (value) => (value === true ? 'ja' : 'nee'),
  check: (value) => typeof value === 'boolean',
};
