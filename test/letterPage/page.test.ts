import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Block, Letter } from '../../src/knowledge/letters/letter.ts';
import { anchorOf, placeOf } from '../../src/knowledge/letters/place.ts';
import { letterPages } from '../../src/letterPage/page.ts';
import { knowledgeIn } from '../helpers/talk.ts';

const letters = knowledgeIn().letters.map(({ letter }) => letter);
const facts = knowledgeIn().letters.flatMap(({ letter, facts: all }) =>
  all.flatMap(({ id, quotes }) => quotes.map((text) => ({ letter, id, text }))),
);

const anyText = fc.string({ unit: 'grapheme', maxLength: 60 });
const nasty = fc.constantFrom(
  '<script>x</script>',
  '"><img src=x onerror=y>',
  "' onmouseover='",
  '</style>',
  '&lt;',
);
const letter: fc.Arbitrary<Letter> = fc.record({
  id: fc.constant('brief'),
  number: fc.oneof(anyText, nasty),
  date: fc.constant(''),
  subject: fc.oneof(anyText, nasty),
  kenmerk: anyText,
  phone: anyText,
  signer: anyText,
  blocks: fc.array(
    fc.record<Block>({
      section: fc.oneof(anyText, nasty),
      text: fc.oneof(anyText, nasty),
      kind: fc.constantFrom('head', 'paragraph', 'item', 'signature'),
    }),
    { maxLength: 12 },
  ),
});

const OURS =
  /^<\/?(?:!doctype html|html lang="nl"|html|head|meta [\w\s=",.-]+|title|style|body|main|h1|h2|ul|br|li(?: id="p\d+")?|p(?: class="head")?(?: id="p\d+")?)>$/;

test('case 170: whatever stands in a letter, its page has our own tags alone', () => {
  fc.assert(
    fc.property(letter, (one) => {
      const { html = '' } = letterPages([one])('brief') ?? {};
      const tags = html.replace(/<style>[^]*?<\/style>/, '').match(/<[^>]*>?/g) ?? [];
      expect(tags.filter((tag) => !OURS.test(tag))).toEqual([]);
      expect(html.match(/ id="p\d+"/g) ?? []).toHaveLength(one.blocks.length);
      expect((html.match(/<ul>/g) ?? []).length).toBe((html.match(/<\/ul>/g) ?? []).length);
    }),
  );
});

test('the policy allows the style of the page, and nothing else', () => {
  const { html, headers } = letterPages(letters)('18-009')!;
  const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(headers['content-security-policy']).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  );
});

test('every quotation of every letter has its place on the page', () => {
  const page = letterPages(letters);
  for (const { letter: from, id, text } of facts) {
    const place = placeOf(from, { section: '', text });
    expect([id, place]).toEqual([id, expect.anything()]);
    const [first] = text.split('\n');
    expect(from.blocks[place!.block]?.text).toContain(first);
    expect(page(from.id)?.html).toContain(`id="${anchorOf(place!.block)}"`);
  }
});

test.each(['18-010', 'lbr-18-00', '', '__proto__', 'constructor', '../18-009'])(
  'there is no page %p',
  (name) => {
    expect(letterPages(letters)(name)).toBeUndefined();
  },
);

test('a letter that is far too long has no page', () => {
  const [first] = letters as [Letter];
  const blocks = [{ section: 'x', text: 'a'.repeat(1_000_001), kind: 'paragraph' as const }];
  expect(letterPages([{ ...first, blocks }])(first.id)).toBeUndefined();
});
