import { lookup } from '../../grammar/tokens.ts';

/** How a range goes on; true when the last day or month is said to be in it. */
export const till = lookup([
  ['tot', false],
  ['tot aan', false],
  ['tot aan de', false],
  ['tot op', false],
  ['tot aan en met', true],
  ['tot en met', true],
  ['t/m', true],
  ['tm', true],
  ['t.e.m.', true],
  ['t.e.m', true],
  ['tem', true],
  ['->', true],
  ['>', true],
  ['=>', true],
  ['→', true],
  ['tot uiterlijk', true],
  ['tot ten laatste', true],
  ['tot maximaal', true],
  ['tot en met uiterlijk', true],
  ['en uiterlijk', true],
  ['en ten laatste', true],
  ['en maximaal', true],
  ['-', true],
  ['--', true],
  ['door naar', false],
  ['door tot', false],
  ['en', false],
]);

export const from = lookup([
  ['van', 'van'],
  ['vanaf', 'van'],
  ['van de', 'van'],
  ['tussen', 'tussen'],
  ['binnen', 'tussen'],
  ['tss', 'tussen'],
  ['tussen de', 'tussen'],
] as const);

/** `en` only joins a range behind `tussen`. */
export const joins = (opener: 'van' | 'tussen' | undefined, word: string | undefined): boolean =>
  word !== 'en' || opener === 'tussen';
