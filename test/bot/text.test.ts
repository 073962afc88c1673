import fc from 'fast-check';
import { tidyText } from '../../src/bot/text.ts';

test.each([
  ['blanks alone', '   \t\n ', ''],
  ['no-break blanks', '\u00A0ja&nbsp;', 'ja'],
  ['zero-width characters', 'Utr\u200Becht\uFEFF', 'Utrecht'],
  ['marks that turn the reading direction', '\u202Enee\u202C', 'nee'],
  ['NUL and other control characters', 'ja\u0000\u0007', 'ja'],
  ['line ends of all kinds', 'een\r\ntwee\rdrie\u2028vier', 'een\ntwee\ndrie\nvier'],
  ['an accent of its own', 'Jose\u0301', 'José'],
  ['a family of emoji stays together', '👨‍👩‍👧 ja', '👨‍👩‍👧 ja'],
  ['half a character', 'ja\uD83D', 'ja\uFFFD'],
  ['Arabic is left as it is', 'مرحبا', 'مرحبا'],
])('case 33: %s', (_what, typed, kept) => {
  expect(tidyText(typed)).toBe(kept);
});

test('case 33: tidying twice changes nothing more, and nothing invisible is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
      const kept = tidyText(typed);
      expect(tidyText(kept)).toBe(kept);
      expect(kept).not.toMatch(/[\u0000\u200B\u202E\uFEFF\r]/);
      expect(kept.isWellFormed()).toBe(true);
    }),
  );
});
