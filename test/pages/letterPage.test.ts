import fc from 'fast-check';
import type { AnnotatedLetter } from '../../src/knowledge/knowledge.ts';
import { annotationSchema } from '../../src/knowledge/letters/annotation.ts';
import { idOf, placeOf } from '../../src/knowledge/letters/place.ts';
import { unitsOf } from '../../src/knowledge/passages/passageIndex.ts';
import { readKnowledge } from '../../src/knowledgeFolder/knowledgeFiles.ts';
import { createPages } from '../../src/pages/letterPage.ts';

const knowledge = readKnowledge('knowledge');
const pageOf = createPages(knowledge);

/** A letter of which every text is what somebody hostile made it. */
function letterOf(text: string, url?: string): AnnotatedLetter {
  const letter = {
    ...{ id: 'een', number: text, date: '2019-01-01', subject: text, kenmerk: '', phone: '', signer: '' },
    ...(url && { url }),
    blocks: (['head', 'paragraph', 'item', 'signature'] as const).map((kind) => ({
      kind,
      text,
      section: text,
    })),
  };
  return { letter, ...annotationSchema.parse({}) };
}

const made = (letters: AnnotatedLetter[]) => createPages({ ...knowledge, letters })('een').html;

test('every passage that can be quoted has its id in the page of its letter, once', () => {
  for (const { letter, facts } of knowledge.letters) {
    const { html, style } = pageOf(letter.id);
    const quoted = [
      ...facts.flatMap(({ quotes }) => quotes.map((text) => ({ text }))),
      ...unitsOf(letter).map(({ passage }) => passage),
    ];
    for (const passage of quoted) {
      const place = placeOf(letter, passage)!;
      expect(html.split(`id="${idOf(place)}"`)).toHaveLength(2);
      if (place.to > place.from) expect(style).toContain(`:has(#${idOf(place)}:target)`);
    }
  }
});

test('the whole letter is there, in its order, under its headings', () => {
  const { letter } = knowledge.letters[0]!;
  const { status, html } = pageOf('lbr-18-009');
  expect(status).toBe(200);
  const text = html.replace(/<style>[^]*<\/style>|<[^>]*>/g, '').replaceAll('&#39;', "'");
  let at = 0;
  for (const block of letter.blocks) {
    const found = text.indexOf(block.text, at);
    expect(found).toBeGreaterThanOrEqual(at);
    at = found + block.text.length;
  }
  expect(html.match(/<h2>/g)).toHaveLength(4);
});

test('case 140: whatever stands in a letter is only text', () => {
  const evil = `</style><script>alert(1)</script><img src=x onerror="alert(1)">&'"`;
  const html = made([letterOf(evil, `https://x.nl/?q="><script>`)]);
  expect(html).not.toMatch(/<script|<img|"alert/);
  const plain = made([letterOf('a')]).match(/<[^>]*>/g)?.length;
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (text) => {
      expect(made([letterOf(text)]).match(/<[^>]*>/g)).toHaveLength(plain!);
    }),
  );
});

test('rows of a table stand in a table, each with its id', () => {
  const source = letterOf('a');
  const rows = ['Klasse | Bedrag', '1 | € 5.747,72'].map((text) => ({
    kind: 'item' as const,
    text,
    section: 's',
  }));
  const html = made([{ ...source, letter: { ...source.letter, blocks: rows } }]);
  expect(html).toMatch(/<tr id="p2">\s*<td>1<\/td><td>€ 5\.747,72<\/td>\s*<\/tr>/);
  expect(html.match(/<table>/g)).toHaveLength(1);
});

test('a public address that an editor gave is linked below the letter', () => {
  expect(made([letterOf('a', 'https://vng.nl/x')])).toContain('<a href="https://vng.nl/x" rel="noopener">');
  expect(made([letterOf('a')])).not.toContain('<a ');
});

test.each(['', 'lbr-99-999', '../../etc/passwd', '<script>', 'x'.repeat(100_000)])(
  'what is no letter gives a page that says so in Dutch',
  (name) => {
    const { status, html } = pageOf(name);
    expect(status).toBe(404);
    expect(html).toContain('<html lang="nl">');
    expect(html).toContain('Deze brief is er niet');
    expect(html).not.toContain('<script>');
  },
);
